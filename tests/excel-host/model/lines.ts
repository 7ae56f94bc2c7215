import { invalid } from "../engine/error.js";
import type { Area } from "./area.js";
import { MAX_COLUMNS, MAX_ROWS } from "./area.js";
import type { SheetData } from "./book.js";

export type Line = "row" | "column";

/** Points: the height of a row and the width of a column nobody has changed. */
const STANDARD = { row: 15, column: 48 };

const spanOf = (area: Area, line: Line): [first: number, count: number] =>
  line === "row" ? [area.row, area.rows] : [area.column, area.columns];

const sizesOf = (sheet: SheetData, line: Line): Map<number, number> =>
  line === "row" ? sheet.rowHeights : sheet.columnWidths;

export const hiddenOf = (sheet: SheetData, line: Line): Set<number> =>
  line === "row" ? sheet.hiddenRows : sheet.hiddenColumns;

/** The size all rows or columns of the areas share, in points; null where they differ. */
export function readLine(sheet: SheetData, areas: readonly Area[], line: Line): number | null {
  const sizes = sizesOf(sheet, line);
  const found = new Set<number>();
  for (const area of areas) {
    const [first, count] = spanOf(area, line);
    const own = [...sizes].filter(([index]) => index >= first && index < first + count);
    for (const [, size] of own) found.add(size);
    if (own.length < count) found.add(STANDARD[line]);
  }
  const [only = STANDARD[line]] = found;
  return found.size > 1 ? null : only;
}

export function writeLine(sheet: SheetData, areas: readonly Area[], line: Line, size: unknown): void {
  if (typeof size !== "number" || size < 0 || !Number.isFinite(size))
    throw invalid(`no size: ${String(size)}`);
  for (const area of areas) {
    const [first, count] = spanOf(area, line);
    if (count === (line === "row" ? MAX_ROWS : MAX_COLUMNS))
      throw invalid("this host sets no size of a whole sheet");
    for (let index = first; index < first + count; index += 1) sizesOf(sheet, line).set(index, size);
  }
}

/** true or false where all are alike, null where they differ. */
export function allHidden(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let found = 0;
  for (const index of hidden) if (index >= first && index < first + count) found += 1;
  if (found === 0) return false;
  return found === count ? true : null;
}

export function hide(hidden: Set<number>, first: number, count: number, wanted: boolean): void {
  for (let index = first; index < first + count; index += 1) {
    if (wanted) hidden.add(index);
    else hidden.delete(index);
  }
}
