import { invalid } from "../engine/error.js";
import type { Area } from "./area.js";
import { addressOf } from "./area.js";
import type { SheetData } from "./book.js";
import { hyperlink, writeHyperlink } from "./cells.js";
import type { Context } from "./context.js";
import { requireAllowed } from "./context.js";
import { isFormat, readFormat, writeFormat } from "./formats.js";
import type { Line } from "./lines.js";
import { allHidden, hiddenOf, hide, readLine, writeLine } from "./lines.js";

export { allHidden, hide } from "./lines.js";

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const BORDERS = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** The key a format has in the styles for its place in a properties object: ["fill", "color"] → "fill.color". */
function formatKey(path: readonly string[]): string {
  const [group = "", ...rest] = path;
  if (group === "borders") {
    const side = BORDERS[rest[0] as keyof typeof BORDERS] as string | undefined;
    return `border.${side ?? ""}.${rest[1] ?? ""}`;
  }
  return rest.length === 0 ? `format.${group}` : path.join(".");
}

function sizeLine(name: string): Line | undefined {
  if (name === "rowHeight") return "row";
  return name === "columnWidth" ? "column" : undefined;
}

function readFormats(sheet: SheetData, area: Area, wanted: Tree, path: readonly string[] = []): Tree {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, want]) => want !== false)
      .map(([name, want]) => {
        const line = path.length === 0 ? sizeLine(name) : undefined;
        if (line !== undefined) return [name, readLine(sheet, [area], line)];
        if (isTree(want)) return [name, readFormats(sheet, area, want, [...path, name])];
        const key = formatKey([...path, name]);
        if (!isFormat(key)) throw invalid(`no such property: format.${[...path, name].join(".")}`);
        return [name, readFormat(sheet, [area], key)];
      }),
  );
}

function writeFormats(
  context: Context,
  sheet: SheetData,
  area: Area,
  given: Tree,
  path: readonly string[] = [],
): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const line = path.length === 0 ? sizeLine(name) : undefined;
    if (line !== undefined) {
      requireAllowed(context, sheet, line === "row" ? "allowFormatRows" : "allowFormatColumns");
      writeLine(sheet, [area], line, value);
    } else if (isTree(value)) writeFormats(context, sheet, area, value, [...path, name]);
    else {
      requireAllowed(context, sheet, "allowFormatCells");
      writeFormat(sheet, [area], formatKey([...path, name]), value);
    }
  }
}

function read(sheet: SheetData, area: Area, wanted: unknown, line?: Line): Tree {
  if (!isTree(wanted)) throw invalid("which properties are wanted is an object");
  const hidden = (of: Line): boolean | null =>
    of === "row"
      ? allHidden(hiddenOf(sheet, of), area.row, area.rows)
      : allHidden(hiddenOf(sheet, of), area.column, area.columns);
  const known: Readonly<Record<string, (want: unknown) => unknown>> = {
    address: () => addressOf(sheet.name, area),
    format: (want) => readFormats(sheet, area, isTree(want) ? want : {}),
    ...(line === undefined ? { hidden: () => hidden("row") === true || hidden("column") === true } : {}),
    ...(line === undefined ? { hyperlink: () => hyperlink(sheet, area) } : {}),
    ...(line === "row" ? { rowHidden: () => hidden("row"), rowIndex: () => area.row } : {}),
    ...(line === "column" ? { columnHidden: () => hidden("column"), columnIndex: () => area.column } : {}),
  };
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, want]) => want !== false)
      .map(([name, want]) => {
        const value = known[name];
        if (value === undefined) throw invalid(`no such property: ${name}`);
        return [name, value(want)];
      }),
  );
}

function write(context: Context, sheet: SheetData, area: Area, given: unknown, line?: Line): void {
  if (given === null || given === undefined) return;
  if (!isTree(given)) throw invalid("properties are an object");
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (name === "format" && isTree(value)) writeFormats(context, sheet, area, value);
    else if (name === "hyperlink" && line === undefined) writeHyperlink(context, sheet, area, value);
    else if (name === `${line ?? ""}Hidden` && line !== undefined) {
      requireAllowed(context, sheet, line === "row" ? "allowFormatRows" : "allowFormatColumns");
      const [first, count] = line === "row" ? [area.row, area.rows] : [area.column, area.columns];
      hide(hiddenOf(sheet, line), first, count, value === true);
    } else throw invalid(`no such property: ${name}`);
  }
}

const cellsOf = (area: Area): Area[][] =>
  Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => ({
      row: area.row + down,
      column: area.column + across,
      rows: 1,
      columns: 1,
    })),
  );

const linesOf = (area: Area, line: Line): Area[] =>
  line === "row"
    ? Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 }))
    : Array.from({ length: area.columns }, (_, across) => ({
        ...area,
        column: area.column + across,
        columns: 1,
      }));

export const cellProperties = (sheet: SheetData, area: Area, wanted: unknown): unknown =>
  cellsOf(area).map((row) => row.map((cell) => read(sheet, cell, wanted)));

export const lineProperties = (sheet: SheetData, area: Area, line: Line, wanted: unknown): unknown =>
  linesOf(area, line).map((one) => read(sheet, one, wanted, line));

export function setCellProperties(context: Context, sheet: SheetData, area: Area, given: unknown): void {
  const rows: readonly unknown[] = Array.isArray(given) ? given : [];
  const cells = cellsOf(area);
  if (rows.length !== cells.length) throw invalid("the array does not have the shape of the range");
  cells.forEach((row, down) => {
    const own: unknown = rows[down];
    if (!Array.isArray(own) || own.length !== row.length)
      throw invalid("the array does not have the shape of the range");
    row.forEach((cell, across) => {
      write(context, sheet, cell, own[across]);
    });
  });
}

export function setLineProperties(
  context: Context,
  sheet: SheetData,
  area: Area,
  line: Line,
  given: unknown,
): void {
  const own: readonly unknown[] = Array.isArray(given) ? given : [];
  const lines = linesOf(area, line);
  if (own.length !== lines.length)
    throw invalid("the array does not have as many entries as the range has lines");
  lines.forEach((one, index) => {
    write(context, sheet, one, own[index], line);
  });
}
