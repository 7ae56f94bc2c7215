import { describe, expect, it } from "vitest";
import { readSheet, readSheets, records } from "./support.js";

describe("how offices put facts down", () => {
  it("several labels and values in one cell", () => {
    const result = readSheet([
      ["项目名称：甲项目"],
      ["申请单位：甲研究所        单位性质：□高校  ☑科研院所  □企业"],
      ["起止时间：2026 年 1 月 — 2027 年 12 月   合作国别：蒙古国"],
      ["申请经费：30 万元  自筹经费：0 万元  总经费：30 万元"],
      ["项目类别：□重点项目  ☑一般项目   是否涉密：□是  ☑否"],
      ["研究内容：第一，测量 10:30 的温度  第二，分析"],
    ]);
    expect(records(result, "project")).toEqual([
      {
        title: "甲项目",
        leadUnit: "甲研究所",
        start: "2026-01-01..2026-01-31",
        end: "2027-12-01..2027-12-31",
        mainCountry: "MN",
        requested: "300000元",
        selfRaised: "0元",
        totalBudget: "300000元",
        class: "general",
        classified: "否",
      },
    ]);
  });

  it("a label of two lines is one label", () => {
    const result = readSheet([["项目\n名称：甲项目"], ["合作\n国别：德国"]]);
    expect(records(result, "project")).toEqual([{ title: "甲项目", mainCountry: "DE" }]);
  });

  const HEADS = [
    "序号",
    "项目名称",
    "项目类别",
    "申报单位",
    "项目负责人",
    null,
    "经费（万元）",
    null,
    "是否涉密",
  ];

  const SUBHEADS = [null, null, null, null, "姓名", "职称", "申请", "自筹", null];

  const MERGES: [number, number, number, number][] = [
    [1, 1, 2, 1],
    [1, 2, 2, 2],
    [1, 3, 2, 3],
    [1, 4, 2, 4],
    [1, 5, 1, 6],
    [1, 7, 1, 8],
    [1, 9, 2, 9],
  ];

  it("a register with one project", () => {
    const result = readSheet(
      [
        HEADS,
        SUBHEADS,
        [1, "甲项目", "一般", "甲研究所", "张三", "研究员", 50, 20, "否"],
        ["合计", null, null, null, null, null, 50, 20, null],
      ],
      "汇总表",
      { merges: MERGES },
    );
    expect(records(result, "project")).toEqual([
      {
        title: "甲项目",
        class: "general",
        leadUnit: "甲研究所",
        requested: "500000元",
        selfRaised: "200000元",
        classified: "否",
      },
    ]);
    expect(records(result, "members")).toEqual([{ name: "张三", title: "seniorFull", role: "pi" }]);
  });

  it("a register with several projects is none of them", () => {
    const result = readSheet(
      [
        HEADS,
        SUBHEADS,
        [1, "甲项目", "一般", "甲研究所", "张三", "研究员", 50, 20, "否"],
        [2, "乙项目", "一般", "乙研究所", "李四", "研究员", 30, 10, "否"],
      ],
      "汇总表",
      { merges: MERGES },
    );
    expect(records(result, "project")).toBeUndefined();
  });

  it("labels and values right above a list are no heads of its columns", () => {
    const result = readSheet(
      [
        ["单位名称", null, "华亭大学", null],
        ["姓名", "性别", "职称", "学位"],
        ["张三", "男", "教授", "博士"],
      ],
      "项目组成员",
      {
        merges: [
          [1, 1, 1, 2],
          [1, 3, 1, 4],
        ],
      },
    );
    expect(records(result, "members")).toEqual([
      { name: "张三", sex: "male", title: "seniorFull", degree: "doctor" },
    ]);
  });

  it("people of both sides in two lists of other columns", () => {
    const result = readSheets([
      {
        name: "中方人员",
        rows: [
          ["姓名", "性别", "职称", "学位", "工作单位"],
          ["张三", "男", "教授", "博士", "甲大学"],
        ],
      },
      {
        name: "外方人员",
        rows: [
          ["外方人员姓名", "国籍", "职称", "学位", "工作单位"],
          ["Anna Schmidt", "德国", "教授", "博士", "乙大学"],
        ],
      },
    ]);
    expect(records(result, "members")?.map(({ name }) => name)).toEqual(["张三", "Anna Schmidt"]);
  });

  it("a count of people below their list is nobody", () => {
    const result = readSheet([
      ["姓名", "性别", "职称"],
      ["张三", "男", "教授"],
      ["李四", "女", "讲师"],
      [],
      ["总人数", "高级", "中级", "初级"],
      [2, 1, 1, 0],
    ]);
    expect(records(result, "members")?.map(({ name }) => name)).toEqual(["张三", "李四"]);
  });

  it("a label over the whole width, its value below it", () => {
    const result = readSheet(
      [
        ["项目名称（中文）\nProject title (in Chinese)", null, null],
        ["甲项目", null, null],
        ["合作国家\nPartner country", "德国 Germany", null],
      ],
      "申请表",
      {
        merges: [
          [1, 1, 1, 3],
          [2, 1, 2, 3],
        ],
      },
    );
    expect(records(result, "project")).toEqual([{ title: "甲项目", mainCountry: "DE" }]);
  });

  it("people of two sides beside each other, a label for each row, beside a list of others", () => {
    const result = readSheets([
      {
        name: "负责人",
        rows: [
          ["双方负责人", "中方负责人", "外方负责人"],
          ["姓名", "张三", "Giulia Ferrari"],
          ["性别", "男", "女"],
          ["出生年月", "1974-12", "1971-06"],
          ["职称", "研究员", "教授"],
          ["学位", "博士", "博士"],
        ],
      },
      {
        name: "团队成员",
        rows: [
          ["姓名", "性别", "职称", "学位"],
          ["李四", "女", "讲师", "博士"],
        ],
      },
    ]);
    expect(records(result, "members")?.map(({ name, role }) => `${name ?? ""} ${role ?? ""}`.trim())).toEqual(
      ["张三 pi", "Giulia Ferrari foreignPi", "李四"],
    );
  });

  it("来沪时间 is the day of arrival where 离沪时间 stands beside it, and both days where it stands alone", () => {
    const rows = (heads: string[], cells: string[]) => [
      ["来沪人员", "国籍", "单位", ...heads],
      ["Anna Schmidt", "德国", "乙大学", ...cells],
    ];
    const days = (heads: string[], cells: string[]) =>
      records(readSheet(rows(heads, cells), "来沪人员"), "visits")?.map(({ from, to }) => [from, to]);
    expect(days(["来沪时间", "离沪时间"], ["2026-04-01", "2026-07-15"])).toEqual([
      ["2026-04-01", "2026-07-15"],
    ]);
    expect(days(["来沪时间"], ["2026-04-01至2026-07-15"])).toEqual([["2026-04-01", "2026-07-15"]]);
  });

  it("brackets that say whose unit it is, and what a heading says in brackets", () => {
    const partners = readSheet([
      ["项目名称", "甲项目"],
      ["合作单位（外方）", "乙大学", "国别", "蒙古国"],
    ]);
    expect(records(partners, "partners")).toEqual([{ name: "乙大学", country: "MN" }]);
    const units = readSheet([
      ["Participant 1 (Coordinator)"],
      ["Organisation name", "Institute A", "Country", "China"],
      [],
      ["Participant 2 (nobody knows this word)"],
      ["Organisation name", "Institute B", "Country", "China"],
    ]);
    expect(records(units, "units")).toEqual([
      { name: "Institute A", country: "CN", role: "lead" },
      { name: "Institute B", country: "CN" },
    ]);
  });

  it("boxes in square brackets", () => {
    const result = readSheet([
      ["Project title", "A"],
      ["Classified content?", "[ ] Yes  [x] No"],
      ["Ethics review required", "[x] Yes  [ ] No"],
    ]);
    expect(records(result, "project")).toEqual([{ title: "A", classified: "否", ethicsScope: "是" }]);
  });

  it("a table of labour costs is no list of members", () => {
    const result = readSheet([
      ["三、人工费测算"],
      ["姓名", "岗位", "人月", "标准（元/人月）", "金额（万元）"],
      ["张三", "技术员", 20, 5000, 10],
      ["李四", "技术员", 16, 5000, 8],
    ]);
    expect(records(result, "members")).toBeUndefined();
  });

  it("a list titled as partners that reads as people, and is none of the team's, leaves open who the partners are", () => {
    const result = readSheet([
      ["I. Team at home"],
      ["Name", "Role", "Sex", "Professional title", "Affiliation"],
      ["张三", "Principal investigator", "male", "Professor", "甲大学"],
      ["李四", "Core member", "female", "Lecturer", "甲大学"],
      [],
      ["II. Partners abroad"],
      ["Name", "Nationality", "Institution", "Position", "Contact"],
      ["Maria Rossi", "Italy", "乙大学", "Head", "m@example.org"],
    ]);
    expect(records(result, "members")?.map(({ name }) => name)).toEqual(["张三", "李四"]);
    const partners = result.submission.tables.get("partners");
    expect(partners?.ambiguous?.map(({ top, bottom }) => [top, bottom])).toEqual([[7, 8]]);
  });
});
