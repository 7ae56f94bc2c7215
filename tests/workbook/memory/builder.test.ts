import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/reading/sheet/sheet.js";
import { date, error, formula, number, text } from "../../../src/workbook/memory/cells.js";
import type { CellInput } from "../../../src/workbook/memory/cells.js";
import type { SheetOptions } from "../../../src/workbook/memory/sheet.js";
import { sheet, workbook } from "../../../src/workbook/memory/sheet.js";
import { memoryWorkbook } from "../../../src/workbook/memory/workbook.js";

const cellAt = (
  rows: readonly (readonly CellInput[])[],
  [row, column]: readonly [number, number],
  options: SheetOptions = {},
): Cell | undefined => workbook([sheet("表", rows, options)]).sheets[0]?.cell(row, column);

describe("the builder", () => {
  it.each<readonly [string, CellInput, Cell | undefined]>([
    ["nothing for null", null, undefined],
    ["nothing for undefined", undefined, undefined],
    ["nothing for an empty text", "", undefined],
    ["a stored empty text when asked", text(""), { value: { kind: "text", text: "" }, format: "General" }],
    ["zero as zero", 0, { value: { kind: "number", number: 0 }, format: "General" }],
    ["false as false", false, { value: { kind: "boolean", boolean: false }, format: "General" }],
    ["a number with its format", number(0.5, "0%"), { value: { kind: "number", number: 0.5 }, format: "0%" }],
    ["an error", error("#N/A"), { value: { kind: "error", error: "#N/A" }, format: "General" }],
    ["a day", date("2025-10-28"), { value: { kind: "number", number: 45_958 }, format: "yyyy-mm-dd" }],
    [
      "the first day of March 1900",
      date("1900-03-01"),
      { value: { kind: "number", number: 61 }, format: "yyyy-mm-dd" },
    ],
    [
      "the day before it, past the day that never was",
      date("1900-02-28"),
      { value: { kind: "number", number: 59 }, format: "yyyy-mm-dd" },
    ],
    [
      "a formula with its result",
      formula("A2", 3),
      { value: { kind: "number", number: 3 }, formula: "A2", format: "General" },
    ],
    [
      "a formula never calculated",
      formula("A2"),
      { value: { kind: "empty" }, formula: "A2", uncalculated: true, format: "General" },
    ],
    [
      "a formula with a day as result",
      formula("A2", date("2025-10-28")),
      { value: { kind: "number", number: 45_958 }, formula: "A2", format: "yyyy-mm-dd" },
    ],
  ])("gives %s", (_, input, expected) => {
    expect(cellAt([[input]], [1, 1])).toEqual(expected);
  });

  it("takes formats by column, area and cell, the last that fits", () => {
    const formats = { B: "0", "B2:B3": "0.0", B3: "0.00" };
    const rows = [
      [1, 1],
      [1, 1],
      [1, 1],
    ];
    const formatsOf = [1, 2, 3].map((row) => cellAt(rows, [row, 2], { formats })?.format);
    expect(formatsOf).toEqual(["0", "0.0", "0.00"]);
    expect(cellAt(rows, [1, 1], { formats })?.format).toBe("General");
  });

  it("takes formulas by cell: the row holds the result, and none where the row is blank or short", () => {
    const formulas = { B1: "A1*2", D4: "SUM(B:B)" };
    expect(cellAt([[1, 2]], [1, 2], { formulas })).toMatchObject({ value: { number: 2 }, formula: "A1*2" });
    expect(cellAt([[1, 2]], [4, 4], { formulas })).toMatchObject({ uncalculated: true, formula: "SUM(B:B)" });
  });

  it("starts where it is told", () => {
    expect(cellAt([["a", "b"]], [5, 4], { at: "C5" })).toMatchObject({ value: { text: "b" } });
  });

  it.each(["", "1A", "A0", "Sheet1!A1", "A1:"])("refuses %j as an address", (address) => {
    expect(() => workbook([sheet("表", [["a"]], { merges: [address] })])).toThrow(RangeError);
  });

  it("refuses a day that is none", () => {
    expect(() => date("2025-02-30")).toThrow(RangeError);
  });
});

it("an edit replaces a formula, and reaches cells beyond the rows described", async () => {
  const book = memoryWorkbook([sheet("表", [[1, 2]], { formulas: { B1: "A1*2" } })]);
  book.edit("表", 1, 2, 5);
  book.edit("表", 3, 4, "新");
  const [only] = (await book.read()).sheets;
  expect(only?.cell(1, 2)).toEqual({ value: { kind: "number", number: 5 }, format: "General" });
  expect(only?.cell(3, 4)?.value).toEqual({ kind: "text", text: "新" });
});
