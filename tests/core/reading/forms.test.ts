import { describe, expect, it } from "vitest";
import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { addressOf, leftOut, readSheet, readSheets, records, sums, unread } from "./support.js";

describe("label–value forms", () => {
  it("four columns, merged values, a period in one cell, the lead unit and the leader beside the project", () => {
    const result = readSheet(
      [
        ["上海市国际联合实验室申报书", null, null, null],
        ["项目名称", "上海市德国新材料国际联合实验室", null, null],
        ["支持方向", "新材料", "主要合作国", "德国"],
        ["申报单位", "甲公司", "单位性质", "企业"],
        ["执行期限", "2025.12.01-2028.11.30", "申报日期", "2025年10月20日"],
        ["申请经费（万元）", 140, "自筹经费（万元）", 170],
        ["项目负责人", "姓名", "张三", "性别"],
        [null, "职称", "教授", "出生年月"],
      ],
      "申报书",
      {
        merges: [
          [1, 1, 1, 4],
          [2, 2, 2, 4],
        ],
      },
    );
    expect(records(result, "project")).toEqual([
      {
        title: "上海市德国新材料国际联合实验室",
        direction: "新材料",
        mainCountry: "DE",
        leadUnit: "甲公司",
        start: "2025-12-01",
        end: "2028-11-30",
        applicationDate: "2025-10-20",
        requested: "1400000元",
        selfRaised: "1700000元",
      },
    ]);
    expect(records(result, "units")).toEqual([{ name: "甲公司", kind: "enterprise", role: "lead" }]);
    expect(records(result, "members")).toEqual([
      { name: "张三", sex: "blank", title: "seniorFull", birth: "blank", role: "pi" },
    ]);
    expect(records(result, "partners"), "one unit described is no list of partners").toBeUndefined();
    expect(unread(result)).toEqual([]);
    expect(leftOut(result)).toEqual(["申报书!A1:D1 title"]);
  });

  it("labels above their values", () => {
    const result = readSheet([
      ["项目名称", "项目类别", "支持方向", "主要合作国"],
      ["甲项目", "一般项目", "新材料", "德国"],
    ]);
    expect(records(result, "project")).toEqual([
      { title: "甲项目", class: "general", direction: "新材料", mainCountry: "DE" },
    ]);
    expect(addressOf(result, "project", 1, "class")).toBe("Sheet1!B2");
  });

  it("label and value in one cell, seals left off", () => {
    const result = readSheet([
      ["申  报  书"],
      ["项目名称：甲项目"],
      ["申报单位：甲公司（盖章）"],
      ["申报日期：2025年10月20日"],
    ]);
    expect(records(result, "project")).toEqual([
      { title: "甲项目", leadUnit: "甲公司", applicationDate: "2025-10-20" },
    ]);
  });

  it("an empty form: every label is there, every value blank", () => {
    const result = readSheet([
      ["项目名称", null, "项目类别", null],
      ["支持方向", null, "主要合作国", null],
    ]);
    expect(records(result, "project")).toEqual([
      { title: "blank", class: "blank", direction: "blank", mainCountry: "blank" },
    ]);
    expect(addressOf(result, "project", 1, "class")).toBe("Sheet1!D1");
  });

  it("a sheet per unit in the same form makes the list of units", () => {
    const unit = (name: string, role: string, requested: number, own: number) => ({
      name,
      rows: [
        ["单位名称", name],
        ["单位角色", role],
        ["申请经费（万元）", requested],
        ["自筹经费（万元）", own],
      ],
    });
    const result = readSheets([unit("甲公司", "牵头单位", 100, 160), unit("乙大学", "参与单位", 40, 10)]);
    expect(records(result, "units")).toEqual([
      { name: "甲公司", role: "lead", requested: "1000000元", selfRaised: "1600000元" },
      { name: "乙大学", role: "participant", requested: "400000元", selfRaised: "100000元" },
    ]);
    expect(records(result, "project")).toBeUndefined();
  });

  it("blocks of units under each other", () => {
    const result = readSheet([
      ["合作单位1："],
      ["单位名称", "甲公司", "单位性质", "企业"],
      ["申请经费（万元）", 100, "自筹经费（万元）", 160],
      ["合作单位2："],
      ["单位名称", "乙大学", "单位性质", "高校"],
      ["申请经费（万元）", 40, "自筹经费（万元）", 10],
    ]);
    expect(records(result, "units")?.map(({ name, requested }) => [name, requested])).toEqual([
      ["甲公司", "1000000元"],
      ["乙大学", "400000元"],
    ]);
  });

  it("names of groups over blocks of units are headings, and say the role where nothing else does", () => {
    const block = (group: string, name: string): GridCell[][] => [
      [group],
      ["单位名称", name, "注册地", "上海市"],
      ["单位性质", "企业", "申请经费（万元）", 40],
    ];
    const result = readSheet([
      ["合作单位情况"],
      ...block("牵头单位：", "甲公司"),
      [null],
      ...block("合作单位1：", "乙公司"),
      ...block("合作单位2：", "丙公司"),
    ]);
    expect(records(result, "units")?.map(({ name, role }) => [name, role])).toEqual([
      ["甲公司", "lead"],
      ["乙公司", "participant"],
      ["丙公司", "participant"],
    ]);
  });

  it("amounts of a unit whose name is not understood are not the project's", () => {
    const result = readSheet([
      ["项目名称", "中哈合作", "申请经费（万元）", 140],
      [null],
      ["合作单位1："],
      ["何方神圣", "乙公司", "单位性质", "企业"],
      ["申请经费（万元）", 40, "自筹经费（万元）", 10],
    ]);
    expect(records(result, "project")).toEqual([{ title: "中哈合作", requested: "1400000元" }]);
  });

  it("the same fact in two places with different amounts is no value, and a sum that must agree", () => {
    const result = readSheets([
      {
        name: "封面",
        rows: [
          ["项目名称", "甲项目"],
          ["申请经费（万元）", 140],
        ],
      },
      {
        name: "信息",
        rows: [
          ["项目名称", "甲 项目"],
          ["申请经费（万元）", 150],
        ],
      },
    ]);
    expect(records(result, "project")).toEqual(
      [{ title: "甲 项目", requested: "?sameFactTwice" }].map((row) => ({ ...row, title: "甲项目" })),
    );
    expect(sums(result)).toEqual(["samePlace project.requested 1400000元 = 1500000元"]);
    expect(unread(result)).toEqual(["封面!B2 sameFactTwice 140", "信息!B2 sameFactTwice 150"]);
  });

  it("the same fact twice with one value is one fact", () => {
    const result = readSheets([
      {
        name: "封面",
        rows: [
          ["项目名称", "甲项目"],
          ["申请经费（万元）", 140],
        ],
      },
      {
        name: "信息",
        rows: [
          ["项目名称", "甲项目"],
          ["申请经费（元）", 1400000],
        ],
      },
    ]);
    expect(records(result, "project")).toEqual([{ title: "甲项目", requested: "1400000元" }]);
    expect(sums(result)).toEqual([]);
  });
});
