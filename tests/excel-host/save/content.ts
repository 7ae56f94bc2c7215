import type { Cell, CellValue, Sheet, WorkbookContent } from "../../../src/core/reading/sheet/sheet.js";
import type { CellRange } from "../../../src/core/values/cells.js";
import type { Area } from "../model/area.js";
import { cellKey, columnOf, rowOf } from "../model/area.js";
import type { Book, CellContent, SheetData } from "../model/book.js";
import { numberFormat } from "../model/cells.js";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The host's workbook as content: what is in the cells, without looks. */
export function contentOf(book: Book): WorkbookContent {
  const named = ({
    name,
    formula,
  }: {
    name: string;
    formula: string;
  }): { name: string; formula: string } => ({
    name,
    formula: formula.replace(/^=/, ""),
  });
  return {
    sheets: book.sheets.map(sheetOf),
    date1904: book.date1904,
    definedNames: [
      ...book.names.map(named),
      ...book.sheets.flatMap((sheet) => sheet.names.map((name) => ({ ...named(name), sheet: sheet.name }))),
    ],
  };
}

function sheetOf(sheet: SheetData): Sheet {
  const rows = new Map<number, number[]>();
  let columnCount = 0;
  for (const key of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const columns = rows.get(rowOf(key) + 1) ?? [];
    rows.set(rowOf(key) + 1, columns);
    columns.push(columnOf(key) + 1);
    columnCount = Math.max(columnCount, columnOf(key) + 1);
  }
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    rowCount: Math.max(0, ...rows.keys()),
    columnCount,
    cell: (row, column) => cellOf(sheet, cellKey(row - 1, column - 1)),
    columnsOf: (row) => rows.get(row) ?? [],
    merges: sheet.merges.map((area) => rangeOf(sheet, area)),
    isRowHidden: (row) => sheet.hiddenRows.has(row - 1),
    isColumnHidden: (column) => sheet.hiddenColumns.has(column - 1),
    tables: sheet.tables.map(({ name, area }) => ({ name, range: rangeOf(sheet, area) })),
  };
}

const rangeOf = (sheet: SheetData, area: Area): CellRange => ({
  sheet: sheet.name,
  top: area.row + 1,
  left: area.column + 1,
  bottom: area.row + area.rows,
  right: area.column + area.columns,
});

function cellOf(sheet: SheetData, key: number): Cell | undefined {
  const cell = sheet.cells.get(key);
  if (cell === undefined) return undefined;
  const { formula, uncalculated } = cell;
  return {
    value: valueOf(cell),
    format: numberFormat(sheet, key),
    ...(formula === undefined ? {} : { formula }),
    ...(uncalculated === true ? { uncalculated } : {}),
  };
}

function valueOf({ value, uncalculated }: CellContent): CellValue {
  if (uncalculated === true) return { kind: "empty" };
  if (typeof value === "object") return { kind: "error", error: value.error };
  if (typeof value === "string") return { kind: "text", text: value };
  return typeof value === "number" ? { kind: "number", number: value } : { kind: "boolean", boolean: value };
}
