import { describe, expect, it } from "vitest";
import { leftOut, readSheet, readSheets, records, sums } from "./support.js";

describe("how offices put budgets down", () => {
  it("expenditure and sources beside each other under one header", () => {
    const result = readSheet([
      ["金额单位：元"],
      ["支出科目", "预算金额", "其中：财政经费", "来源科目", "金额"],
      ["设备费", 700, 150, "一、申请财政经费", 600],
      ["业务费", 900, 450, "二、自筹经费", 1000],
      ["合计", 1600, 600, "合计", 1600],
    ]);
    expect(records(result, "budget")).toEqual([
      { subject: "设备费", total: "700元", requested: "150元" },
      { subject: "业务费", total: "900元", requested: "450元" },
    ]);
    expect(records(result, "sources")).toEqual([
      { subject: "一、申请财政经费", amount: "600元" },
      { subject: "二、自筹经费", amount: "1000元" },
    ]);
  });

  it("an outline numbered in a column and, further down, in front of the words", () => {
    const result = readSheet([
      ["序号", "预算科目", "预算数（万元）", "其中：学校自筹（万元）"],
      ["一", "直接费用", 158, 60],
      ["1", "设备费", 98, 40],
      [null, "（1）购置设备费", 96, 40],
      [null, "（2）设备改造费", 2, 0],
      ["2", "业务费", 60, 20],
      ["二", "间接费用", 12, 2],
      ["合计", null, 170, 62],
    ]);
    expect(records(result, "budget")?.map(({ subject }) => subject)).toEqual([
      "(1)购置设备费",
      "(2)设备改造费",
      "业务费",
      "间接费用",
    ]);
    expect(sums(result).filter((line) => line.includes("直接费用"))).toEqual([
      "children budget.total 直接费用 1580000元 = 980000元 + 600000元",
      "children budget.selfRaised 直接费用 600000元 = 400000元 + 200000元",
    ]);
  });

  it("金额/万元 as a head, 经费预算 over 合计, days in brackets behind a length", () => {
    const units = readSheet(
      [
        ["承担单位", "经费预算", null],
        [null, "合计", "专项经费/万元"],
        ["甲公司", 30, 10],
        ["乙公司", 20, 5],
      ],
      "单位经费（万元）",
      {
        merges: [
          [1, 1, 2, 1],
          [1, 2, 1, 3],
        ],
      },
    );
    expect(records(units, "units")).toEqual([
      { name: "甲公司", total: "300000元", requested: "100000元" },
      { name: "乙公司", total: "200000元", requested: "50000元" },
    ]);
    const project = readSheet([
      ["项目名称", "甲项目"],
      ["项目周期", "36个月（2026.01.01至2028.12.31）"],
    ]);
    expect(records(project, "project")).toEqual([
      { title: "甲项目", start: "2026-01-01", end: "2028-12-31" },
    ]);
  });

  it("an outline that goes on elsewhere: 1.2 before the break is the sum of 1.2.1 and 1.2.2 after it", () => {
    const heads = ["序号", "科目名称", "合计（万元）"];
    const result = readSheets([
      {
        name: "预算",
        rows: [heads, ["1", "直接费用", 100], ["1.1", "设备费", 60], ["1.2", "业务费", 40]],
      },
      {
        name: "预算（续）",
        rows: [
          heads,
          ["1.2.1", "材料费", 30],
          ["1.2.2", "差旅费", 10],
          ["2", "间接费用", 5],
          ["合计", null, 105],
        ],
      },
    ]);
    expect(records(result, "budget")?.map(({ subject }) => subject)).toEqual([
      "设备费",
      "材料费",
      "差旅费",
      "间接费用",
    ]);
    expect(sums(result)).toEqual([
      "total budget.total 1050000元 = 600000元 + 300000元 + 100000元 + 50000元",
      "children budget.total 直接费用 1000000元 = 600000元 + 400000元",
      "children budget.total 业务费 400000元 = 300000元 + 100000元",
    ]);
  });

  it("budgets below “Lead:” and “Partner 1:” are those of the units named there", () => {
    const heads = ["Cost category", "Total costs (CNY)", "Requested grant", "Own funds"];
    const result = readSheet([
      ["Budget by organisation"],
      ["Lead: 甲大学"],
      heads,
      ["设备费", 100000, 60000, 40000],
      ["差旅费", 50000, 20000, 30000],
      ["Total:", 150000, 80000, 70000],
      ["Partner 1: 乙有限公司"],
      heads,
      ["设备费", 20000, 10000, 10000],
      ["差旅费", 10000, 5000, 5000],
      ["Total:", 30000, 15000, 15000],
    ]);
    expect(records(result, "units")).toEqual([
      { name: "甲大学", total: "150000元", requested: "80000元", selfRaised: "70000元" },
      { name: "乙有限公司", total: "30000元", requested: "15000元", selfRaised: "15000元" },
    ]);
  });

  it.each(["TOTAL COSTS", "Total financing", "Total eligible costs", "Costs total"])(
    "%s is a total",
    (label) => {
      const result = readSheet([
        ["Cost category", "Total (thousand CNY)", "Grant", "Own resources"],
        ["Equipment", 1500, 500, 1000],
        ["Travel", 500, 300, 200],
        [label, 2000, 800, 1200],
      ]);
      expect(records(result, "budget")?.map(({ subject }) => subject)).toEqual(["Equipment", "Travel"]);
      expect(leftOut(result)).toContain("Sheet1!A4:D4 total");
    },
  );
});
