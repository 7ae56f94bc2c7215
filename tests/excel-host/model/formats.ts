import { invalid } from "../engine/error.js";
import type { Area } from "./area.js";
import type { SheetData } from "./book.js";

/** What a cell shows where nothing was set; a cell without a fill says white, so the two cannot be told apart. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  "fill.color": "#FFFFFF",
  "fill.pattern": "None",
  "font.name": "等线",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  "format.horizontalAlignment": "General",
  "format.verticalAlignment": "Bottom",
  "format.wrapText": false,
  "format.indentLevel": 0,
  "format.shrinkToFit": false,
  "format.textOrientation": 0,
  "protection.locked": true,
  "protection.formulaHidden": false,
  numberFormat: "General",
};

const BORDER_DEFAULTS: Readonly<Record<string, unknown>> = {
  style: "None",
  weight: "Thin",
  color: "#000000",
};

const defaultOf = (key: string): unknown =>
  key.startsWith("border.") ? BORDER_DEFAULTS[key.split(".").at(-1) ?? ""] : DEFAULTS[key];

export const isFormat = (key: string): boolean =>
  key in DEFAULTS || /^border\.\w+\.(?:style|weight|color)$/.test(key);

/** The value all cells of the areas have, null where they differ. */
export function readFormat(sheet: SheetData, areas: readonly Area[], key: string): unknown {
  if (!isFormat(key)) throw invalid(`no such format: ${key}`);
  const found = areas.map((area) => {
    const value = sheet.styles.common(area, key);
    return value === undefined ? defaultOf(key) : value;
  });
  return found.every((value) => value === found[0]) ? found[0] : null;
}

/** Sets a format of all cells of the areas. Throws InvalidArgument for what no cell can look like. */
export function writeFormat(sheet: SheetData, areas: readonly Area[], key: string, value: unknown): void {
  if (!isFormat(key)) throw invalid(`no such format: ${key}`);
  const checked = key.toLowerCase().endsWith("color") ? colour(value) : value;
  const edges = /^border\.(\w+)\.(\w+)$/.exec(key);
  for (const area of areas) {
    if (edges === null) sheet.styles.set(area, key, checked);
    else setBorder(sheet, area, edges[1] ?? "", edges[2] ?? "", checked);
  }
}

/** "#RRGGBB" in capitals, as the host gives colours back; names of colours pass. */
export function colour(value: unknown): string {
  if (typeof value !== "string" || !/^(?:#[0-9a-f]{6}|[a-z]+|)$/i.test(value))
    throw invalid(`no colour: ${String(value)}`);
  return value.startsWith("#") ? value.toUpperCase() : value;
}

/** Sides of a range by the cells they lie on. */
function setBorder(sheet: SheetData, area: Area, side: string, property: string, value: unknown): void {
  const bottom = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const right = { ...area, column: area.column + area.columns - 1, columns: 1 };
  const parts: Readonly<Record<string, readonly [at: Area, edge: string]>> = {
    EdgeTop: [{ ...area, rows: 1 }, side],
    EdgeBottom: [bottom, side],
    EdgeLeft: [{ ...area, columns: 1 }, side],
    EdgeRight: [right, side],
    InsideHorizontal: [{ ...area, rows: area.rows - 1 }, "EdgeBottom"],
    InsideVertical: [{ ...area, columns: area.columns - 1 }, "EdgeRight"],
    DiagonalDown: [area, side],
    DiagonalUp: [area, side],
  };
  const part = parts[side];
  if (part === undefined) throw invalid(`no border: ${side}`);
  const [at, edge] = part;
  if (at.rows > 0 && at.columns > 0) sheet.styles.set(at, `border.${edge}.${property}`, value);
}
