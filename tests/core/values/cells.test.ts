import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellKey,
  columnLetters,
  columnNumber,
  contains,
  formatAddress,
  mergeCells,
  parseAddress,
  quoteSheet,
  rangeOf,
  type CellRef,
} from "../../../src/core/values/cells.js";

const sheets = fc.oneof(
  fc.constantFrom(
    "预算",
    "单位经费",
    "R1C1",
    "A1",
    "it's",
    "TRUE",
    "Sheet 1",
    "2025",
    "a.b",
    "a!b",
    "c",
    "r",
    "XFD9",
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name.trim() !== ""),
);
const cells: fc.Arbitrary<CellRef> = fc.record({
  sheet: sheets,
  row: fc.integer({ min: 1, max: 1_048_576 }),
  column: fc.integer({ min: 1, max: 16_384 }),
});

describe("addresses", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16_384, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect([columnLetters(column), columnNumber(letters), columnNumber(letters.toLowerCase())]).toEqual([
      letters,
      column,
      column,
    ]);
  });

  it.each([
    ["预算", "预算"],
    ["单位 经费", "'单位 经费'"],
    ["it's", "'it''s'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["2025", "'2025'"],
    ["TRUE", "'TRUE'"],
    ["c", "'c'"],
    ["Sheet1", "Sheet1"],
    ["Budget2025", "Budget2025"],
    ["XFD9", "'XFD9'"],
  ])("sheet %s is written %s", (name, written) => {
    expect(quoteSheet(name)).toBe(written);
  });

  it("are read as they are written, whatever the sheet is called", () => {
    fc.assert(
      fc.property(cells, fc.nat(20), fc.nat(20), (cell, down, right) => {
        const range = { ...rangeOf(cell), bottom: cell.row + down, right: cell.column + right };
        if (range.bottom > 1_048_576 || range.right > 16_384) return true;
        expect(parseAddress(formatAddress(range))).toEqual(range);
        expect(parseAddress(formatAddress(cell))).toEqual(rangeOf(cell));
        return true;
      }),
      { numRuns: 500 },
    );
  });

  it.each(["", "A1", "预算!", "预算!A0", "预算!1A", "!A1", "预算!A1:B", "预算!AAAA1"])(
    "%j is none",
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );
});

describe("cells put together", () => {
  const small: fc.Arbitrary<CellRef> = fc.record({
    sheet: fc.constantFrom("甲", "乙"),
    row: fc.integer({ min: 1, max: 6 }),
    column: fc.integer({ min: 1, max: 6 }),
  });

  it("cover exactly the cells they were made of, none twice", () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 40 }), (list) => {
        const covered = mergeCells(list).flatMap(({ sheet, top, left, bottom, right }) =>
          Array.from({ length: bottom - top + 1 }, (_, down) =>
            Array.from({ length: right - left + 1 }, (__, along) => ({
              sheet,
              row: top + down,
              column: left + along,
            })),
          ).flat(),
        );
        const keys = covered.map(cellKey).sort();
        expect(keys).toEqual([...new Set(list.map(cellKey))].sort());
        return true;
      }),
    );
  });

  it("make one rectangle of a block", () => {
    const block = [2, 3, 4].flatMap((column) => [5, 6].map((row) => ({ sheet: "甲", row, column })));
    expect(mergeCells(block)).toEqual([{ sheet: "甲", top: 5, left: 2, bottom: 6, right: 4 }]);
  });

  it("know whether a cell lies inside", () => {
    const range = { sheet: "甲", top: 2, left: 2, bottom: 3, right: 3 };
    const inside = (row: number, column: number, sheet = "甲"): boolean =>
      contains(range, { sheet, row, column });
    expect([
      inside(2, 2),
      inside(3, 3),
      inside(4, 3),
      inside(1, 2),
      inside(2, 4),
      inside(2, 2, "乙"),
    ]).toEqual([true, true, false, false, false, false]);
  });
});
