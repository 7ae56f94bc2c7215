import { displayText } from "../../../core/reading/cells/display.js";
import type { Cell, WorkbookContent } from "../../../core/reading/sheet/sheet.js";
import type { CellWindow, SheetFrame, ViewArea, ViewCell, WorkbookView } from "../../view.js";
import { XlsxSheet } from "../sheet/sheet.js";
import { frameOf } from "./frame.js";
import type { Looks } from "./looks.js";

/** Cells shown at once; a larger window is cut off below. */
const MOST_CELLS = 40_000;

/** The looks of a content that was read with its layouts. Nothing is made of a cell before its window is asked for. */
export function viewOf(content: WorkbookContent, { styles, usualSize }: Looks): WorkbookView {
  const sheets = content.sheets.filter((sheet) => sheet instanceof XlsxSheet);
  return {
    styles,
    sheets: sheets.flatMap((sheet): SheetFrame[] =>
      sheet.layout === undefined ? [] : [frameOf(sheet, sheet.layout, usualSize)],
    ),
    window: (name, area) => {
      const sheet = sheets.find((candidate) => candidate.name === name);
      return sheet === undefined ? { area, cells: [] } : windowOf(sheet, area, content.date1904);
    },
  };
}

function windowOf(sheet: XlsxSheet, wanted: ViewArea, date1904: boolean): CellWindow {
  const rows = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, wanted.right - wanted.left + 1)));
  const area = { ...wanted, bottom: Math.min(wanted.bottom, wanted.top + rows - 1) };
  const cells: ViewCell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.cell(row, column);
      const style = sheet.styleAt(row, column);
      if (cell !== undefined) cells.push(viewCell(cell, { row, column, style }, date1904));
      else if (style !== 0) cells.push({ row, column, style, text: "", kind: "empty" });
    }
  }
  return { area, cells };
}

function viewCell(
  cell: Cell,
  place: { readonly row: number; readonly column: number; readonly style: number },
  date1904: boolean,
): ViewCell {
  const text = displayText(cell, date1904);
  const typed = typedText(cell);
  return {
    ...place,
    text,
    kind: cell.value.kind,
    ...(typed === text ? {} : { typed }),
    ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }),
    ...(cell.uncalculated === true ? { uncalculated: true } : {}),
  };
}

/** The value as one would type it: a number with all its digits. */
function typedText({ value }: Cell): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return String(value.number);
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.error;
    case "empty":
      return "";
  }
}
