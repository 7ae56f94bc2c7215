import type { Messages } from "../messages/index.js";
import type { Verdict } from "../outcome.js";
import type { ReportOutcome, ReportWorkbook } from "./report.js";

/** A workbook that could be read. */
export type ReadableWorkbook = Extract<ReportWorkbook, { readonly outcomes: readonly ReportOutcome[] }>;

const OPEN: readonly Verdict[] = ["broken", "doubtful", "unanswered"];

/** The verdict on a workbook in one line, and the gravest verdict it holds. */
export function headlineOf(
  { summary, reading }: ReadableWorkbook,
  { console: words }: Messages,
): { readonly verdict: Verdict; readonly text: string } {
  if (reading.tables.length === 0) return { verdict: "unanswered", text: words.nothingRead };
  const worst = OPEN.find((verdict) => summary[verdict] > 0);
  if (!worst) return { verdict: "met", text: words.allMet(summary.met, summary.manual) };
  return { verdict: worst, text: words.headline(summary.broken, summary.doubtful, summary.unanswered) };
}
