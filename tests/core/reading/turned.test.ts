import { describe, expect, it } from "vitest";
import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { addressOf, leftOut, readSheet, records, sums, unread } from "./support.js";

const UNITS: readonly (readonly GridCell[])[] = [
  ["单位名称", "甲大学", "乙有限公司", "丙研究所"],
  ["单位性质", "高等院校", "企业", "科研院所"],
  ["申请经费（万元）", 100, 40, 0],
  ["自筹经费（万元）", 160, 10, "/"],
];

describe("tables turned on their side", () => {
  it("units as columns are read like units as rows, each value with its own cell", () => {
    const result = readSheet(UNITS, "单位经费");
    expect(records(result, "units")).toEqual([
      { name: "甲大学", kind: "university", requested: "1000000元", selfRaised: "1600000元" },
      { name: "乙有限公司", kind: "enterprise", requested: "400000元", selfRaised: "100000元" },
      { name: "丙研究所", kind: "institute", requested: "0元", selfRaised: "0元" },
    ]);
    expect(addressOf(result, "units", 2, "selfRaised")).toBe("单位经费!C4");
    expect(unread(result)).toEqual([]);
  });

  it("a column of totals is no unit; it is kept to be re-added", () => {
    const rows = UNITS.map((row, index) => [...row, ["合计", null, 140, 170][index] ?? null]);
    const result = readSheet(rows, "单位经费");
    expect(records(result, "units")).toHaveLength(3);
    expect(sums(result)).toContain("total units.requested 1400000元 = 1000000元 + 400000元 + 0元");
    expect(leftOut(result)).toContain("单位经费!E1:E4 total");
  });

  it("labels in two columns: 经费 over 申请 and 自筹", () => {
    const result = readSheet(
      [
        ["单位：万元"],
        ["单位名称", null, "甲大学", "乙有限公司"],
        ["经费", "申请经费", 100, 40],
        [null, "自筹经费", 160, 10],
      ],
      "经费",
      {
        merges: [
          [2, 1, 2, 2],
          [3, 1, 4, 1],
        ],
      },
    );
    expect(records(result, "units")).toEqual([
      { name: "甲大学", requested: "1000000元", selfRaised: "1600000元" },
      { name: "乙有限公司", requested: "400000元", selfRaised: "100000元" },
    ]);
  });

  it("people as columns, a title above, a note below", () => {
    const result = readSheet(
      [
        ["项目组成员"],
        ["姓名", "张三", "李四"],
        ["性别", "男", "女"],
        ["职称", "教授", "讲师"],
        [null],
        ["注：按贡献排序"],
      ],
      "表2",
    );
    expect(records(result, "members")).toEqual([
      { name: "张三", sex: "male", title: "seniorFull" },
      { name: "李四", sex: "female", title: "intermediate" },
    ]);
  });

  it.each<readonly [string, readonly (readonly GridCell[])[]]>([
    [
      "label, value, label, value",
      [
        ["单位名称", "甲大学", "单位性质", "高等院校"],
        ["申请经费（万元）", 100, "自筹经费（万元）", 160],
      ],
    ],
    [
      "one value beside each label",
      [
        ["单位名称", "甲大学"],
        ["单位性质", "高等院校"],
        ["申请经费（万元）", 100],
        ["自筹经费（万元）", 160],
      ],
    ],
  ])("a form is none: %s", (_name, rows) => {
    expect(records(readSheet(rows, "单位"), "units")).toEqual([
      { name: "甲大学", kind: "university", requested: "1000000元", selfRaised: "1600000元" },
    ]);
  });
});
