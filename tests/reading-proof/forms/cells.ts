import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import type { Cell } from "../../../src/core/reading/sheet/sheet.js";
import { parseIsoDate } from "../../../src/core/values/dates.js";

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const FORMULA = /^=(?<formula>.+?)(?:\s+=>\s+(?<value>.*))?$/u;
const FORMATTED = /^(?<value>.+?)\s+\{(?<format>[^{}]+)\}$/u;

/** The rows of a sheet: a line a row, its cells parted by "|". Blank lines are blank rows. */
export const parseRows = (text: string): GridCell[][] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => partsOf(line).map(parseCell));

/** The parts of a line, without the blanks that only make it readable. Full-width blanks stay. */
export const partsOf = (line: string): string[] =>
  line.split("|").map((part) => part.replace(/^ +| +$/g, ""));

/**
 * A cell as a form writes it (see the README). Throws RangeError for a number that Excel cannot hold as it stands,
 * and for a day that does not exist.
 */
export function parseCell(text: string): GridCell {
  if (text === "") return null;
  if (text.startsWith("'")) return lines(text.slice(1));
  if (text.startsWith('"')) return lines(String(JSON.parse(text)));
  const formatted = FORMATTED.exec(text)?.groups;
  if (formatted !== undefined) return withFormat(formatted["value"] ?? "", formatted["format"] ?? "");
  const formula = FORMULA.exec(text)?.groups;
  if (formula !== undefined)
    return { ...valueOf(formula["value"] ?? ""), formula: formula["formula"] ?? "", format: "General" };
  if (text.startsWith("<") && text.endsWith(">")) return parseDay(text);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return NUMBER.test(text) ? parseNumber(text) : lines(text);
}

const lines = (text: string): string => text.replaceAll("⏎", "\n");

function parseNumber(text: string): number {
  if (text.replace(/\D/g, "").length > 15) throw new RangeError(`more than 15 digits, write '${text}`);
  return Number(text);
}

function parseDay(text: string): GridCell {
  const day = parseIsoDate(text.slice(1, -1));
  if (day === undefined) throw new RangeError(`no such day: ${text}`);
  return day;
}

function withFormat(value: string, format: string): GridCell {
  const cell = parseCell(value);
  if (typeof cell === "number") return { value: { kind: "number", number: cell }, format };
  if (cell !== null && typeof cell === "object" && "formula" in cell) return { ...cell, format };
  throw new RangeError(`only numbers and formulas have a format: ${value} {${format}}`);
}

function valueOf(text: string): Pick<Cell, "value"> {
  const cell = parseCell(text);
  if (cell === null) return { value: { kind: "empty" } };
  if (typeof cell === "number") return { value: { kind: "number", number: cell } };
  if (typeof cell === "string") return { value: { kind: "text", text: cell } };
  throw new RangeError(`a formula gives a number or a text: ${text}`);
}
