import type { Cell, CellValue, Sheet, WorkbookContent } from "../core/reading/sheet.js";
import type { CellRef } from "../core/values/cells.js";
import type { CellInput } from "../workbook/port.js";

/** What a cell would hold after an input. */
export function valueOf(input: CellInput): CellValue {
  return input.kind === "number" ? { kind: "number", number: Number(input.decimal) } : input;
}

/** The workbook as it would be with another value in one cell; its formulas are not calculated again. */
export const withInput = (content: WorkbookContent, at: CellRef, input: CellInput): WorkbookContent => ({
  ...content,
  sheets: content.sheets.map((sheet) =>
    sheet.name === at.sheet ? withCell(sheet, at, valueOf(input)) : sheet,
  ),
});

function withCell(sheet: Sheet, at: CellRef, value: CellValue): Sheet {
  const before = sheet.cell(at.row, at.column);
  const cell: Cell | undefined =
    value.kind === "empty" ? undefined : { value, format: before?.format ?? "General" };
  const columns = new Set(sheet.columnsOf(at.row));
  if (cell) columns.add(at.column);
  else columns.delete(at.column);
  const ofRow = [...columns].sort((one, other) => one - other);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    tables: sheet.tables,
    rowCount: Math.max(sheet.rowCount, at.row),
    columnCount: Math.max(sheet.columnCount, at.column),
    cell: (row, column) => (row === at.row && column === at.column ? cell : sheet.cell(row, column)),
    columnsOf: (row) => (row === at.row ? ofRow : sheet.columnsOf(row)),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  };
}
