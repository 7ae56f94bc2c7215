import type { Messages } from "../../../core/messages/index.js";
import type { ReportOutcome } from "../../../core/render/report.js";
import { findingsOf } from "../said.js";

/** One outcome as text to hand on: what the note in the sheet says, without the sheet. */
export function outcomeText(outcome: ReportOutcome, { marks, terms }: Messages): string {
  const { verdict, rule, title, clause, quote } = outcome;
  const findings = findingsOf(outcome);
  const cells = [...new Set(findings.flatMap((finding) => finding.cells.map(({ address }) => address)))];
  return [
    marks.noteHead(terms.verdict[verdict], rule, title),
    ...findings.map(({ message }) => message),
    ...[outcome.reason, outcome.lookFor].filter((line) => line !== undefined),
    ...findings.flatMap(({ remedies = [] }) => remedies.map(({ text }) => marks.noteRemedy(text))),
    ...(cells.length > 0 ? [terms.list(cells)] : []),
    marks.noteClause(clause, quote),
  ].join("\n");
}
