import { columnLetters, columnNumber, quoteSheet } from "../../../src/core/values/cells.js";
import { invalid } from "../engine/error.js";

/** A rectangle of a sheet; rows and columns count from 0, as the Office API does. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A number for a cell, ascending by row, then column. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOf = (key: number): number => key % MAX_COLUMNS;

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;

/** What two areas share; undefined when nothing. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Refuses what reaches over the edge of a sheet. */
export function checked(area: Area): Area {
  const { row, column, rows, columns } = area;
  const fits =
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!fits) throw invalid(`no such area: ${JSON.stringify(area)}`);
  return area;
}

/** "B2", "A1:C3", "C:D" or "2:5"; dollars are ignored. Throws InvalidArgument for anything else. */
export function parseArea(text: string): Area {
  const match = /^([A-Z]{1,3})?([1-9]\d*)?(?::([A-Z]{1,3})?([1-9]\d*)?)?$/i.exec(
    text.replaceAll("$", "").trim(),
  );
  const [
    ,
    left,
    top,
    right = text.includes(":") ? undefined : left,
    bottom = text.includes(":") ? undefined : top,
  ] = match ?? [];
  const columnsGiven = left !== undefined && right !== undefined;
  const rowsGiven = top !== undefined && bottom !== undefined;
  const whole = text.includes(":") && (left === undefined) === (right === undefined);
  if (!(columnsGiven && rowsGiven) && !(whole && columnsGiven !== rowsGiven))
    throw invalid(`no address: ${text}`);
  const [first, last] = columnsGiven ? sorted(columnNumber(left), columnNumber(right)) : [1, MAX_COLUMNS];
  const [from, to] = rowsGiven ? sorted(Number(top), Number(bottom)) : [1, MAX_ROWS];
  return checked({ row: from - 1, column: first - 1, rows: to - from + 1, columns: last - first + 1 });
}

const sorted = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

/** "A1:B2", "A1", "C:D" or "2:5". */
export function areaText(area: Area): string {
  const [left, right] = [columnLetters(area.column + 1), columnLetters(area.column + area.columns)];
  const [top, bottom] = [String(area.row + 1), String(area.row + area.rows)];
  if (isWholeColumns(area)) return `${left}:${right}`;
  if (isWholeRows(area)) return `${top}:${bottom}`;
  const first = `${left}${top}`;
  const last = `${right}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}

export const addressOf = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${areaText(area)}`;

/** Splits "'B C'!A1:B2" into the sheet, undefined where none is named, and the rest. */
export function splitSheet(text: string): { sheet: string | undefined; address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  if (match === null) return { sheet: undefined, address: text.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2], address: match[3] ?? "" };
}
