import type { Run, SheetFrame } from "../../view.js";
import type { SheetLayout } from "../sheet/layout.js";
import type { XlsxSheet } from "../sheet/sheet.js";

const POINTS_TO_PIXELS = 96 / 72;
/** Padding of a cell in the width of its column, and the steps usual widths come in (18.3.1.81, 18.3.1.13). */
const PADDING = 5;
const WIDTH_STEP = 8;
/** Digits of the usual letters are about half as wide as their size. */
const DIGIT_TO_SIZE = 0.507;
/** More than this is no frozen head but a mistake, and would leave no room to scroll. */
const MOST_FROZEN_ROWS = 40;
const MOST_FROZEN_COLUMNS = 20;

/** Pixels of a column so many characters wide, by the rule of 18.3.1.13. */
export function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

const digitWidth = (size: number): number => Math.max(5, Math.round(size * POINTS_TO_PIXELS * DIGIT_TO_SIZE));

/** Everything about a sheet but its cells. */
export function frameOf(sheet: XlsxSheet, layout: SheetLayout, usualSize: number): SheetFrame {
  const digit = digitWidth(usualSize);
  const usual =
    layout.defaultWidth === undefined
      ? Math.ceil((layout.baseWidth * digit + PADDING) / WIDTH_STEP) * WIDTH_STEP
      : columnPixels(layout.defaultWidth, digit);
  const merges = sheet.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  const columnCount = Math.max(sheet.columnCount, layout.blankColumns, furthest(merges, "right"));
  const rowCount = Math.max(sheet.rowCount, layout.blankRows, furthest(merges, "bottom"));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rowCount,
    columnCount,
    defaultRowHeight: layout.defaultHeight * POINTS_TO_PIXELS,
    defaultColumnWidth: usual,
    rowHeights: heightsOf(layout),
    columnWidths: widthsOf(layout, usual, digit),
    hiddenRows: runs(hiddenRowsOf(sheet, rowCount)),
    hiddenColumns: runs(sheet.hiddenColumns),
    frozenRows: Math.min(layout.frozenRows, MOST_FROZEN_ROWS),
    frozenColumns: Math.min(layout.frozenColumns, MOST_FROZEN_COLUMNS),
    merges,
    showsGridLines: layout.showsGridLines,
  };
}

const furthest = (merges: SheetFrame["merges"], edge: "right" | "bottom"): number =>
  merges.reduce((greatest, merge) => Math.max(greatest, merge[edge]), 0);

function heightsOf({ rows, heights }: SheetLayout): SheetFrame["rowHeights"] {
  const own = rows.flatMap((row, index) => {
    const height = heights[index] ?? NaN;
    return Number.isNaN(height) || height <= 0 ? [] : [[row, height * POINTS_TO_PIXELS] as const];
  });
  own.sort(([a], [b]) => a - b);
  return {
    rows: Uint32Array.from(own, ([row]) => row),
    heights: Float32Array.from(own, ([, height]) => height),
  };
}

/** A run to the sheet's edge is how programs say "all others"; so many of its columns are enough to draw. */
const FAR = 1000;

function widthsOf({ columns }: SheetLayout, usual: number, digit: number): number[] {
  const widths: number[] = [];
  for (const { first, last, width } of columns) {
    if (width === undefined || width <= 0) continue;
    for (let column = first; column <= Math.min(last, Math.max(first, FAR)); column += 1)
      widths[column - 1] = columnPixels(width, digit);
  }
  return Array.from({ length: widths.length }, (_, index) => widths[index] ?? usual);
}

function* hiddenRowsOf(sheet: XlsxSheet, rowCount: number): Generator<number> {
  for (let row = 1; row <= rowCount; row += 1) if (sheet.isRowHidden(row)) yield row;
}

/** Ascending numbers as runs. */
function runs(numbers: Iterable<number>): Run[] {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}
