import type { FindingsSheet, SheetCell } from "../../../core/marks/marking.js";
import { cellText, isDecimal } from "../../../core/marks/sheet-look.js";
import { textInput } from "../typing.js";

/** What a host takes for a cell: text, also of a formula, or a number; "" leaves it blank. */
export type HostValue = string | number | boolean;

/** Characters of a formula Excel takes. */
const LONGEST_FORMULA = 8_192;

/** Rows of the findings sheet as arrays a host takes, one cell a column. */
export interface HostRows {
  readonly formulas: HostValue[][];
  readonly formats: string[][];
}

export function hostRows(
  rows: FindingsSheet["rows"],
  width: number,
  isThere: (sheet: string) => boolean,
): HostRows {
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at): SheetCell => row[at] ?? { kind: "empty" }),
  );
  return {
    formulas: cells.map((row) => row.map((cell) => hostValue(cell, isThere))),
    formats: cells.map((row) =>
      row.map((cell) => ("format" in cell ? (cell.format ?? "General") : "General")),
    ),
  };
}

function hostValue(cell: SheetCell, isThere: (sheet: string) => boolean): HostValue {
  switch (cell.kind) {
    case "text":
    case "link":
      return textInput(cellText(cell.text));
    case "number":
      return figure(cell.value);
    case "formula":
      return cell.formula.length < LONGEST_FORMULA && sheetsIn(cell.formula).every(isThere)
        ? `=${cell.formula}`
        : figure(cell.value);
    case "empty":
      return "";
  }
}

/** The figure a formula gives, where the host would refuse the formula and everything sent with it. */
function figure(value: string | undefined): HostValue {
  if (value === undefined) return "";
  if (value === "TRUE" || value === "FALSE") return value === "TRUE";
  return isDecimal(value) ? Number(value) : textInput(cellText(value));
}

/** Names before "!" in a formula; one inside a text counts too and costs at most a live formula. */
const sheetsIn = (formula: string): string[] =>
  Array.from(
    formula.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu),
    ([, quoted, bare = ""]) => (quoted === undefined ? bare : quoted.replaceAll("''", "'")),
  );

/** Bytes one request may carry of these rows; Excel on the web takes 5 MB in all. */
const BYTES_A_REQUEST = 1_000_000;
/** What a link, a cell of its own in a request, was measured to take besides its target. */
const LINK_BYTES = 600;

/** Rows in portions that fit one request each. */
export function portionsOf(rows: FindingsSheet["rows"]): FindingsSheet["rows"][] {
  const portions: (readonly SheetCell[])[][] = [];
  let left = 0;
  for (const row of rows) {
    const bytes = row.reduce((sum, cell) => sum + bytesOf(cell), 0);
    const last = portions.at(-1);
    if (last === undefined || bytes > left) {
      portions.push([row]);
      left = BYTES_A_REQUEST - bytes;
    } else {
      last.push(row);
      left -= bytes;
    }
  }
  return portions;
}

function bytesOf(cell: SheetCell): number {
  const format = "format" in cell ? cell.format.length : 0;
  switch (cell.kind) {
    case "text":
      return 3 * cell.text.length + 16;
    case "link":
      return 3 * (cell.text.length + cell.target.length) + LINK_BYTES;
    case "number":
      return cell.value.length + 3 * format + 8;
    case "formula":
      return 3 * (cell.formula.length + format) + 8;
    case "empty":
      return 16;
  }
}
