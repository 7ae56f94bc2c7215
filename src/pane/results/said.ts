import { openFindings } from "../../core/outcome.js";
import type { ReportFinding, ReportOutcome } from "../../core/render/report.js";

/** The findings a person must deal with; where nothing is open, all there are. */
export function findingsOf(outcome: ReportOutcome): readonly ReportFinding[] {
  const open = openFindings(outcome);
  return open.length > 0 ? open : outcome.findings;
}

/** What a row says of an outcome: its first finding, else why it is exempt or what to look for. */
export function saidOf(outcome: ReportOutcome): { readonly text: string; readonly gap?: string | undefined } {
  const [first] = findingsOf(outcome);
  if (first) return { text: first.message, gap: first.gap };
  return { text: outcome.reason ?? outcome.lookFor ?? "" };
}

/** Every cell of an outcome once, those of its first finding first. */
export const addressesOf = (outcome: ReportOutcome): readonly string[] => [
  ...new Set(findingsOf(outcome).flatMap(({ cells }) => cells.map(({ address }) => address))),
];
