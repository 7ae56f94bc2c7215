import { describe, expect, it } from "vitest";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { bookOf } from "../fixtures/from-content.js";
import { areaText, columnOf, rowOf } from "../model/area.js";
import type { Book } from "../model/book.js";
import { numberFormat } from "../model/cells.js";
import { wireFormula, wireValue } from "../model/values.js";
import { dumpedBook } from "./book.js";
import { DUMPED } from "./fixtures.js";

/** What two readers must agree on, in plain form. */
const plain = (book: Book): unknown => ({
  date1904: book.date1904,
  names: book.names.map(({ name, formula }) => [name, formula]),
  sheets: book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    cells: [...sheet.cells]
      .sort(([a], [b]) => a - b)
      .map(([key, cell]) => [
        areaText({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 }),
        wireValue(cell),
        wireFormula(cell),
        numberFormat(sheet, key),
      ]),
    merges: sheet.merges.map(areaText).sort(),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    tables: sheet.tables.map(({ name, area }) => [name, areaText(area)]),
  })),
});

describe("a workbook dumped by another reader", () => {
  it.each(DUMPED)("$name: is what our own reader reads", async ({ name, bytes }) => {
    expect(plain(dumpedBook(name))).toEqual(plain(bookOf(await openXlsx(bytes()).read())));
  });

  it("at least ten are kept", () => {
    expect(DUMPED.length).toBeGreaterThanOrEqual(10);
  });
});
