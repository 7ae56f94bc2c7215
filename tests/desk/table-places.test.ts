import { describe, expect, it } from "vitest";
import { mappingSchema } from "../../src/core/reading/mapping.js";
import { rowsIn } from "../../src/desk/table-places.js";
import { sheet, workbook } from "../../src/workbook/memory/sheet.js";
import { deskOver, SETTINGS } from "./support.js";

describe("rows as people write them", () => {
  it.each([
    ["4", "4"],
    ["第4行", "4"],
    ["4-5", "4:5"],
    ["第 4 行至第 5 行", "4:5"],
    ["a4：h5", "A4:H5"],
    ["$A$4:$H$5", "A4:H5"],
    ["４：５", "4:5"],
    ["", undefined],
    ["四行", undefined],
    ["5:4", undefined],
  ])("%s", (text, rows) => {
    expect(rowsIn(text)).toBe(rows);
  });
});

describe("where a table that was read can be said to be another", () => {
  it.each([
    ["its header", [["名单"], ["姓名", "职称"], ["张三", "教授"]], "A2:B2", "A2:B3"],
    [
      "a header of two rows",
      [
        ["姓名", "单位", null],
        [null, "工作单位", "职称"],
        ["张三", "甲公司", "教授"],
      ],
      "A1:C2",
      "A1:C3",
    ],
  ])("%s", async (_name, rows, header, whole) => {
    const { desk } = deskOver(workbook([sheet("S", rows)]));
    const { reading } = await desk.check(SETTINGS);
    expect(reading.tables.map(({ place }) => [place?.rows, place?.whole])).toEqual([[header, whole]]);
  });
});

describe("corrections made in another workbook", () => {
  it("are added to those there are, kept, and what finds no place is told", async () => {
    const { desk, port } = deskOver(
      workbook([
        sheet("S", [
          ["名", "衔"],
          ["张三", "教授"],
        ]),
      ]),
    );
    await desk.check(SETTINGS);
    await desk.correct({ header: "S!B1", to: "members.title" });
    const checked = await desk.adopt(
      mappingSchema.parse({
        columns: [{ header: "名", to: "members.name" }],
        tables: [
          { sheet: "S", rows: "1", table: "members" },
          { sheet: "T", rows: "1", table: "units" },
        ],
      }),
    );
    expect(checked.reading.tables.map(({ name, records }) => [name, records])).toEqual([["members", 1]]);
    expect(checked.reading.problems).toEqual(["更正“T!1”没有用上：没有“T”这张工作表"]);
    expect(await port.loadState()).toContain('"tables":[{"sheet":"S"');
  });
});
