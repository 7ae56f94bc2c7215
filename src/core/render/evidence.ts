import type { Operand } from "../rules/language/values.js";
import { formatAddress, mergeCells, type CellRef } from "../values/cells.js";
import type { Traced } from "../values/traced.js";
import type { RenderContext } from "./labels.js";
import type { ReportCell } from "./report.js";
import { readAsText } from "./values.js";

const cellOf = (traced: Traced): CellRef | undefined => traced.origin?.cell;

/** The operand cells of a finding: by field, neighbouring cells of a column merged into one range. */
export function evidenceCells(evidence: readonly Operand[], context: RenderContext): ReportCell[] {
  const roles = new Map<string, Operand[]>();
  for (const operand of evidence) {
    if (cellOf(operand.traced)) roles.set(operand.role, [...(roles.get(operand.role) ?? []), operand]);
  }
  return [...roles].flatMap(([role, operands]) => cellsOfRole(role, operands, context));
}

function cellsOfRole(role: string, operands: readonly Operand[], context: RenderContext): ReportCell[] {
  const byAddress = new Map(
    operands.flatMap((operand) => {
      const cell = cellOf(operand.traced);
      return cell ? [[formatAddress(cell), operand] as const] : [];
    }),
  );
  const ranges = mergeCells(operands.flatMap(({ traced }) => cellOf(traced) ?? []));
  return ranges.map((range) => {
    const address = formatAddress(range);
    const first = byAddress.get(formatAddress({ sheet: range.sheet, row: range.top, column: range.left }));
    const readAs = first && byAddress.has(address) ? readAsText(role, first.traced, context) : undefined;
    const label = first?.traced.origin?.label;
    return { address, role, ...(label && { label }), ...(readAs !== undefined && { readAs }) };
  });
}
