import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STYLES, type Style } from "../../../src/core/examples/style.js";
import { factsToWorkbook } from "../../../src/core/examples/write.js";
import { gridSheet, gridWorkbook, type GridCell } from "../../../src/core/reading/sheet/grid.js";
import type { Sheet } from "../../../src/core/reading/sheet/sheet.js";
import { SHANGHAI, XINJIANG } from "../../samples/facts.js";
import { plainTraced, readContent, records, vocabulary } from "./support.js";
import type { Read } from "../../../src/core/reading/read.js";

/** Everything a submission says, without the places it stands in. */
const said = ({ submission }: Read): unknown =>
  [...submission.tables.values()].map(({ name, found, entries }) => [
    name,
    found,
    entries.map(({ values }) =>
      [...values].map(([field, traced]) => `${field}=${plainTraced(traced)}`).sort(),
    ),
  ]);

const cellsOf = (sheet: Sheet): GridCell[][] =>
  Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row + 1, column + 1) ?? null),
  );

const style = fc.record<Style>({
  language: fc.constant("zh" as const),
  words: fc.constantFrom("label" as const, "synonym" as const),
  sheets: fc.constantFrom("each" as const, "one" as const),
  pairs: fc.constantFrom(1 as const, 2 as const),
  titles: fc.boolean(),
  unit: fc.constantFrom("元" as const, "千元" as const, "万元" as const),
  unitAt: fc.constantFrom("left" as const, "right" as const, "head" as const, "group" as const),
  dates: fc.constantFrom("cells" as const, "text" as const),
  totals: fc.constantFrom("none" as const, "first" as const, "last" as const),
  numbered: fc.boolean(),
});

describe("what always holds", () => {
  it.each([
    ["Shanghai", SHANGHAI],
    ["Xinjiang", XINJIANG],
  ])("%s: however the facts are laid out, they say the same", (_name, facts) => {
    const expected = said(readContent(factsToWorkbook(facts, {}, vocabulary, STYLES.plain).content));
    fc.assert(
      fc.property(style, (given) => {
        expect(said(readContent(factsToWorkbook(facts, {}, vocabulary, given).content))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("the order of sheets and columns, and blank rows and columns around a table, change nothing", () => {
    const written = factsToWorkbook(SHANGHAI, {}, vocabulary, {
      ...STYLES.plain,
      numbered: false,
      unitAt: "head",
    });
    const expected = said(readContent(written.content));
    const sheets = written.content.sheets;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...sheets], { minLength: sheets.length, maxLength: sheets.length }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        fc.infiniteStream(fc.nat()),
        (order, rows, columns, stream) => {
          const moved = order.map((sheet) => {
            const cells = cellsOf(sheet);
            const isForm = sheet.columnCount === 2 && sheet.name === "项目";
            const keys = Array.from(
              { length: sheet.columnCount },
              (_, index) => [stream.next().value, index] as const,
            );
            const shuffled = isForm
              ? keys.map(([, index]) => index)
              : keys.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, index]) => index);
            const permuted = cells.map((row) => shuffled.map((index) => row[index] ?? null));
            return gridSheet(sheet.name, [
              ...Array.from({ length: rows }, () => []),
              ...permuted.map((row) => [...Array.from({ length: columns }, () => null), ...row]),
            ]);
          });
          expect(said(readContent(gridWorkbook(moved)))).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("the order of records is the order of rows", () => {
    const head: GridCell[] = ["姓名", "职称", "学位"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(["甲一", "乙二", "丙三", "丁四", "戊五"], { minLength: 1 }),
        (names) => {
          const rows: GridCell[][] = [head, ...names.map((name): GridCell[] => [name, "教授", "博士"])];
          const result = readContent(gridWorkbook([gridSheet("成员", rows)]));
          expect(records(result, "members")?.map(({ name }) => name)).toEqual(names);
        },
      ),
    );
  });

  it("reading never throws, whatever stands in the cells", () => {
    const words = [
      "姓名",
      "合计",
      "单位：万元",
      "项目名称",
      "申请经费",
      "注：",
      "1.1",
      "（一）",
      "……",
      "甲公司",
      "15万",
      "",
      " ",
    ];
    const cell = fc.oneof<fc.Arbitrary<GridCell>[]>(
      fc.constantFrom(...words),
      fc.double(),
      fc.string({ maxLength: 8 }),
      fc.constant(null),
      fc.boolean(),
    );
    const merge = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.nat(2),
      fc.nat(2),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
        fc.array(merge, { maxLength: 3 }),
        (rows, merges) => {
          const options = {
            merges: merges.map(([top, left, down, right]) => [top, left, top + down, left + right] as const),
          };
          const result = readContent(gridWorkbook([gridSheet("S", rows, options)]));
          for (const { entries } of result.submission.tables.values())
            for (const { values } of entries) expect([...values].length).toBe(values.size);
        },
      ),
      { numRuns: 150 },
    );
  });
});
