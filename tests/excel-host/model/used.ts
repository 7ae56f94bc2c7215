import type { Area } from "./area.js";
import { bounding, columnOf, holds, rowOf } from "./area.js";
import type { SheetData } from "./book.js";

/** The area around all content, with `valuesOnly` left out also around what is only formatted; undefined: none. */
export function usedArea(sheet: SheetData, valuesOnly = false, within?: Area): Area | undefined {
  const edges = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const take = (key: number): void => {
    const [row, column] = [rowOf(key), columnOf(key)];
    if (within !== undefined && !holds(within, row, column)) return;
    edges.top = Math.min(edges.top, row);
    edges.left = Math.min(edges.left, column);
    edges.bottom = Math.max(edges.bottom, row);
    edges.right = Math.max(edges.right, column);
  };
  for (const key of sheet.cells.keys()) take(key);
  if (!valuesOnly) {
    for (const key of sheet.styles.cells()) take(key);
  }
  if (edges.bottom < 0) return undefined;
  const { top, left, bottom, right } = edges;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const merges = valuesOnly
    ? []
    : sheet.merges.filter(({ row, column }) => within === undefined || holds(within, row, column));
  return merges.reduce(bounding, area);
}
