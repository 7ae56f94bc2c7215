import { columnNumber, type CellRange } from "../../values/cells.js";

/** Texts are passed over; a reference is an area or cell, with or without a sheet before it. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_.(!])/gu;

/** The cells and areas a formula refers to; `home` is the sheet it stands on. Whole columns and names are left out. */
export function areasIn(formula: string, home: string): CellRange[] {
  return [...formula.matchAll(TOKEN)].flatMap(([, quoted, bare, left, top, right = left, bottom = top]) => {
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return [];
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? home;
    const columns = [columnNumber(left), columnNumber(right)];
    const rows = [Number(top), Number(bottom)];
    return [
      {
        sheet,
        top: Math.min(...rows),
        left: Math.min(...columns),
        bottom: Math.max(...rows),
        right: Math.max(...columns),
      },
    ];
  });
}
