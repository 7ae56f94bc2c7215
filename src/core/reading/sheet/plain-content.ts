import type { Cell, Sheet, WorkbookContent } from "./sheet.js";

/** A sheet without methods, so that it can be handed to another thread. */
export interface PlainSheet extends Pick<
  Sheet,
  "name" | "visibility" | "rowCount" | "columnCount" | "merges" | "tables"
> {
  readonly rows: readonly {
    readonly row: number;
    readonly columns: readonly number[];
    readonly cells: readonly Cell[];
  }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface PlainContent extends Omit<WorkbookContent, "sheets"> {
  readonly sheets: readonly PlainSheet[];
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The same content as plain data. */
export const plainContent = (content: WorkbookContent): PlainContent => ({
  ...content,
  sheets: content.sheets.map(plainSheet),
});

function plainSheet(sheet: Sheet): PlainSheet {
  const { name, visibility, rowCount, columnCount, merges, tables } = sheet;
  const rows = upTo(rowCount).flatMap((row) => {
    const columns = sheet.columnsOf(row);
    const cells = columns.flatMap((column) => sheet.cell(row, column) ?? []);
    return columns.length === 0 ? [] : [{ row, columns: [...columns], cells }];
  });
  return {
    name,
    visibility,
    rowCount,
    columnCount,
    merges,
    tables,
    rows,
    hiddenRows: upTo(rowCount).filter((row) => sheet.isRowHidden(row)),
    hiddenColumns: upTo(columnCount).filter((column) => sheet.isColumnHidden(column)),
  };
}

/** Plain data as content again. */
export const contentOf = (plain: PlainContent): WorkbookContent => ({
  ...plain,
  sheets: plain.sheets.map(sheetOf),
});

function sheetOf({ rows, hiddenRows, hiddenColumns, ...sheet }: PlainSheet): Sheet {
  const byRow = new Map(rows.map(({ row, ...rest }) => [row, rest]));
  const [rowsHidden, columnsHidden] = [new Set(hiddenRows), new Set(hiddenColumns)];
  return {
    ...sheet,
    cell: (row, column) => {
      const found = byRow.get(row);
      return found?.cells[found.columns.indexOf(column)];
    },
    columnsOf: (row) => byRow.get(row)?.columns ?? [],
    isRowHidden: (row) => rowsHidden.has(row),
    isColumnHidden: (column) => columnsHidden.has(column),
  };
}
