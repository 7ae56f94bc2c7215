import { describe, expect, it } from "vitest";
import { readSheet, readSheets, records, sums, unread } from "./support.js";

describe("lines of a budget without numbers in front", () => {
  const head = ["科目", "合计", "专项经费", "自筹经费"];
  const flat = [
    ["设备费", 100, 60, 40],
    ["劳务费", 30, 20, 10],
    ["专家咨询费", 10, 5, 5],
    ["其他支出", 20, 15, 5],
  ];

  it("one that is the sum of the next ones in two columns is their sum", () => {
    const result = readSheet([["单位：万元"], head, ...flat], "经费预算");
    expect(records(result, "budget")?.map(({ subject }) => subject)).toEqual([
      "设备费",
      "专家咨询费",
      "其他支出",
    ]);
  });

  it("it is not, where the total is the sum of all of them side by side", () => {
    const result = readSheet([["单位：万元"], head, ...flat, ["合计", 160, 100, 60]], "经费预算");
    expect(records(result, "budget")).toHaveLength(4);
  });

  it("购置设备费 and 试制设备费 are parts of 设备费 by their names and sum, marks of footnotes aside", () => {
    const result = readSheet(
      [
        ["科目", "金额（万元）"],
        ["设备费①", 100],
        ["购置设备费", 80],
        ["试制设备费②", 20],
        ["材料费", 30],
      ],
      "经费预算",
    );
    expect(records(result, "budget")?.map(({ subject }) => subject)).toEqual([
      "购置设备费",
      "试制设备费",
      "材料费",
    ]);
  });
});

describe("tables that go on", () => {
  const head = ["科目", "金额（万元）"];

  it("under a title with 续, with the outline of the first part", () => {
    const result = readSheet(
      [
        ["经费预算"],
        head,
        ["1 直接费用", 50],
        ["经费预算（续）"],
        head,
        ["1.1 设备费", 30],
        ["1.2 材料费", 20],
      ],
      "经费预算",
    );
    expect(records(result, "budget")?.map(({ subject }) => subject)).toEqual(["1.1 设备费", "1.2 材料费"]);
  });

  it("on the next sheet: a total stated once is held against both", () => {
    const result = readSheets([
      { name: "经费预算", rows: [head, ["合计", 50], ["设备费", 30]] },
      { name: "经费预算（续）", rows: [head, ["材料费", 20]] },
    ]);
    expect(sums(result)).toEqual(["total budget.total 500000元 = 300000元 + 200000元"]);
  });
});

describe("labels and heads in other places", () => {
  it("labels in rows of their own, their values below", () => {
    const result = readSheet([
      ["项目名称", "申报单位", "项目类别"],
      ["甲项目", "甲大学", "重点项目"],
      ["申请经费（万元）", "自筹经费（万元）", "是否涉密"],
      [10, 20, "否"],
    ]);
    expect(records(result, "project")).toEqual([
      {
        title: "甲项目",
        leadUnit: "甲大学",
        class: "key",
        requested: "100000元",
        selfRaised: "200000元",
        classified: "否",
      },
    ]);
  });

  it("an amount behind its label and unit in one cell; brackets alone are no amount", () => {
    const result = readSheet([["项目名称：甲项目"], ["申请经费（万元）：15"], ["总经费：（万元）", 30]]);
    expect(records(result, "project")).toEqual([
      { title: "甲项目", requested: "150000元", totalBudget: "300000元" },
    ]);
  });

  it("one letter a line down the side says who leads; what follows the table does not run into it", () => {
    const result = readSheet(
      [
        ["负\n责\n人", "姓名", "工作单位", "性别", "职称"],
        [null, "张三", "甲大学", "男", "教授"],
        ["主\n要\n参\n加\n人\n员", "李四", "乙大学", "女", "讲师"],
        [null, "王五", "乙大学", "男", "讲师"],
        [null],
        ["附件清单"],
        ["附件名称", "是否提供", "份数"],
        ["合作协议", "是", 2],
      ],
      "人员",
      {
        merges: [
          [1, 1, 2, 1],
          [3, 1, 4, 1],
        ],
      },
    );
    expect(records(result, "members")?.map(({ name, role }) => [name, role])).toEqual([
      ["张三", "pi"],
      ["李四", "blank"],
      ["王五", "blank"],
    ]);
    expect(records(result, "attachments")).toEqual([{ name: "合作协议", provided: "是", copies: "2" }]);
    expect(unread(result)).toEqual([]);
  });

  it("Chinese and English in one head", () => {
    const result = readSheet([
      ["姓 名 Name①", "职称\nAcademic title", "学位 Degree"],
      ["张三", "教授", "博士"],
    ]);
    expect(records(result, "members")).toEqual([{ name: "张三", title: "seniorFull", degree: "doctor" }]);
  });

  it("a head nobody knows over words of a closed list; one head for two lists by its words", () => {
    const result = readSheet([
      ["单位名称", "在联合体中的定位", "单位类别"],
      ["甲大学", "牵头单位", "高等院校"],
      ["乙公司", "参与单位", "企业"],
    ]);
    expect(records(result, "units")).toEqual([
      { name: "甲大学", role: "lead", kind: "university" },
      { name: "乙公司", role: "participant", kind: "enterprise" },
    ]);
  });

  it.each([
    ["合计 over 申请 and 自筹", ["合计", "申请经费", "自筹经费"], ["requested", "selfRaised"]],
    ["申请经费 over 小计 and a year", ["申请经费", "小计", "2026年"], ["requested"]],
  ])(
    "the head above counts where the lower one says nothing: %s",
    (_name, [above = "", ...below], fields) => {
      const result = readSheet(
        [
          ["单位名称", above, null],
          [null, ...below],
          ["甲大学", 10, 5],
        ],
        "单位经费（万元）",
        {
          merges: [
            [1, 1, 2, 1],
            [1, 2, 1, 3],
          ],
        },
      );
      expect(Object.keys(records(result, "units")?.[0] ?? {})).toEqual(["name", ...fields]);
    },
  );
});
