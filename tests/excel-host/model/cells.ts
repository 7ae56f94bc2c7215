import { HostError, invalid } from "../engine/error.js";
import type { Area } from "./area.js";
import {
  addressOf,
  areaText,
  cellKey,
  columnOf,
  holds,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowOf,
} from "./area.js";
import type { CellContent, Hyperlink, SheetData } from "./book.js";
import type { Context } from "./context.js";
import { EventType, requireAllowed, requireSheet, requireUnlocked, touches } from "./context.js";
import { shown } from "./display.js";
import { typed, valueType, wireFormula, wireValue } from "./values.js";

/** Larger ranges give no values: "at most 5,000,000 cells per range" [resource limits page, 2025-07]. */
const MOST_CELLS = 5_000_000;

/** Ranges of whole rows or columns have no values of their cells: null [unbounded ranges page of the documentation]. */
const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

function grid(sheet: SheetData, area: Area, of: (key: number) => unknown): unknown[][] | null {
  requireSheet(sheet);
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MOST_CELLS) throw invalid(`${areaText(area)} has too many cells`);
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => of(cellKey(area.row + down, area.column + across))),
  );
}

export const values = (sheet: SheetData, area: Area): unknown =>
  grid(sheet, area, (key) => wireValue(sheet.cells.get(key)));

export const formulas = (sheet: SheetData, area: Area): unknown =>
  grid(sheet, area, (key) => wireFormula(sheet.cells.get(key)));

export const valueTypes = (sheet: SheetData, area: Area): unknown =>
  grid(sheet, area, (key) => valueType(sheet.cells.get(key)));

export const numberFormat = (sheet: SheetData, key: number): string => {
  const format = sheet.styles.get(rowOf(key), columnOf(key), "numberFormat");
  return typeof format === "string" ? format : "General";
};

export const numberFormats = (sheet: SheetData, area: Area): unknown =>
  grid(sheet, area, (key) => numberFormat(sheet, key));

export const texts = (context: Context, sheet: SheetData, area: Area): unknown =>
  grid(sheet, area, (key) => shown(sheet.cells.get(key), numberFormat(sheet, key), context.book.date1904));

/** Calls back for each cell of an area with its part of what was given: one value for all, or an array of rows. */
function spread(area: Area, given: unknown, put: (key: number, value: unknown) => void): void {
  if (isUnbounded(area)) throw invalid(`${areaText(area)} is written cell by cell in a bounded range only`);
  const rows: readonly unknown[] = Array.isArray(given) ? given : [];
  const fits = (row: unknown): boolean => Array.isArray(row) && row.length === area.columns;
  if (Array.isArray(given) && (rows.length !== area.rows || !rows.every(fits))) {
    throw invalid(`the array does not have the shape of ${areaText(area)}`);
  }
  for (let down = 0; down < area.rows; down += 1) {
    const row: unknown = rows[down];
    for (let across = 0; across < area.columns; across += 1) {
      put(
        cellKey(area.row + down, area.column + across),
        Array.isArray(row) ? (row[across] as unknown) : given,
      );
    }
  }
}

/** Whether a cell lies under a merged one: what is written there is not kept. */
const isCovered = (sheet: SheetData, key: number): boolean =>
  sheet.merges.some(
    (merged) => holds(merged, rowOf(key), columnOf(key)) && key !== cellKey(merged.row, merged.column),
  );

/** Writes values or formulas; null leaves a cell as it is. All cells are looked at before the first is written. */
export function write(context: Context, sheet: SheetData, area: Area, given: unknown): void {
  requireUnlocked(context, sheet, area);
  const plan: [number, unknown][] = [];
  spread(area, given, (key, value) => {
    if (value === null || isCovered(sheet, key)) return;
    typed(value, numberFormat(sheet, key), context.book.date1904);
    plan.push([key, value]);
  });
  for (const [key, value] of plan) put(context, sheet, key, value);
  changed(context, sheet, area);
}

/** Puts one input into a cell, as typed. */
export function put(context: Context, sheet: SheetData, key: number, value: unknown): void {
  const before = numberFormat(sheet, key);
  const { content, format } = typed(value, before, context.book.date1904);
  if (content === undefined) sheet.cells.delete(key);
  else sheet.cells.set(key, calculated(context, sheet, key, content));
  if (format !== undefined && before === "General") sheet.styles.set(areaOf(key), "numberFormat", format);
}

function calculated(context: Context, sheet: SheetData, key: number, content: CellContent): CellContent {
  if (content.formula === undefined) return content;
  const value = context.calculate(sheet, rowOf(key), columnOf(key), content.formula);
  return value === undefined ? content : { value, formula: content.formula };
}

const areaOf = (key: number): Area => ({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 });

/** Tells listeners that cells changed; Excel does so for changes by add-ins as well. */
export function changed(context: Context, sheet: SheetData, area: Area): void {
  context.book.isDirty = true;
  const detail = {
    address: areaText(area),
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: sheet.id,
    triggerSource: "ThisLocalAddin",
  };
  context.raise({ type: EventType.changed, target: sheet.id, detail });
}

export function writeNumberFormats(context: Context, sheet: SheetData, area: Area, given: unknown): void {
  requireAllowed(context, sheet, "allowFormatCells");
  if (typeof given === "string") {
    sheet.styles.set(area, "numberFormat", given);
    return;
  }
  spread(area, given, (key, format) => {
    if (format === null) return;
    if (typeof format !== "string") throw invalid("a number format is a text");
    sheet.styles.set(areaOf(key), "numberFormat", format === "" ? "General" : format);
  });
}

export function hyperlink(sheet: SheetData, area: Area): unknown {
  requireSheet(sheet);
  const found = sheet.hyperlinks.get(cellKey(area.row, area.column));
  return found ?? null;
}

/** A link comes with the text to display, which becomes the value of the cell. */
export function writeHyperlink(context: Context, sheet: SheetData, area: Area, given: unknown): void {
  requireUnlocked(context, sheet, area);
  if (typeof given !== "object" || given === null) throw invalid("a hyperlink is an object");
  const link = given as Hyperlink;
  spread(area, undefined, (key) => {
    sheet.hyperlinks.set(key, link);
    const text =
      link.textToDisplay ?? (sheet.cells.has(key) ? undefined : (link.address ?? link.documentReference));
    if (text !== undefined) sheet.cells.set(key, { value: text });
  });
  changed(context, sheet, area);
}

/** Range.clear: "All", "Formats", "Contents", "Hyperlinks" or "RemoveHyperlinks". */
export function clear(context: Context, sheet: SheetData, area: Area, applyTo: string): void {
  if (!["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo)) {
    throw invalid(`cannot clear ${applyTo}`);
  }
  if (applyTo === "Formats") requireAllowed(context, sheet, "allowFormatCells");
  else requireUnlocked(context, sheet, area);
  if (applyTo === "All" || applyTo === "Contents") {
    removeIn(sheet.cells, area);
    changed(context, sheet, area);
  }
  if (applyTo === "All" || applyTo === "Formats") sheet.styles.clear(area);
  if (applyTo !== "Formats" && applyTo !== "Contents") removeIn(sheet.hyperlinks, area);
}

function removeIn(from: Map<number, unknown>, area: Area): void {
  for (const key of from.keys()) if (holds(area, rowOf(key), columnOf(key))) from.delete(key);
}

/** Only the upper left cell keeps what it holds. */
export function merge(context: Context, sheet: SheetData, area: Area, across: boolean): void {
  requireAllowed(context, sheet);
  if (
    touches(
      sheet.tables.map((table) => table.area),
      area,
    )
  ) {
    throw new HostError("InvalidOperation", "cells of a table cannot be merged");
  }
  unmerge(context, sheet, area);
  const rows = across
    ? Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 }))
    : [area];
  for (const one of rows) {
    for (const key of [...sheet.cells.keys()]) {
      const inside = holds(one, rowOf(key), columnOf(key));
      if (inside && key !== cellKey(one.row, one.column)) sheet.cells.delete(key);
    }
    sheet.merges.push(one);
  }
}

export function unmerge(context: Context, sheet: SheetData, area: Area): void {
  requireAllowed(context, sheet);
  sheet.merges = sheet.merges.filter((merged) => intersection(merged, area) === undefined);
}

export const cellAddress = (sheet: SheetData, row: number, column: number): string =>
  addressOf(sheet.name, { row, column, rows: 1, columns: 1 });
