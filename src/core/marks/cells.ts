import type { Finding } from "../outcome.js";
import { cellKey, type CellRef } from "../values/cells.js";
import type { MarkVerdict } from "./marking.js";

/** A finding over a long list says more by its first cells than by a coloured column. */
export const MOST_CELLS = 60;

/** The cells a finding is about, each once: operands first; what is blank or not understood where data are missing. */
export function cellsOf(finding: Finding, verdict: MarkVerdict): readonly CellRef[] {
  const cells = new Map<string, { cell: CellRef; computed: boolean }>();
  const put = (cell: CellRef | undefined, computed: boolean): void => {
    if (cell && !cells.has(cellKey(cell))) cells.set(cellKey(cell), { cell, computed });
  };
  if (verdict === "unanswered") for (const { cell } of finding.missing) put(cell, false);
  for (const { traced } of finding.evidence) put(traced.origin?.cell, traced.origin?.formula ?? false);
  const all = [...cells.values()];
  const typed = all.filter(({ computed }) => !computed);
  return (typed.length > 0 ? typed : all).map(({ cell }) => cell);
}
