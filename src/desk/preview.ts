import { Dependents } from "../core/reading/stale/dependents.js";
import type { Cell, CellValue, Sheet, WorkbookContent } from "../core/reading/sheet/sheet.js";
import { cellKey, type CellRef } from "../core/values/cells.js";
import type { CellInput } from "../workbook/port.js";

/** What a cell would hold after an input. */
const valueOf = (input: CellInput): CellValue =>
  input.kind === "number" ? { kind: "number", number: Number(input.decimal) } : input;

/**
 * The workbook as it would be with another value in one cell. Nobody here calculates formulas: those that hang on the
 * cell have no result, so whatever needs one stays open.
 */
export function withInput(content: WorkbookContent, at: CellRef, input: CellInput): WorkbookContent {
  const stale = staleWith(content, at);
  return {
    ...content,
    sheets: content.sheets.map((sheet) =>
      sheet.name === at.sheet || stale.sheets.has(sheet.name)
        ? changed(sheet, at, valueOf(input), stale.cells)
        : sheet,
    ),
  };
}

function staleWith(
  { sheets, definedNames }: WorkbookContent,
  at: CellRef,
): { cells: Set<string>; sheets: Set<string> } {
  const around = {
    sheets: sheets.map(({ name }) => name),
    names: definedNames,
    tables: sheets.flatMap(({ tables }) => tables),
  };
  const found = new Dependents(sheets.flatMap(formulasOf), around).of([at]).map(({ cell }) => cell);
  return { cells: new Set(found.map(cellKey)), sheets: new Set(found.map(({ sheet }) => sheet)) };
}

function formulasOf(sheet: Sheet): { cell: CellRef; formula: string }[] {
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1);
  return rows.flatMap((row) =>
    sheet.columnsOf(row).flatMap((column) => {
      const formula = sheet.cell(row, column)?.formula;
      return formula === undefined ? [] : [{ cell: { sheet: sheet.name, row, column }, formula }];
    }),
  );
}

function changed(sheet: Sheet, at: CellRef, value: CellValue, stale: ReadonlySet<string>): Sheet {
  const isHere = (row: number, column: number): boolean =>
    sheet.name === at.sheet && row === at.row && column === at.column;
  const columns = new Set(sheet.name === at.sheet ? sheet.columnsOf(at.row) : []);
  if (value.kind === "empty") columns.delete(at.column);
  else columns.add(at.column);
  const ofRow = [...columns].sort((one, other) => one - other);
  const cell = (row: number, column: number): Cell | undefined => {
    const before = sheet.cell(row, column);
    if (isHere(row, column)) {
      return value.kind === "empty" ? undefined : { value, format: before?.format ?? "General" };
    }
    const isStale = before !== undefined && stale.has(cellKey({ sheet: sheet.name, row, column }));
    return isStale ? { ...before, value: { kind: "empty" }, uncalculated: true } : before;
  };
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    tables: sheet.tables,
    rowCount: sheet.name === at.sheet ? Math.max(sheet.rowCount, at.row) : sheet.rowCount,
    columnCount: sheet.name === at.sheet ? Math.max(sheet.columnCount, at.column) : sheet.columnCount,
    cell,
    columnsOf: (row) => (sheet.name === at.sheet && row === at.row ? ofRow : sheet.columnsOf(row)),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  };
}
