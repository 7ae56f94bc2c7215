import { describe, expect, it } from "vitest";
import { leftOut, readSheet, readSheets, records, sums } from "./support.js";

describe("forms above, beside and below tables", () => {
  it("a form's rows above the right one of two tables stay whole", () => {
    const result = readSheet([
      ["项目名称", "中塔合作示范", "项目类别", "一般项目"],
      ["申报单位", "甲中心", "合作国家", "塔吉克斯坦"],
      ["经费来源", "金额（万元）", "支出科目", "预算数（万元）"],
      ["财政资金", 60, "材料费", 20],
      ["单位自筹", 25, "差旅费", 65],
    ]);
    expect(records(result, "project")?.[0]).toMatchObject({
      title: "中塔合作示范",
      class: "general",
      mainCountry: "TJ",
    });
    expect(records(result, "sources")?.map(({ amount }) => amount)).toEqual(["600000元", "250000元"]);
    expect(records(result, "budget")?.map(({ total }) => total)).toEqual(["200000元", "650000元"]);
  });

  it("rows of a form whose values are merged are no header of two rows", () => {
    const result = readSheet(
      [
        ["单位名称", "甲研究所", null, "单位类型", "科研院所"],
        ["统一社会信用代码", "12652300401358097Q", null, "承担角色", "参加单位"],
        ["科目", "合计（万元）", "专项资金（万元）", "自筹资金（万元）", "测算说明"],
        ["设备费", 8, 8, 0, "见附表"],
      ],
      "Sheet1",
      {
        merges: [
          [1, 2, 1, 3],
          [2, 2, 2, 3],
        ],
      },
    );
    expect(records(result, "units")).toEqual([
      { name: "甲研究所", kind: "institute", code: "12652300401358097Q", role: "participant" },
    ]);
  });

  it("a word of a role behind a label that nobody knows is its value", () => {
    const result = readSheet([
      ["单位名称", "甲公司", "何种情形", "承担单位"],
      ["单位性质", "企业", "注册地", "上海市"],
    ]);
    expect(records(result, "units")).toEqual([{ name: "甲公司", kind: "enterprise", place: "上海市" }]);
    expect(records(result, "project")).toBeUndefined();
  });

  it("opinions and seals below a list are no records", () => {
    const result = readSheet([
      ["指标名称", "目标值", "计量单位"],
      ["论文", 3, "篇"],
      ["申报单位意见：", null, "主管部门意见："],
      ["（公章）   年  月  日", null, "（公章）   年  月  日"],
    ]);
    expect(records(result, "targets")?.map(({ name }) => name)).toEqual(["论文"]);
    expect(leftOut(result).filter((line) => line.endsWith("signature"))).toHaveLength(2);
  });
});

describe("lines of budgets and sources", () => {
  it("a heading without a number opens the sources in the columns of the budget", () => {
    const result = readSheet([
      ["科目", "合计（万元）", "专项资金（万元）"],
      ["设备费", 253, 43],
      ["劳务费", 97, 31],
      ["合计", 350, 74],
      ["资金来源"],
      ["申请专项资金", 74],
      ["企业自筹", 276],
    ]);
    expect(records(result, "budget")?.map(({ subject }) => subject)).toEqual(["设备费", "劳务费"]);
    expect(records(result, "sources")).toEqual([
      { subject: "申请专项资金", amount: "740000元" },
      { subject: "企业自筹", amount: "2760000元" },
    ]);
  });

  it.each([
    ["indented under 其中", ["   其中：现金", "         实物折价"], ["3. 单位自筹", "4. 其他"]],
    [
      "with a number of its own",
      ["   其中：现金", "   5. 实物折价"],
      ["3. 单位自筹", "5. 实物折价", "4. 其他"],
    ],
  ])("a second part %s", (_name, [first = "", second = ""], lines) => {
    const result = readSheet([
      ["经费来源", "金额（万元）"],
      ["3. 单位自筹", 25],
      [first, 20],
      [second, 5],
      ["4. 其他", 0],
    ]);
    expect(records(result, "sources")?.map(({ subject }) => subject)).toEqual(lines);
  });

  it("一 and 1 in a column of numbers and （1） before the words are one outline", () => {
    const result = readSheet([
      ["序号", "支出科目", "支出预算（万元）"],
      ["一", "直接费用", 270],
      ["1", "设备费", 98],
      [null, "（1）购置设备费", 96],
      [null, "（2）设备改造费", 2],
      ["2", "业务费", 172],
      ["二", "间接费用", 30],
    ]);
    expect(sums(result).filter((line) => line.startsWith("children"))).toEqual([
      "children budget.total 直接费用 2700000元 = 980000元 + 1720000元",
      "children budget.total 设备费 980000元 = 960000元 + 20000元",
    ]);
  });

  it("an outline that goes on on the next sheet: its parts there count, those of the next line do not", () => {
    const head = ["支出科目", "支出预算（万元）"];
    const result = readSheets([
      { name: "支出预算1", rows: [head, ["1 直接费用", 100], ["1.1 设备费", 60], ["1.2 材料费", 10]] },
      { name: "支出预算2", rows: [head, ["1.3 差旅费", 30], ["2 间接费用", 20], ["合计", 120]] },
    ]);
    expect(records(result, "budget")).toHaveLength(4);
    expect(sums(result)).toEqual([
      "total budget.total 1200000元 = 600000元 + 100000元 + 300000元 + 200000元",
      "children budget.total 1 直接费用 1000000元 = 600000元 + 100000元 + 300000元",
    ]);
  });
});
