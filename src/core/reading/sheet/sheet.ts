import type { CellRange } from "../../values/cells.js";

/** What a cell holds. A date is a number with a date format; `error` is "#N/A" and its kind. */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "empty" };

export interface Cell {
  readonly value: CellValue;
  /** without "="; shared formulas are expanded to this cell */
  readonly formula?: string;
  /** a formula whose result the file does not carry */
  readonly uncalculated?: boolean;
  /** a formula that refers to itself, so that no result is right; set by reading, not by adapters */
  readonly circular?: boolean;
  /** number format text, "General" when none */
  readonly format: string;
}

/**
 * One sheet as any adapter delivers it. Rows and columns count from 1; cells without value and formula are absent,
 * also where they carry a format.
 */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** greatest row and column that hold a value or formula; 0 when the sheet is empty */
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): Cell | undefined;
  /** the columns of a row that hold a value or formula, ascending */
  columnsOf(row: number): readonly number[];
  /** merged areas, as far as the adapter knows them */
  readonly merges: readonly CellRange[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Excel tables (ListObjects) with their areas */
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
}

/** A whole workbook as read, before anything is understood. */
export interface WorkbookContent {
  readonly sheets: readonly Sheet[];
  /** serial 0 is 1904-01-01 instead of 1899-12-30 */
  readonly date1904: boolean;
  /** the file asks to be calculated again when it is opened: the results of formulas in it may be stale */
  readonly resultsMayBeStale?: boolean;
  readonly definedNames: readonly {
    readonly name: string;
    readonly formula: string;
    readonly sheet?: string;
  }[];
}
