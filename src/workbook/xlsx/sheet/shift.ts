import { columnLetters, columnNumber } from "../../../core/values/cells.js";
import { LAST_COLUMN, LAST_ROW } from "./address.js";

/**
 * What may stand in a formula, as far as moving it matters: texts, quoted sheet names and bracketed parts are passed
 * over; then whole-column and whole-row areas, cells, and any other word (so that LOG10( or A1B is no cell).
 */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.(!\\?])`,
    String.raw`[\p{L}\p{N}_.\\?$]+`,
  ].join("|"),
  "gu",
);

/** A formula with its relative references moved; they wrap around the sheet's edges as Excel's do. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (...found: unknown[]) => {
    const token = String(found[0]);
    const groups: unknown = found.at(-1);
    if (!isGroups(groups)) return token;
    if (groups["cell"] !== undefined) return moveCell(token, rows, columns);
    if (groups["columns"] !== undefined) return moveEach(token, (part) => moveColumn(part, columns));
    if (groups["rows"] !== undefined) return moveEach(token, (part) => moveRow(part, rows));
    return token;
  });
}

const isGroups = (value: unknown): value is Readonly<Record<string, string | undefined>> =>
  typeof value === "object" && value !== null;

const moveEach = (token: string, move: (part: string) => string): string =>
  token.split(":").map(move).join(":");

function moveCell(token: string, rows: number, columns: number): string {
  const [, column = "", row = ""] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(token) ?? [];
  if (columnNumber(column.replace("$", "")) > LAST_COLUMN) return token;
  return moveColumn(column, columns) + moveRow(row, rows);
}

const moveColumn = (part: string, by: number): string =>
  part.startsWith("$") ? part : columnLetters(wrapped(columnNumber(part) + by, LAST_COLUMN));

const moveRow = (part: string, by: number): string =>
  part.startsWith("$") ? part : String(wrapped(Number(part) + by, LAST_ROW));

const wrapped = (value: number, size: number): number => ((((value - 1) % size) + size) % size) + 1;
