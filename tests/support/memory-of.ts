import type { Sheet, WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import { formatAddress } from "../../src/core/values/cells.js";
import type { CellInput } from "../../src/workbook/memory/cells.js";
import { sheet, type SheetSpec } from "../../src/workbook/memory/sheet.js";
import { memoryWorkbook, type MemoryWorkbook } from "../../src/workbook/memory/workbook.js";

/** Content that any adapter has read, as a workbook in memory that can be edited and marked. */
export const memoryOf = (content: WorkbookContent): MemoryWorkbook =>
  memoryWorkbook(content.sheets.map(specOf), {
    date1904: content.date1904,
    definedNames: content.definedNames,
  });

function specOf(read: Sheet): SheetSpec {
  const formulas: Record<string, string> = {};
  const rows = Array.from({ length: read.rowCount }, (_row, row) =>
    Array.from({ length: read.columnCount }, (_column, column): CellInput => {
      const cell = read.cell(row + 1, column + 1);
      if (!cell) return null;
      const address = formatAddress({ sheet: "x", row: row + 1, column: column + 1 }).slice(2);
      if (cell.formula !== undefined) formulas[address] = cell.formula;
      return { value: cell.value, format: cell.format };
    }),
  );
  const merges = read.merges.map((range) => formatAddress({ ...range, sheet: "x" }).slice(2));
  return sheet(read.name, rows, { visibility: read.visibility, merges, formulas });
}
