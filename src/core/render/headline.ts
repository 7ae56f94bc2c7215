import type { Messages } from "../messages/index.js";
import { isAccepted, OPEN_VERDICTS, type Verdict } from "../outcome.js";
import type { ReportOutcome, ReportWorkbook } from "./report.js";

/** A workbook that could be read. */
export type ReadableWorkbook = Extract<ReportWorkbook, { readonly outcomes: readonly ReportOutcome[] }>;

/** The outcomes that stand under a verdict; those that are accepted stand apart. */
export const outcomesUnder = (
  { outcomes }: Pick<ReadableWorkbook, "outcomes">,
  section: Verdict | "accepted",
): readonly ReportOutcome[] =>
  outcomes.filter((outcome) => (isAccepted(outcome) ? "accepted" : outcome.verdict) === section);

/** The verdict on a workbook in one line, and the gravest verdict it holds. */
export function headlineOf(
  { summary, reading }: ReadableWorkbook,
  { console: words }: Messages,
): { readonly verdict: Verdict; readonly text: string } {
  if (reading.tables.length === 0) return { verdict: "unanswered", text: words.nothingRead };
  const worst = OPEN_VERDICTS.find((verdict) => summary[verdict] > 0);
  if (!worst) return { verdict: "met", text: words.allMet(summary.met, summary.manual) };
  return { verdict: worst, text: words.headline(summary.broken, summary.doubtful, summary.unanswered) };
}
