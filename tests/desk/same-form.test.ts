import { describe, expect, it } from "vitest";
import { mappingSchema, NO_MAPPING } from "../../src/core/reading/mapping.js";
import { entriesIn, fittingMapping } from "../../src/desk/same-form.js";
import type { ReadingView } from "../../src/desk/reading-view.js";
import { sheet, workbook, type SheetSpec } from "../../src/workbook/memory/sheet.js";
import { deskOver, SETTINGS } from "./support.js";

const readingOf = async (...sheets: readonly SheetSpec[]): Promise<ReadingView> =>
  (await deskOver(workbook(sheets)).desk.check(SETTINGS)).reading;

const TEAM = sheet("人员", [
  ["姓名", "职称", "内部标注"],
  ["张三", "教授", "甲类"],
]);
const SHORTHAND = sheet("经费", [
  ["合作各方", "财政口", "自家口"],
  ["甲公司", 100, 160],
  ["乙大学", 40, 0],
]);
const made = mappingSchema.parse({
  columns: [
    { header: "内部标注", sheet: "人员", to: null },
    { header: "别的表头", sheet: "人员", to: "members.sex" },
    { header: "合作各方", sheet: "经费", to: "units.name" },
  ],
  tables: [{ sheet: "经费", rows: "1", table: "units" }],
  skipSheets: ["字典"],
});

describe("corrections of one workbook for the next of the same form", () => {
  it("are those whose header is open there too", async () => {
    const fitting = fittingMapping(made, await readingOf(TEAM), NO_MAPPING);
    expect(fitting?.columns.map(({ header }) => header)).toEqual(["内部标注"]);
    expect(fitting?.tables).toEqual([]);
    expect(fitting?.skipSheets).toEqual([]);
    expect(fitting && entriesIn(fitting)).toBe(1);
  });

  it("take the columns of a table along that is pointed out at the same rows", async () => {
    const fitting = fittingMapping(made, await readingOf(SHORTHAND), NO_MAPPING);
    expect(fitting?.tables).toEqual(made.tables);
    expect(fitting?.columns.map(({ header }) => header)).toEqual(["合作各方"]);
  });

  it.each<[string, SheetSpec]>([
    [
      "another form",
      sheet("人员", [
        ["姓名", "职称"],
        ["张三", "教授"],
      ]),
    ],
    [
      "the same words on a sheet of another name",
      sheet("名单", [
        ["姓名", "职称", "内部标注"],
        ["张三", "教授", "x"],
      ]),
    ],
  ])("are none for %s", async (_name, other) => {
    expect(fittingMapping(made, await readingOf(other), NO_MAPPING)).toBeUndefined();
  });
});
