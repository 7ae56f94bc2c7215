import { describe, expect, it } from "vitest";
import { addressOf, leftOut, readSheet, readSheets, records, sums, unread, type Plain } from "./support.js";

const HEAD = ["科目", "合计", "专项经费", "自筹经费"];
const budgetOf = (unit: string, rows: readonly (readonly (string | number)[])[]): Plain => ({
  name: unit,
  rows: [["单位经费预算表"], [`单位名称：${unit}`, null, null, "单位：万元"], HEAD, ...rows],
});
const A = budgetOf("甲大学", [
  ["设备费", 100, 60, 40],
  ["材料费", 50, 30, 20],
  ["合计", 150, 90, 60],
]);
const B = budgetOf("乙公司", [
  ["设备费", 30, 10, 20],
  ["合计", 30, 10, 20],
]);
const UNITS = [
  { name: "甲大学", total: "1500000元", requested: "900000元", selfRaised: "600000元" },
  { name: "乙公司", total: "300000元", requested: "100000元", selfRaised: "200000元" },
];

describe("a budget for each unit", () => {
  it("a sheet each: units are gathered from their totals, the budget is all of them", () => {
    const result = readSheets([A, B]);
    expect(records(result, "units")).toEqual(UNITS);
    expect(records(result, "budget")?.map(({ total }) => total)).toEqual([
      "1000000元",
      "500000元",
      "300000元",
    ]);
    expect(addressOf(result, "units", 1, "requested")).toBe("甲大学!C6");
    expect(unread(result)).toEqual([]);
  });

  it("the project's own budget beside them is the budget, theirs are told as left out", () => {
    const whole = {
      name: "总预算",
      rows: [
        ["项目经费预算（万元）"],
        HEAD,
        ["设备费", 130, 70, 60],
        ["材料费", 50, 30, 20],
        ["合计", 180, 100, 80],
      ],
    };
    const result = readSheets([whole, A, B]);
    expect(records(result, "budget")?.map(({ total }) => total)).toEqual(["1300000元", "500000元"]);
    expect(records(result, "units")).toEqual(UNITS);
    expect(leftOut(result)).toEqual(
      expect.arrayContaining(["甲大学!A3:D6 unitBudget", "乙公司!A3:D5 unitBudget"]),
    );
  });

  it("blocks under each other on one sheet, the unit in each block's title", () => {
    const result = readSheet(
      [
        ["经费预算（单位：万元）"],
        HEAD,
        ["设备费", 130, 70, 60],
        ["合计：", 130, 70, 60],
        ["合作单位1：甲大学"],
        HEAD,
        ["设备费", 100, 60, 40],
        ["合计：", 100, 60, 40],
        ["合作单位2：乙公司"],
        HEAD,
        ["设备费", 30, 10, 20],
        ["合计：", 30, 10, 20],
      ],
      "预算",
    );
    expect(records(result, "units")?.map(({ name, requested }) => [name, requested])).toEqual([
      ["甲大学", "600000元"],
      ["乙公司", "100000元"],
    ]);
    expect(records(result, "budget")).toHaveLength(1);
  });

  it("a block whose unit is not named is told, not counted", () => {
    const result = readSheet(
      [
        ["经费预算（单位：万元）"],
        HEAD,
        ["设备费", 130, 70, 60],
        ["合计：", 130, 70, 60],
        ["合作单位1：（可增加）"],
        HEAD,
        ["设备费", 100, 60, 40],
        ["合计：", 100, 60, 40],
      ],
      "预算",
    );
    expect(records(result, "units")).toBeUndefined();
    expect(records(result, "budget")?.map(({ total }) => total)).toEqual(["1300000元"]);
    expect(unread(result)).toEqual(["预算!A6:D8 namelessUnit 科目 合计 专项经费 自筹经费"]);
  });

  it("a table of units is held against the totals of their budgets", () => {
    const units = {
      name: "单位经费",
      rows: [
        ["单位名称", "专项经费（万元）", "自筹经费（万元）"],
        ["甲大学", 90, 60],
        ["乙公司", 10, 25],
      ],
    };
    const result = readSheets([units, A, B]);
    expect(records(result, "units")).toHaveLength(2);
    expect(sums(result)).toContain("samePlace units.selfRaised 250000元 = 200000元");
  });

  it("amounts of a unit that the table of units does not name are a question", () => {
    const units = {
      name: "单位经费",
      rows: [
        ["单位名称", "专项经费（万元）"],
        ["甲大学", 90],
      ],
    };
    const result = readSheets([units, A, B]);
    expect(records(result, "units")?.map(({ name }) => name)).toEqual(["甲大学"]);
    expect(unread(result).map((line) => line.split(" ")[1])).toEqual(["unitNotListed"]);
  });

  it("one letterhead on every sheet makes no budgets of units", () => {
    const sheet = (name: string, rows: Plain["rows"]): Plain => ({
      name,
      rows: [["承担单位：甲大学", null, null, "单位：万元"], ...rows],
    });
    const result = readSheets([
      sheet("经费来源", [
        ["经费来源", "金额"],
        ["财政", 90],
        ["自筹", 60],
      ]),
      sheet("经费支出", [HEAD, ["设备费", 150, 90, 60]]),
    ]);
    expect(records(result, "budget")).toHaveLength(1);
    expect(records(result, "sources")).toHaveLength(2);
  });
});

describe("units as columns of a budget", () => {
  it("each unit's total is put down with the unit; the budget is the column of totals", () => {
    const result = readSheet(
      [
        ["各单位经费预算表", null, null, "单位：万元"],
        ["科目", "甲大学", "乙有限公司", "合计"],
        ["设备费", 100, 20, 120],
        ["材料费", 60, 30, 90],
        ["合计", 160, 50, 210],
      ],
      "预算",
    );
    expect(records(result, "units")).toEqual([
      { name: "甲大学", total: "1600000元" },
      { name: "乙有限公司", total: "500000元" },
    ]);
    expect(records(result, "budget")?.map(({ total }) => total)).toEqual(["1200000元", "900000元"]);
    expect(leftOut(result)).toContain("预算!B2:B5 unitColumn");
  });

  it("专项 and 自筹 under each unit", () => {
    const result = readSheet(
      [
        ["单位：万元"],
        ["预算科目", "甲大学", null, "乙有限公司", null, "合计", null],
        [null, "专项", "自筹", "专项", "自筹", "专项", "自筹"],
        ["设备费", 60, 40, 10, 10, 70, 50],
        ["材料费", 30, 30, 20, 10, 50, 40],
        ["合计", 90, 70, 30, 20, 120, 90],
      ],
      "预算",
      {
        merges: [
          [2, 1, 3, 1],
          [2, 2, 2, 3],
          [2, 4, 2, 5],
          [2, 6, 2, 7],
        ],
      },
    );
    expect(records(result, "units")).toEqual([
      { name: "甲大学", requested: "900000元", selfRaised: "700000元" },
      { name: "乙有限公司", requested: "300000元", selfRaised: "200000元" },
    ]);
    expect(records(result, "budget")?.[0]).toEqual({
      subject: "设备费",
      requested: "700000元",
      selfRaised: "500000元",
    });
  });
});
