import type { CellRange } from "../../values/cells.js";
import { dayNumber, type CivilDate } from "../../values/dates.js";
import type { Cell, Sheet, WorkbookContent } from "./sheet.js";

/** What a cell of a grid may be given as; null is a cell that is not stored. */
export type GridCell = string | number | boolean | null | CivilDate | Partial<Cell>;

export interface GridOptions {
  readonly visibility?: Sheet["visibility"];
  /** merged areas as [top, left, bottom, right], counted from 1 */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** Format of the cells a grid makes from a civil date. */
const DATE_FORMAT = "yyyy-mm-dd";
const EPOCH_1900 = dayNumber({ year: 1899, month: 12, day: 30 });

/** The number Excel stores for a day in the 1900 system (days from 1 March 1900 on). */
const dateSerial = (date: CivilDate): number => dayNumber(date) - EPOCH_1900;

/** A sheet held as plain rows, for examples and tests: `rows[0][0]` is A1. */
export function gridSheet(
  name: string,
  rows: readonly (readonly GridCell[])[],
  options: GridOptions = {},
): Sheet {
  const cells = rows.map((row) => row.map(toCell));
  const columns = cells.map((row) => row.flatMap((cell, index) => (cell === undefined ? [] : [index + 1])));
  const merges: readonly CellRange[] = (options.merges ?? []).map(([top, left, bottom, right]) => ({
    sheet: name,
    top,
    left,
    bottom,
    right,
  }));
  return {
    name,
    visibility: options.visibility ?? "visible",
    rowCount: columns.findLastIndex((row) => row.length > 0) + 1,
    columnCount: columns.reduce((most, row) => Math.max(most, row.at(-1) ?? 0), 0),
    cell: (row, column) => cells[row - 1]?.[column - 1],
    columnsOf: (row) => columns[row - 1] ?? [],
    merges,
    isRowHidden: (row) => options.hiddenRows?.includes(row) ?? false,
    isColumnHidden: (column) => options.hiddenColumns?.includes(column) ?? false,
    tables: [],
  };
}

/** A workbook of grids in the 1900 date system. */
export const gridWorkbook = (sheets: readonly Sheet[]): WorkbookContent => ({
  sheets,
  date1904: false,
  definedNames: [],
});

function toCell(given: GridCell): Cell | undefined {
  if (given === null) return undefined;
  if (typeof given === "string") return { value: { kind: "text", text: given }, format: "General" };
  if (typeof given === "number") return { value: { kind: "number", number: given }, format: "General" };
  if (typeof given === "boolean") return { value: { kind: "boolean", boolean: given }, format: "General" };
  if ("year" in given) return { value: { kind: "number", number: dateSerial(given) }, format: DATE_FORMAT };
  return { value: { kind: "empty" }, format: "General", ...given };
}
