import type { SheetCell } from "./marking.js";

/** Points a line of text takes, and what stays free above and below. */
const LINE = 14;
const MARGIN = 4;
/** Excel's highest row. */
const HIGHEST = 409;
/** A column is never made wider than this for a figure. */
const WIDEST = 24;

/** Widths of digits: CJK and full-width characters take two. */
const columnsOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/u.test(character) ? 2 : 1),
    0,
  );

/** A figure as its number format shows it, near enough to reserve room. */
function shownFigure(value: string, format: string): string {
  const [words = ""] = format.split(";");
  const literal = Array.from(words.matchAll(/"([^"]*)"/g), ([, text = ""]) => text).join("");
  return `${format.startsWith("yyyy") ? "2000-01-01" : words.includes("#,##0") ? `${value.split(".")[0] ?? ""},,.00` : value}${literal}`;
}

const textOf = (cell: SheetCell): string => {
  switch (cell.kind) {
    case "text":
    case "link":
      return cell.text;
    case "number":
    case "formula":
      return shownFigure(cell.value ?? "", cell.format ?? "");
    case "empty":
      return "";
  }
};

/** Lines a text takes when it wraps at a width; the letters are smaller than the widths count, which leaves room. */
const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / width)), 0);

/** Height of a row in points: as many lines as its longest wrapped text. */
export function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) =>
    cell.kind === "text" || cell.kind === "link" ? linesOf(cell.text, widths[at] ?? 10) : 1,
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + MARGIN);
}

/** A column of figures wide enough for the longest; figures do not wrap. */
export function widthOf(cells: readonly SheetCell[], designed: number): number {
  const figures = cells.filter(({ kind }) => kind === "number" || kind === "formula");
  const widest = Math.max(0, ...figures.map((cell) => columnsOf(textOf(cell)) + 2));
  return Math.min(WIDEST, Math.max(designed, widest));
}
