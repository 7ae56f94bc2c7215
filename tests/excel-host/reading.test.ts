import { describe, expect, it } from "vitest";
import { error, formula, number } from "../../src/workbook/memory/cells.js";
import { sheet } from "../../src/workbook/memory/sheet.js";
import { hostOfSheets } from "./open.js";

const budget = sheet(
  "预算表",
  [
    ["科目", "金额"],
    ["设备费", number(150, "0.00")],
    ["合计", formula("SUM(B2:B2)", 150)],
    ["差额", error("#N/A")],
  ],
  { hiddenRows: [4], merges: ["A4:B4"] },
);

describe("the emulated host gives the Excel client", () => {
  it("sheets in order with their visibility", async () => {
    hostOfSheets([budget, sheet("B C", [], { visibility: "veryHidden" })]);
    const found = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility,items/position");
      await context.sync();
      return worksheets.items.map(({ name, visibility, position }) => [name, visibility, position]);
    });
    expect(found).toEqual([
      ["预算表", "Visible", 0],
      ["B C", "VeryHidden", 1],
    ]);
  });

  it("values, formulas, formats, types and texts of the used range", async () => {
    hostOfSheets([budget]);
    const found = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算表").getUsedRange(true);
      range.load("address,values,formulas,numberFormat,valueTypes,text");
      await context.sync();
      const { address, values, formulas, numberFormat, valueTypes, text } = range;
      return { address, values, formulas, numberFormat, valueTypes, text };
    });
    expect(found).toEqual({
      address: "预算表!A1:B4",
      values: [
        ["科目", "金额"],
        ["设备费", 150],
        ["合计", 150],
        ["差额", "#N/A"],
      ],
      formulas: [
        ["科目", "金额"],
        ["设备费", 150],
        ["合计", "=SUM(B2:B2)"],
        ["差额", "#N/A"],
      ],
      numberFormat: [
        ["General", "General"],
        ["General", "0.00"],
        ["General", "General"],
        ["General", "General"],
      ],
      valueTypes: [
        ["String", "String"],
        ["String", "Double"],
        ["String", "Double"],
        ["String", "Error"],
      ],
      text: [
        ["科目", "金额"],
        ["设备费", "150.00"],
        ["合计", "150"],
        ["差额", "#N/A"],
      ],
    });
  });

  it("no used range of an empty sheet, as a null object", async () => {
    hostOfSheets([sheet("空", [])]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("空").getUsedRangeOrNullObject();
      range.load("address");
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });

  it("hidden rows, merged areas and names", async () => {
    hostOfSheets([budget], { definedNames: [{ name: "总额", formula: "预算表!$B$3" }] });
    await Excel.run(async (context) => {
      const on = context.workbook.worksheets.getItem("预算表");
      const rows = on.getRange("A1:B4").getRowProperties({ rowHidden: true });
      const merged = on.getRange("A1:B4").getMergedAreasOrNullObject();
      merged.load("address");
      const { names } = context.workbook;
      names.load("items/name,items/formula");
      await context.sync();
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, false, false, true]);
      expect(merged.address).toBe("预算表!A4:B4");
      expect(names.items.map(({ name }) => name)).toEqual(["总额"]);
      expect(names.items[0]?.formula).toBe("=预算表!$B$3");
    });
  });
});
