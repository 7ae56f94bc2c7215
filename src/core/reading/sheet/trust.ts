import { cellKey, contains, type CellRange, type CellRef } from "../../values/cells.js";
import { areasIn } from "./references.js";
import type { Cell, Sheet, WorkbookContent } from "./sheet.js";

/** Formulas followed from one cell, and cells of an area looked at, before a circle is taken to be none. */
const MOST_STEPS = 50;

/**
 * The sheets as they may be believed. Results stored beside formulas are not taken where the file asks for a
 * recalculation when it is opened (some writers store 0 for all), nor where a formula refers to itself, by itself or
 * round a corner (Excel then shows 0).
 */
export function trustedSheets({ sheets, resultsMayBeStale }: WorkbookContent): readonly Sheet[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return sheets.map((sheet) =>
    withCells(sheet, (cell, row, column) => {
      if (resultsMayBeStale) return { ...cell, uncalculated: true };
      const place = { sheet: sheet.name, row, column };
      return refersToItself(place, cell.formula ?? "", byName) ? { ...cell, circular: true } : cell;
    }),
  );
}

/** The sheet with its formula cells as `look` sees them. */
const withCells = (sheet: Sheet, look: (cell: Cell, row: number, column: number) => Cell): Sheet => ({
  name: sheet.name,
  visibility: sheet.visibility,
  rowCount: sheet.rowCount,
  columnCount: sheet.columnCount,
  merges: sheet.merges,
  tables: sheet.tables,
  cell: (row, column) => {
    const cell = sheet.cell(row, column);
    return cell?.formula === undefined ? cell : look(cell, row, column);
  },
  columnsOf: (row) => sheet.columnsOf(row),
  isRowHidden: (row) => sheet.isRowHidden(row),
  isColumnHidden: (column) => sheet.isColumnHidden(column),
});

function refersToItself(start: CellRef, formula: string, sheets: ReadonlyMap<string, Sheet>): boolean {
  const seen = new Set<string>();
  const pending = [{ place: start, formula }];
  for (let next = pending.pop(); next !== undefined && seen.size < MOST_STEPS; next = pending.pop()) {
    for (const area of areasIn(next.formula, next.place.sheet)) {
      if (contains(area, start)) return true;
      for (const place of cellsOf(area)) {
        const behind = sheets.get(place.sheet)?.cell(place.row, place.column)?.formula;
        if (behind === undefined || seen.has(cellKey(place))) continue;
        seen.add(cellKey(place));
        pending.push({ place, formula: behind });
      }
    }
  }
  return false;
}

function* cellsOf({ sheet, top, left, bottom, right }: CellRange): Generator<CellRef> {
  if ((bottom - top + 1) * (right - left + 1) > MOST_STEPS) return;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield { sheet, row, column };
  }
}
