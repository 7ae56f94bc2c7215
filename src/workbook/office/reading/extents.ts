import type { Sheet } from "../../../core/reading/sheet/sheet.js";
import { parseAddress } from "../../../core/values/cells.js";
import type { ListedSheet, Outline } from "../outline.js";
import { bareFormula } from "../outline.js";

/** The used area of a sheet; `top` and `left` count from 0, and there are no rows where nothing is used. */
export interface Extent {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet that is about to be read. */
export interface MeasuredSheet {
  readonly listed: ListedSheet;
  readonly extent: Extent;
  readonly proxy: Excel.Worksheet;
  /** of the used area; "some" asks for each row or column */
  readonly hiddenRows: "all" | "some" | "none";
  readonly hiddenColumns: "all" | "some" | "none";
  readonly tables: Sheet["tables"];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

const NOTHING: Extent = { top: 0, left: 0, rows: 0, columns: 0 };

/** Measures all sheets: one round trip, however many there are. */
export async function measureSheets(
  context: Excel.RequestContext,
  outline: Outline,
): Promise<MeasuredSheet[]> {
  const { workbook } = context;
  const asked = outline.sheets.map((listed) => {
    const proxy = workbook.worksheets.getItem(listed.id);
    const used = proxy.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return { listed, proxy, used, names: proxy.names.load("items/name,items/formula") };
  });
  const tables = outline.tables.map((name) => ({
    name,
    range: workbook.tables.getItem(name).getRange().load("address"),
  }));
  await context.sync();
  const placed = tables.map(({ name, range }) => ({ name, range: parseAddress(range.address) }));
  return asked.map(({ listed, proxy, used, names }) => ({
    listed,
    proxy,
    extent: used.isNullObject ? NOTHING : extentOf(used),
    hiddenRows: used.isNullObject ? "none" : howMany(used.rowHidden),
    hiddenColumns: used.isNullObject ? "none" : howMany(used.columnHidden),
    tables: placed.flatMap(({ name, range }) => (range?.sheet === listed.name ? [{ name, range }] : [])),
    names: names.items.map(({ name, formula }) => ({ name, formula: bareFormula(formula) })),
  }));
}

const extentOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Extent => ({
  top: rowIndex,
  left: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** The host answers null where some are hidden and some are not, whatever its types say. */
const howMany = (hidden: boolean | null): "all" | "some" | "none" =>
  hidden === null ? "some" : hidden ? "all" : "none";

export const sameExtent = (one: Extent, other: Extent): boolean =>
  one.top === other.top &&
  one.left === other.left &&
  one.rows === other.rows &&
  one.columns === other.columns;
