import { quoteSheet } from "../../../src/core/values/cells.js";
import type { Book, SheetData } from "./book.js";

/** Gives a sheet another name and writes it into all formulas and names that refer to the sheet, as Excel does. */
export function renameSheet(book: Book, sheet: SheetData, name: string): void {
  const from = sheet.name;
  sheet.name = name;
  const renamed = (formula: string): string => inFormula(formula, from, name);
  for (const named of [...book.names, ...book.sheets.flatMap(({ names }) => names)]) {
    named.formula = renamed(named.formula);
  }
  for (const { cells, cfs } of book.sheets) {
    for (const [key, cell] of cells) {
      if (cell.formula !== undefined) cells.set(key, { ...cell, formula: renamed(cell.formula) });
    }
    for (const rule of cfs) rule.formula = renamed(rule.formula);
  }
}

/** Texts in quotes are passed over; a quoted or bare sheet name stands before "!". */
function inFormula(formula: string, from: string, to: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, quoted: string | undefined, bare: string | undefined) => {
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      return sheet?.toLowerCase() === from.toLowerCase() ? `${quoteSheet(to)}!` : whole;
    },
  );
}
