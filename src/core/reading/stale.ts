import type { Sheet, WorkbookContent } from "./sheet.js";

/**
 * The sheets as they may be believed: where the file asks for a recalculation when it is opened, the results it
 * stores beside formulas may be of another day (some writers store 0 for all), so none of them is taken.
 */
export const trustedSheets = ({ sheets, resultsMayBeStale }: WorkbookContent): readonly Sheet[] =>
  resultsMayBeStale ? sheets.map(withoutResults) : sheets;

const withoutResults = (sheet: Sheet): Sheet => ({
  name: sheet.name,
  visibility: sheet.visibility,
  rowCount: sheet.rowCount,
  columnCount: sheet.columnCount,
  merges: sheet.merges,
  tables: sheet.tables,
  cell: (row, column) => {
    const cell = sheet.cell(row, column);
    return cell?.formula === undefined ? cell : { ...cell, uncalculated: true };
  },
  columnsOf: (row) => sheet.columnsOf(row),
  isRowHidden: (row) => sheet.isRowHidden(row),
  isColumnHidden: (column) => sheet.isColumnHidden(column),
});
