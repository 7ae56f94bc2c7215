import { describe, expect, it } from "vitest";
import { readSheet, readSheets, records, unread } from "./support.js";

describe("lists of people", () => {
  it("the leader first, a heading in between, title and post in one column, time in percent", () => {
    const result = readSheet(
      [
        ["项目组主要成员"],
        ["姓名", "性别", "出生年月", "工作单位", "职称/职务", "专业", "为本项目工作时间(%)", "签名"],
        ["张三", "男", "1980.05", "甲公司", "教授/院长", "机械", 60, null],
        ["主要研究人员"],
        ["李四", "女", "1985年3月", "乙大学", "副教授", "材料", "50%", null],
      ],
      "人员",
      { merges: [[4, 1, 4, 8]] },
    );
    expect(records(result, "members")).toEqual([
      {
        name: "张三",
        sex: "male",
        birth: "1980-05-01..1980-05-31",
        unit: "甲公司",
        title: "seniorFull",
        monthsPerYear: "7.2",
      },
      {
        name: "李四",
        sex: "female",
        birth: "1985-03-01..1985-03-31",
        unit: "乙大学",
        title: "seniorAssociate",
        monthsPerYear: "6",
      },
    ]);
    expect(unread(result)).toEqual([]);
  });

  it("labels of one letter a line, merged down the left side", () => {
    const result = readSheet(
      [
        ["负\n责\n人", null, "姓名", "单位", "性别", "职务/职称"],
        [null, null, "张三", "甲公司", "男", "研究员"],
        ["主\n要\n参\n加\n人\n员", null, "李四", "乙大学", "女", "副教授"],
        [null, null, "王五", "乙大学", "男", "讲师"],
      ],
      "人员",
      {
        merges: [
          [1, 1, 2, 1],
          [3, 1, 4, 1],
        ],
      },
    );
    expect(records(result, "members")?.map(({ name, title }) => [name, title])).toEqual([
      ["张三", "seniorFull"],
      ["李四", "seniorAssociate"],
      ["王五", "intermediate"],
    ]);
  });

  it("a line of head counts above the list is no record", () => {
    const result = readSheet(
      [
        ["总人数", 3, "高级", 1, "中级", 1],
        ["姓名", "性别", "职称", "学位", "工作单位", "每年工作时间（月）"],
        ["张三", "男", "教授", "博士", "甲公司", 8],
      ],
      "项目组",
    );
    expect(records(result, "members")).toHaveLength(1);
    expect(unread(result)).toEqual(["项目组!A1:F1 unknownLabel 总人数 3 高级 1 中级 1"]);
  });

  it("a person abroad and the institution in one row under a title of its own", () => {
    const result = readSheet(
      [
        ["一、国内团队"],
        ["姓名", "性别", "职称", "工作单位", "项目分工"],
        ["张三", "男", "教授", "甲公司", "项目负责人"],
        [null],
        ["二、外方合作伙伴"],
        ["姓名（外文）", "国籍", "机构", "国别", "职务", "联系方式"],
        ["A. Smith", "英国", "UCL", "英国", "Professor", "x@y"],
      ],
      "团队",
    );
    expect(
      records(result, "members")
        ?.map(({ name }) => name)
        .sort(),
    ).toEqual(["A. Smith", "张三"]);
    expect(records(result, "partners")).toEqual([{ name: "UCL", country: "GB" }]);
  });

  it("the leader's data as labels and values, the others in a list", () => {
    const result = readSheets([
      {
        name: "负责人",
        rows: [
          ["项目负责人", "姓名", "张三", "性别", "男"],
          [null, "职称", "教授", "学位", "博士"],
        ],
        options: { merges: [[1, 1, 2, 1]] },
      },
      {
        name: "团队成员",
        rows: [
          ["姓名", "角色", "职称"],
          ["李四", "项目骨干", "讲师"],
        ],
      },
    ]);
    expect(records(result, "members")).toEqual([
      { name: "张三", sex: "male", title: "seniorFull", degree: "doctor", role: "pi" },
      { name: "李四", role: "coreMember", title: "intermediate" },
    ]);
  });

  it("a list of experts to avoid does not make the team ambiguous", () => {
    const team = [
      ["姓名", "角色", "职称"],
      ["张三", "项目负责人", "教授"],
    ];
    const result = readSheets([
      { name: "团队成员", rows: team },
      {
        name: "回避专家",
        rows: [
          ["姓名", "工作单位", "职称", "理由"],
          ["赵六", "丙大学", "教授", "利益冲突"],
        ],
      },
    ]);
    expect(records(result, "members")?.map(({ name }) => name)).toEqual(["张三"]);
    expect(unread(result)).toEqual(["回避专家!A1:D2 unknownTable 姓名"]);
  });
});
