import { messagesIn } from "../core/messages/index.js";
import type { Finding, Outcome } from "../core/outcome.js";
import type { ReadingReport } from "../core/reading/report/report.js";
import { renderFinding } from "../core/render/findings.js";
import type { WorkbookContent } from "../core/reading/sheet/sheet.js";
import type { ReadableWorkbook } from "../core/render/headline.js";
import { renderReport, type ReportRequest } from "../core/render/render.js";
import type { ReportFinding } from "../core/render/report.js";
import type { Applied } from "../core/state/apply.js";
import type { KeptState } from "../core/state/state.js";
import type { Tables } from "../core/values/tables.js";
import type { Change, Checked, CheckSettings, LapsedView } from "./desk.js";
import { readingView } from "./reading-view.js";

/** What a screen shows of a check. */
interface Shown {
  readonly file: string;
  readonly settings: CheckSettings;
  readonly reading: ReadingReport;
  readonly content: WorkbookContent;
  readonly tables: Tables;
  readonly applied: Applied;
  readonly kept: KeptState;
  readonly change: Change | undefined;
}

export function checkedView(shown: Shown, request: ReportRequest): Checked {
  const { file, settings, reading, content, tables, applied, kept, change } = shown;
  const report = renderReport([{ file, reading, outcomes: applied.outcomes }], request);
  return {
    settings,
    guides: report.guides,
    workbook: readable(report.workbooks[0]),
    reading: readingView(reading, { ...request, content, tables, outcomes: applied.outcomes }),
    kept,
    lapsed: applied.lapsed.map((lapsed) => lapsedView(lapsed, applied.outcomes, request)),
    ...(change && { change }),
  };
}

function readable(
  workbook: ReturnType<typeof renderReport>["workbooks"][number] | undefined,
): ReadableWorkbook {
  if (!workbook || "error" in workbook) throw new RangeError("a checked workbook has outcomes");
  return workbook;
}

export const renderedFinding = (finding: Finding, outcome: Outcome, request: ReportRequest): ReportFinding =>
  renderFinding(finding, outcome, { ...request, messages: messagesIn(request.lang) });

function lapsedView(
  { acceptance, why }: Applied["lapsed"][number],
  outcomes: readonly Outcome[],
  request: ReportRequest,
): LapsedView {
  const { guide, rule, finding: id, said } = acceptance;
  const outcome = outcomes.find((one) => one.guide === guide && one.rule === rule);
  const finding = outcome?.findings.find((one) => one.id === id);
  const now = outcome && finding ? renderedFinding(finding, outcome, request).message : undefined;
  return {
    guide,
    rule,
    title: outcome?.title[request.lang] ?? rule,
    why,
    then: said,
    ...(now !== undefined && { now }),
  };
}
