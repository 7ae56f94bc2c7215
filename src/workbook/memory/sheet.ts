import type { Cell, Sheet, WorkbookContent } from "../../core/reading/sheet/sheet.js";
import type { CellRange } from "../../core/values/cells.js";
import { columnLetters, columnNumber, parseAddress } from "../../core/values/cells.js";
import type { CellInput, CellSpec } from "./cells.js";
import { serialOf } from "../../core/reading/cells/serials.js";
import { specOf } from "./cells.js";

/** What a sheet has besides its rows. Addresses are A1 without a sheet name. */
export interface SheetOptions {
  readonly visibility?: Sheet["visibility"];
  /** e.g. ["A1:C1"] */
  readonly merges?: readonly string[];
  /** by cell, column or area: { B2: "0.00%", C: "yyyy-mm-dd", "D2:E9": "0.00" }; the last that fits wins */
  readonly formats?: Readonly<Record<string, string>>;
  /** by cell, without "="; the value in the row is the result the file carries, a blank means never calculated */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  /** letters, e.g. ["C"] */
  readonly hiddenColumns?: readonly string[];
  readonly tables?: readonly { readonly name: string; readonly range: string }[];
  /** where the first row and column stand; "A1" when absent */
  readonly at?: string;
}

/** A sheet described for tests and samples. */
export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly options: SheetOptions;
}

/** What a workbook has besides its sheets. */
export interface BookOptions {
  readonly date1904?: boolean;
  readonly definedNames?: WorkbookContent["definedNames"];
}

/** `sheet("单位经费", [["序号", "单位名称"], [1, "某大学"]], { merges: ["A1:B1"] })` */
export const sheet = (
  name: string,
  rows: readonly (readonly CellInput[])[],
  options: SheetOptions = {},
): SheetSpec => ({ name, rows, options });

/** The content any adapter would read from such a workbook. Throws RangeError for an address that is none. */
export const workbook = (sheets: readonly SheetSpec[], options: BookOptions = {}): WorkbookContent => ({
  sheets: sheets.map((spec) => sheetOf(spec, options.date1904 ?? false)),
  date1904: options.date1904 ?? false,
  definedNames: options.definedNames ?? [],
});

/** The area of an address without sheet name ("B2", "A1:C3", "C", "B:D") on the sheet of that name. */
function areaOf(sheetName: string, address: string): CellRange {
  const columns = /^([A-Z]{1,3})(?::([A-Z]{1,3}))?$/.exec(address);
  if (columns?.[1] !== undefined) {
    const left = columnNumber(columns[1]);
    const right = columns[2] === undefined ? left : columnNumber(columns[2]);
    return { sheet: sheetName, top: 1, left, bottom: 1_048_576, right };
  }
  const area = parseAddress(`x!${address}`);
  if (area === undefined) throw new RangeError(`not an address: ${address}`);
  return { ...area, sheet: sheetName };
}

function sheetOf(spec: SheetSpec, date1904: boolean): Sheet {
  const { options, name } = spec;
  const grid = gridOf(spec, date1904);
  const hiddenRows = new Set(options.hiddenRows);
  const hiddenColumns = new Set((options.hiddenColumns ?? []).map(columnNumber));
  return {
    name,
    visibility: options.visibility ?? "visible",
    rowCount: greatest(grid.keys()),
    columnCount: greatest([...grid.values()].map((row) => greatest(row.keys()))),
    cell: (row, column) => grid.get(row)?.get(column),
    columnsOf: (row) => [...(grid.get(row)?.keys() ?? [])].sort((a, b) => a - b),
    merges: (options.merges ?? []).map((address) => areaOf(name, address)),
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
    tables: (options.tables ?? []).map((table) => ({ name: table.name, range: areaOf(name, table.range) })),
  };
}

function greatest(numbers: Iterable<number>): number {
  let found = 0;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

type Grid = Map<number, Map<number, Cell>>;

function gridOf(spec: SheetSpec, date1904: boolean): Grid {
  const grid: Grid = new Map();
  const origin = areaOf(spec.name, spec.options.at ?? "A1");
  const formats = Object.entries(spec.options.formats ?? {}).map(([address, format]) => ({
    area: areaOf(spec.name, address),
    format,
  }));
  const formulas = new Map(Object.entries(spec.options.formulas ?? {}));
  const put = (row: number, column: number, input: CellInput): void => {
    const address = `${columnLetters(column)}${String(row)}`;
    const cell = withFormula(specOf(input), formulas.get(address));
    formulas.delete(address);
    if (cell === undefined || (cell.value.kind === "empty" && cell.formula === undefined)) return;
    const format = formats.findLast(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    const cells = grid.get(row) ?? new Map<number, Cell>();
    grid.set(row, cells.set(column, cellOf(cell, format?.format, date1904)));
  };
  spec.rows.forEach((row, down) => {
    row.forEach((input, across) => {
      put(origin.top + down, origin.left + across, input);
    });
  });
  for (const address of [...formulas.keys()]) {
    const area = areaOf(spec.name, address);
    put(area.top, area.left, undefined);
  }
  return grid;
}

function withFormula(cell: CellSpec | undefined, expression: string | undefined): CellSpec | undefined {
  if (expression === undefined) return cell;
  if (cell === undefined) return { value: { kind: "empty" }, formula: expression, uncalculated: true };
  return { ...cell, formula: expression };
}

function cellOf(spec: CellSpec, format: string | undefined, date1904: boolean): Cell {
  const { value } = spec;
  return {
    value: value.kind === "date" ? { kind: "number", number: serialOf(value.days, date1904) } : value,
    ...(spec.formula === undefined ? {} : { formula: spec.formula }),
    ...(spec.uncalculated === true ? { uncalculated: true } : {}),
    format: format ?? spec.format ?? "General",
  };
}
