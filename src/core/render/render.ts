import { messagesIn, type Language } from "../messages/index.js";
import { isAccepted, type Outcome, type Verdict } from "../outcome.js";
import type { WorkbookErrorCode } from "../messages/workbook-errors.js";
import type { ReadingReport } from "../reading/report/report.js";
import type { Guide } from "../rules/guide/guide.js";
import { formatDate, type CivilDate } from "../values/dates.js";
import type { Vocabulary } from "../vocabulary.js";
import { renderFinding } from "./findings.js";
import { hiddenName, type RenderContext } from "./labels.js";
import { renderReading } from "./reading.js";
import type { Report, ReportGuide, ReportOutcome, ReportWorkbook } from "./report.js";

/** One workbook read and checked, or why it could not be read. */
export type CheckedWorkbook =
  | { readonly file: string; readonly reading: ReadingReport; readonly outcomes: readonly Outcome[] }
  | { readonly file: string; readonly error: WorkbookErrorCode };

/** What a report is made for. */
export interface ReportRequest {
  readonly tool: Report["tool"];
  readonly guides: readonly Guide[];
  readonly asOf: CivilDate;
  readonly lang: Language;
  readonly redacted: boolean;
  readonly vocabulary: Vocabulary;
}

/** Outcomes in words: the report of the contract. The same input gives the same report everywhere. */
export function renderReport(workbooks: readonly CheckedWorkbook[], request: ReportRequest): Report {
  const { tool, guides, asOf, lang, redacted } = request;
  return {
    schemaVersion: 1,
    tool,
    guides: guides.map((guide) => renderGuide(guide, lang)),
    asOf: formatDate(asOf),
    lang,
    redacted,
    workbooks: workbooks.map((workbook) => renderWorkbook(workbook, request)),
    across: [],
  };
}

function renderGuide(guide: Guide, lang: Language): ReportGuide {
  const notStated = guide.notStated.map((words) => words[lang]);
  return {
    id: guide.id,
    title: guide.title[lang],
    ...(guide.number !== undefined && { number: guide.number }),
    version: guide.version,
    ...(notStated.length > 0 && { notStated }),
  };
}

/** One workbook of a report. */
export function renderWorkbook(workbook: CheckedWorkbook, request: ReportRequest): ReportWorkbook {
  const { lang, redacted, vocabulary } = request;
  const messages = messagesIn(lang);
  const { file } = workbook;
  if ("error" in workbook) {
    const { error } = workbook;
    return { file, error: { code: error, message: messages.console.workbookErrors[error] } };
  }
  const context = { messages, lang, redacted, vocabulary };
  return {
    file,
    reading: renderReading(workbook.reading, context),
    summary: countVerdicts(workbook.outcomes),
    outcomes: workbook.outcomes.map((outcome) => renderOutcome(outcome, context)),
  };
}

/** Outcomes in words, one for one. */
export function renderOutcomes(outcomes: readonly Outcome[], request: ReportRequest): ReportOutcome[] {
  const { lang, redacted, vocabulary } = request;
  const context = { messages: messagesIn(lang), lang, redacted, vocabulary };
  return outcomes.map((outcome) => renderOutcome(outcome, context));
}

/** How many outcomes have each verdict; those whose findings are all accepted count apart. */
export function countVerdicts(outcomes: readonly Outcome[]): Record<Verdict | "accepted", number> {
  const counts = { met: 0, broken: 0, doubtful: 0, unanswered: 0, manual: 0, exempt: 0, accepted: 0 };
  for (const outcome of outcomes) counts[isAccepted(outcome) ? "accepted" : outcome.verdict] += 1;
  return counts;
}

function renderOutcome(outcome: Outcome, context: RenderContext): ReportOutcome {
  const { lang } = context;
  const documents = outcome.documents?.map((document) => document[lang]) ?? [];
  return {
    guide: outcome.guide,
    rule: outcome.rule,
    title: outcome.title[lang],
    clause: outcome.clause,
    quote: outcome.quote,
    severity: outcome.severity,
    verdict: outcome.verdict,
    ...(outcome.reason && { reason: outcome.reason[lang] }),
    ...(outcome.lookFor && { lookFor: outcome.lookFor[lang] }),
    ...(documents.length > 0 && { documents }),
    ...(outcome.tick && { tick: hiddenName(outcome.tick, context) }),
    findings: outcome.findings.map((finding) => renderFinding(finding, outcome, context)),
  };
}
