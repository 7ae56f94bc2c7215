import { expect, it } from "vitest";
import { serial } from "../../src/core/marks/figures.js";
import { notMarkedLines } from "../../src/core/marks/not-marked.js";

it("says once per reason which places were not marked", () => {
  const cell = { sheet: "单位 经费", row: 3, column: 8 };
  const lines = notMarkedLines(
    [
      { cell, why: "hasNote" },
      { cell: { ...cell, row: 4 }, why: "hasNote" },
      { sheet: "人员", why: "sheetProtected" },
      { why: "signed" },
    ],
    "zh",
  );
  expect(lines).toEqual([
    "'单位 经费'!H3 '单位 经费'!H4：单元格已有批注，批注没有改动，说明见“核对结果”表",
    "人员：工作表受保护，单元格没有标",
    "工作簿有数字签名，没有做标记",
  ]);
});

// 2025-12-31 is 46022 counted from 1899-12-30 and 1462 days less counted from 1904-01-01
it.each([
  [false, "46022"],
  [true, "44560"],
])("counts days as the workbook does (1904: %s)", (date1904, wanted) => {
  expect(serial({ year: 2025, month: 12, day: 31 }, date1904)).toBe(wanted);
});
