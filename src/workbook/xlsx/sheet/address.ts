import type { CellRange } from "../../../core/values/cells.js";
import { columnNumber, LAST_COLUMN, LAST_ROW } from "../../../core/values/cells.js";

export { LAST_COLUMN, LAST_ROW };

/** Row and column of "B7" (also "$B$7"); undefined for anything else or outside the sheet. */
export function positionOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(address);
  if (match === null) return undefined;
  const column = columnNumber(match[1] ?? "");
  const row = Number(match[2]);
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** The area of "B2:C5" or "B2", whichever corner is named first; undefined for anything else. */
export function areaOf(sheet: string, text: string): CellRange | undefined {
  const [first = "", second = first] = text.split(":");
  const from = positionOf(first);
  const to = positionOf(second);
  if (from === undefined || to === undefined) return undefined;
  return {
    sheet,
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
