import type { Language } from "../../core/messages/index.js";
import { messagesIn } from "../../core/messages/index.js";
import type { Mapping } from "../../core/reading/mapping.js";
import { checkContent } from "../../core/check-content.js";
import { applyState } from "../../core/state/apply.js";
import { NO_STATE, parseState, stateText, type KeptState } from "../../core/state/state.js";
import {
  renderReport,
  renderWorkbook,
  type CheckedWorkbook,
  type ReportRequest,
} from "../../core/render/render.js";
import type { Report, ReportWorkbook } from "../../core/render/report.js";
import { reportPage } from "../../core/render/html/page.js";
import { sarifOf } from "../../core/render/sarif/sarif.js";
import { reportText } from "../../core/render/text.js";
import type { Guide } from "../../core/rules/guide/guide.js";
import { withGuideFields } from "../../core/rules/guide/fields.js";
import type { CivilDate } from "../../core/values/dates.js";
import { WorkbookError } from "../../workbook/port.js";
import { openXlsx } from "../../workbook/xlsx/open.js";
import { GENERAL, type Library } from "../../core/library.js";
import { Copies } from "./copies.js";
import { EXIT, gravest, reportStatus, workbookStatus, type ExitStatus } from "./exit.js";
import { findGuide } from "./find-guide.js";
import type { Machine } from "./io.js";
import { loadMappings } from "./mappings.js";
import { ProblemsError } from "./problems.js";
import { readable } from "./readable.js";
import { styleFor } from "./style.js";
import { TOOL } from "../tool.js";

export const FORMATS = ["text", "json", "ndjson", "sarif", "html"] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckRequest {
  readonly files: readonly string[];
  readonly guide: string;
  readonly format: Format;
  /** folder for checked copies */
  readonly out?: string;
  readonly asOf: CivilDate;
  readonly lang: Language;
  /** mapping files; what two of them speak of is as the later says */
  readonly map: readonly string[];
  readonly redact: boolean;
  readonly filesFrom?: string;
}

/** Everything one run needs that does not change from workbook to workbook. */
interface Run {
  readonly request: CheckRequest;
  readonly library: Library;
  readonly machine: Machine;
  readonly guides: readonly Guide[];
  readonly report: ReportRequest;
  readonly mapping: Mapping | undefined;
  readonly copies: Copies | undefined;
}

/** Checks each workbook and prints the report in the form asked for. */
export async function runCheck(
  request: CheckRequest,
  library: Library,
  machine: Machine,
): Promise<ExitStatus> {
  const files = await filesToCheck(request, machine);
  const guide = await findGuide(request.guide, request.lang, library, machine);
  const general = library.guides.filter(({ id }) => id === GENERAL && id !== guide.id);
  const guides = [guide, ...general];
  const vocabulary = withGuideFields(library.vocabulary, guides);
  const mapping = await loadMappings(request, vocabulary, machine);
  const { asOf, lang, redact } = request;
  const report = { tool: TOOL, guides, asOf, lang, redacted: redact, vocabulary };
  const copies =
    request.out === undefined ? undefined : new Copies(request.out, files, { machine, lang, report });
  const run = { request, library: { ...library, vocabulary }, machine, guides, report, mapping, copies };
  return request.format === "ndjson" ? streamed(files, run) : whole(files, run);
}

async function whole(files: readonly string[], run: Run): Promise<ExitStatus> {
  const workbooks: CheckedWorkbook[] = [];
  for (const file of files) workbooks.push(await checkFile(file, run));
  const report = renderReport(workbooks, run.report);
  for (const workbook of report.workbooks) complainOf(workbook, run.machine);
  run.machine.write(WRITTEN[run.request.format](report, run));
  return gravest([reportStatus(report), ...copyStatus(run)]);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A report in each form; `ndjson` is written as it comes and needs none. */
const WRITTEN: Readonly<Record<Format, (report: Report, run: Run) => string>> = {
  json,
  ndjson: json,
  sarif: (report) => json(sarifOf(report)),
  html: (report, { request }) => reportPage(report, messagesIn(request.lang)),
  text: (report, { request, machine }) =>
    reportText(report, messagesIn(request.lang), styleFor(machine.isTerminal)),
};

const copyStatus = ({ copies }: Run): ExitStatus[] => (copies?.failed ? [EXIT.unusable] : []);

/** A header line, a line per workbook as it is done, last a line with `across` (contract). */
async function streamed(files: readonly string[], run: Run): Promise<ExitStatus> {
  const line = (value: unknown): void => {
    run.machine.write(`${JSON.stringify(value)}\n`);
  };
  const { across, ...header } = renderReport([], run.report);
  line({ ...header, workbooks: undefined });
  const statuses: ExitStatus[] = [];
  for (const file of files) {
    const workbook = renderWorkbook(await checkFile(file, run), run.report);
    complainOf(workbook, run.machine);
    line(workbook);
    statuses.push(workbookStatus(workbook));
  }
  line({ across });
  return gravest([...statuses, ...copyStatus(run)]);
}

async function checkFile(path: string, run: Run): Promise<CheckedWorkbook> {
  const file = path.replaceAll("\\", "/");
  try {
    const port = openXlsx(await bytesOf(path, run.machine), { fileName: file });
    const content = await port.read();
    const kept = keptIn(await port.loadState(), file, run);
    const mapping = run.mapping ?? (kept ? { ...kept.mapping, origin: "workbook" as const } : undefined);
    const context = { ...run.library, today: run.request.asOf, mapping };
    const { outcomes, reading } = checkContent(content, run.guides, context);
    const checked = { file, reading, outcomes: applyState(outcomes, kept ?? NO_STATE).outcomes };
    if (kept && run.mapping && run.copies) await port.saveState(stateText({ ...kept, mapping: run.mapping }));
    await run.copies?.write(path, port, { ...checked, date1904: content.date1904 });
    return checked;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { file, error: error.code };
  }
}

/** What people added to the workbook; undefined, and told, where it cannot be read. */
function keptIn(text: string | undefined, file: string, { machine, request }: Run): KeptState | undefined {
  const parsed = parseState(text);
  if (parsed.ok) return parsed.state;
  machine.complain(`${file}: ${messagesIn(request.lang).console.workbookErrors.stateUnreadable}`);
  return undefined;
}

async function bytesOf(path: string, machine: Machine): Promise<Uint8Array> {
  try {
    return await machine.readFile(path);
  } catch (error) {
    throw new WorkbookError("notFound", error instanceof Error ? error.message : path);
  }
}

function complainOf(workbook: ReportWorkbook, machine: Machine): void {
  if ("error" in workbook) machine.complain(`${workbook.file}: ${workbook.error.message}`);
  else
    for (const { what } of workbook.reading.corrections ?? []) machine.complain(`${workbook.file}: ${what}`);
}

async function filesToCheck(request: CheckRequest, machine: Machine): Promise<readonly string[]> {
  const listed = request.filesFrom === undefined ? [] : await linesOf(request.filesFrom, machine);
  const files = [...request.files, ...listed];
  if (files.length === 0) throw new ProblemsError(["check: name at least one workbook (or --files-from)"]);
  return files;
}

async function linesOf(source: string, machine: Machine): Promise<string[]> {
  const text =
    source === "-"
      ? await machine.readStandardInput()
      : new TextDecoder().decode(await readable(source, machine));
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
