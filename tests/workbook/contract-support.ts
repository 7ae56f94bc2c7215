import type { Sheet, WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import type { CellInput } from "../../src/workbook/memory/cells.js";
import type { SheetOptions } from "../../src/workbook/memory/sheet.js";
import { sheet } from "../../src/workbook/memory/sheet.js";
import { WorkbookError } from "../../src/workbook/port.js";
import type { Adapter, BookSpec } from "./contract.js";

type Rows = readonly (readonly CellInput[])[];

/** What the adapter reads of a described workbook. */
export async function contentOf(adapter: Adapter, book: BookSpec): Promise<WorkbookContent> {
  return (await adapter.open(book)).port.read();
}

/** The same for a workbook of one sheet, 表. */
export async function sheetOf(adapter: Adapter, rows: Rows, options: SheetOptions = {}): Promise<Sheet> {
  const content = await contentOf(adapter, { sheets: [sheet("表", rows, options)] });
  const [only] = content.sheets;
  if (only === undefined) throw new Error("no sheet");
  return only;
}

/** A row as [column, value, formula?] in the order the sheet gives its columns. */
export const rowOf = (from: Sheet, row: number): unknown[] =>
  from.columnsOf(row).map((column) => {
    const cell = from.cell(row, column);
    const value = cell?.value;
    const shown =
      value === undefined || value.kind === "empty"
        ? undefined
        : value.kind === "text"
          ? value.text
          : value.kind === "number"
            ? value.number
            : value.kind === "boolean"
              ? value.boolean
              : { error: value.error };
    return cell?.formula === undefined ? [column, shown] : [column, shown, `=${cell.formula}`];
  });

/** The code of the WorkbookError some work ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "no error";
  } catch (thrown) {
    return thrown instanceof WorkbookError ? thrown.code : `not a WorkbookError: ${String(thrown)}`;
  }
}

/** The first two rows of every sheet. */
export const rowsOf = ({ sheets }: WorkbookContent): unknown[][] =>
  sheets.map((from) => [1, 2].map((row) => rowOf(from, row)));
