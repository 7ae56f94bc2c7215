import { describe, expect, it } from "vitest";
import { leftOut, readSheet, readSheets, records, sums, unread } from "./support.js";

const brief = (rows: Record<string, string>[] | undefined): string[] | undefined =>
  rows?.map((row) => Object.values(row).join(" "));

describe("a budget with its outline, sources in the same columns below it", () => {
  const result = readSheet(
    [
      ["十一、经费支出预算", null, null, null, null],
      ["（一）项目支出总预算", null, null, null, "金额单位：万元"],
      ["序号", "预算科目名称", "合计", "专项经费", "自筹经费"],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      [1, "一、经费支出", 310, 140, 170],
      [2, "（一）直接费用", 260, 115, 145],
      [3, "1、设备费", 120, 40, 80],
      [4, "（1）购置设备费", 100, 30, 70],
      [5, "（2）试制设备费", 20, 10, 10],
      [6, "2、材料费", 140, 75, 65],
      [7, "（二）间接费用", 50, 25, 25],
      [null, "其中：绩效支出", 20, 10, 10],
      [8, "二、经费来源", 310, 140, 170],
      [9, "（一）申请从专项经费获得的资助", 140, 140, "/"],
      [10, "（二）自筹经费来源", 170, "/", 170],
      [11, "1、其他财政拨款", 0, "/", 0],
      [12, "2、单位自有货币资金", 170, "/", 170],
      [null],
      ["注：1.本表由承担单位填写。"],
      ["填表人：张三", null, null, "审核人：李四"],
    ],
    "预算表",
    { merges: [[1, 1, 1, 5]] },
  );

  it("records are the lines that nothing is listed below", () => {
    expect(brief(records(result, "budget"))).toEqual([
      "(1)购置设备费 1000000元 300000元 700000元",
      "(2)试制设备费 200000元 100000元 100000元",
      "2、材料费 1400000元 750000元 650000元",
      "(二)间接费用 500000元 250000元 250000元",
    ]);
    expect(brief(records(result, "sources"))).toEqual([
      "(一)申请从专项经费获得的资助 1400000元",
      "1、其他财政拨款 0元",
      "2、单位自有货币资金 1700000元",
    ]);
  });

  it("sums are kept to be re-added: 100 + 20 = 120, 120 + 140 = 260, 260 + 50 = 310 万元", () => {
    expect(sums(result)).toEqual(
      expect.arrayContaining([
        "children budget.total 1、设备费 1200000元 = 1000000元 + 200000元",
        "children budget.total （一）直接费用 2600000元 = 1200000元 + 1400000元",
        "children budget.total 一、经费支出 3100000元 = 2600000元 + 500000元",
        "children sources.amount （二）自筹经费来源 1700000元 = 0元 + 1700000元",
      ]),
    );
    expect(sums(result).filter((sum) => sum.startsWith("balance"))).toHaveLength(1);
  });

  it("nothing is unread, and what is left out says why", () => {
    expect(unread(result)).toEqual([]);
    expect(leftOut(result)).toEqual(
      expect.arrayContaining([
        "预算表!A4:E4 columnNumbers",
        "预算表!A7:E7 outline",
        "预算表!A12:E12 ofWhich",
        "预算表!A19:E19 note",
        "预算表!A20:E20 signature",
        "预算表!E2 unitLine",
      ]),
    );
  });
});

describe("other forms of budgets", () => {
  it("an outline of numbers in a column of their own", () => {
    const result = readSheet([
      ["单位：万元"],
      ["序号", "科目名称", "合计", "申请经费", "自筹经费"],
      ["1", "直接费用", 260, 115, 145],
      ["1.1", "设备费", 120, 40, 80],
      ["1.1.1", "购置费", 120, 40, 80],
      ["1.2", "业务费", 140, 75, 65],
      ["2", "间接费用", 50, 25, 25],
      [null, "合计", 310, 140, 170],
    ]);
    expect(brief(records(result, "budget"))).toEqual([
      "购置费 1200000元 400000元 800000元",
      "业务费 1400000元 750000元 650000元",
      "间接费用 500000元 250000元 250000元",
    ]);
  });

  it("直接费用 over lines without numbers is their sum", () => {
    const result = readSheet(
      [
        ["预算科目", "金额（万元）"],
        ["直接费用", 260],
        ["设备费", 120],
        ["业务费", 90],
        ["劳务费", 50],
        ["间接费用", 50],
      ],
      "经费预算",
    );
    expect(brief(records(result, "budget"))).toEqual([
      "设备费 1200000元",
      "业务费 900000元",
      "劳务费 500000元",
      "间接费用 500000元",
    ]);
    expect(sums(result)).toContain(
      "children budget.total 直接费用 2600000元 = 1200000元 + 900000元 + 500000元",
    );
  });

  it("a parent whose parts are blank stays a record", () => {
    const result = readSheet(
      [
        ["预算科目", "金额（万元）"],
        ["1、设备费", 120],
        ["（1）购置设备费", null],
        ["2、材料费", 90],
      ],
      "经费预算",
    );
    expect(brief(records(result, "budget"))?.[0]).toBe("1、设备费 1200000元");
  });

  it("the total first, sources as columns, filler rows", () => {
    const result = readSheet(
      [
        ["经费概算（单位：万元）"],
        ["预算科目", "经费来源", null, null],
        [null, "中央财政投入", "企业投资", "合计"],
        ["总计", 100, 50, 150],
        ["设备费", 60, 30, 90],
        ["材料费", 40, 20, 60],
        ["……"],
        ["不可预见费", 0, 0, 0],
      ],
      "经费概算",
      {
        merges: [
          [2, 2, 2, 4],
          [2, 1, 3, 1],
        ],
      },
    );
    expect(brief(records(result, "budget"))).toEqual([
      "设备费 600000元 900000元",
      "材料费 400000元 600000元",
      "不可预见费 0元 0元",
    ]);
    expect(sums(result)).toContain("total budget.total 1500000元 = 900000元 + 600000元 + 0元");
    expect(unread(result)).toEqual(["经费概算!C2:C8 unknownColumn 经费来源 企业投资"]);
  });

  it("sources left and expenses right, without a blank column between", () => {
    const result = readSheet(
      [
        ["经费预算表", null, null, null, "单位：万元"],
        ["经费来源预算", null, "经费支出预算", null],
        ["科目", "预算数", "科目", "预算数"],
        ["1.申请资助①", 140, "1.设备费②", 120],
        ["2.自筹经费", 170, "2.材料费", 90],
        [null, null, "3.劳务费", 100],
        ["合计", 310, "合计", 310],
      ],
      "经费预算表",
      {
        merges: [
          [2, 1, 2, 2],
          [2, 3, 2, 4],
        ],
      },
    );
    expect(records(result, "sources")?.map(({ amount }) => amount)).toEqual(["1400000元", "1700000元"]);
    expect(records(result, "budget")?.map(({ total }) => total)).toEqual([
      "1200000元",
      "900000元",
      "1000000元",
    ]);
    expect(sums(result)).toContain("balance sources.amount 3100000元 = 3100000元");
  });

  it("a set of sheets, each with the project's name and the unit above its table", () => {
    const result = readSheets([
      {
        name: "B1",
        rows: [
          ["项目名称", "甲项目"],
          ["执行期限", "2025年12月1日至2028年11月30日"],
        ],
      },
      {
        name: "B3",
        rows: [
          ["项目名称：甲项目", null, null, "金额单位：万元"],
          ["序号", "预算科目名称", "合计", "专项经费", "自筹经费"],
          [1, "设备费", 120, 40, 80],
          ["合计", null, 120, 40, 80],
        ],
      },
      {
        name: "B8",
        rows: [
          ["承担单位研究经费支出预算明细表"],
          ["项目名称：甲项目", null, null, null, "金额单位：元"],
          ["序号", "单位名称", "单位类型", "任务分工", "专项经费", "自筹经费", "合计"],
          [1, "甲公司", "企业", "研究", 400000, 800000, 1200000],
          ["累计", null, null, null, 400000, 800000, 1200000],
        ],
      },
    ]);
    expect(records(result, "project")).toEqual([{ title: "甲项目", start: "2025-12-01", end: "2028-11-30" }]);
    expect(records(result, "units")).toEqual([
      {
        name: "甲公司",
        kind: "enterprise",
        requested: "400000元",
        selfRaised: "800000元",
        total: "1200000元",
      },
    ]);
    expect(records(result, "budget")).toEqual([
      { subject: "设备费", total: "1200000元", requested: "400000元", selfRaised: "800000元" },
    ]);
    expect(unread(result)).toEqual([]);
  });

  it("a table nobody knows is one thing to tell, not fifty", () => {
    const result = readSheet(
      [
        ["人员费明细"],
        ["姓名", "所在单位", "全时工作时间（人月）", "标准（元/人月）", "金额（万元）"],
        ["张三", "甲公司", 6, 8000, 4.8],
        ["李四", "乙大学", 3, 6000, 1.8],
      ],
      "明细",
    );
    expect(records(result, "members")).toBeUndefined();
    expect(unread(result)).toEqual([
      "明细!A2:E4 unknownTable 姓名 所在单位 全时工作时间（人月） 标准（元/人月） 金额（万元）",
    ]);
  });
});
