import { describe, expect, it } from "vitest";
import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { leftOut, readSheet, readSheets, records, unread, type Plain } from "./support.js";

const MEMBERS: readonly (readonly GridCell[])[] = [
  ["序号", "姓名", "角色", "性别", "学位"],
  [1, "张三", "项目负责人", "男", "博士"],
  [2, "李四", "项目骨干", "女", "硕士"],
];
const PEOPLE = [
  { name: "张三", role: "pi", sex: "male", degree: "doctor" },
  { name: "李四", role: "coreMember", sex: "female", degree: "master" },
];

describe("finding a table on a sheet", () => {
  it.each<readonly [string, readonly (readonly GridCell[])[]]>([
    ["in the corner", MEMBERS],
    ["moved down and right", [[null], [null], ...MEMBERS.map((row) => [null, null, ...row])]],
    [
      "with a title and notes around it",
      [["项目组成员表"], ...MEMBERS, ["注：按贡献排序"], ["填表人：王五"]],
    ],
    ["with a blank row between its records", [...MEMBERS.slice(0, 2), [null], ...MEMBERS.slice(2)]],
    ["with a blank row under its header", [...MEMBERS.slice(0, 1), [null], ...MEMBERS.slice(1)]],
    [
      "with its header again on the next page",
      [...MEMBERS.slice(0, 2), ...MEMBERS.slice(0, 1), ...MEMBERS.slice(2)],
    ],
    ["with template rows below", [...MEMBERS, [3], [4], ["……"]]],
    [
      "with numbers of columns under the header",
      [...MEMBERS.slice(0, 1), ["(1)", "(2)", "(3)", "(4)", "(5)"], ...MEMBERS.slice(1)],
    ],
    [
      "with blanks inside the header's words",
      [["序 号", "姓　名", "角\n色", "性 别", " 学位 "], ...MEMBERS.slice(1)],
    ],
    [
      "with footnote marks and brackets",
      [["序号", "姓名①", "角色（必填）", "性别*", "学位【最高】"], ...MEMBERS.slice(1)],
    ],
    [
      "with columns nobody asks for",
      MEMBERS.map((row, index) => [
        ...row,
        index === 0 ? "联系电话" : "021-5555",
        index === 0 ? "备注" : "无",
      ]),
    ],
  ])("%s", (_name, rows) => {
    const result = readSheet(rows, "Sheet1");
    expect(records(result, "members")).toEqual(PEOPLE);
    expect(unread(result)).toEqual([]);
  });

  it("two tables under each other without a blank row", () => {
    const result = readSheet([...MEMBERS, ["附件清单"], ["附件名称", "是否提供"], ["合作协议", "是"]]);
    expect(records(result, "members")).toEqual(PEOPLE);
    expect(records(result, "attachments")).toEqual([{ name: "合作协议", provided: "是" }]);
  });

  it("two tables beside each other", () => {
    const result = readSheet([
      ["姓名", "职称", null, "附件名称", "是否提供"],
      ["张三", "教授", null, "合作协议", "是"],
      ["李四", "讲师", null, "承诺函", "否"],
      [null, null, null, "证明", "是"],
    ]);
    expect(records(result, "members")?.map(({ name }) => name)).toEqual(["张三", "李四"]);
    expect(records(result, "attachments")?.map(({ provided }) => provided)).toEqual(["是", "否", "是"]);
  });

  it("a form above a list on one sheet", () => {
    const result = readSheet([["项目名称", "甲项目"], ["项目类别", "重点项目"], [null], ...MEMBERS]);
    expect(records(result, "project")).toEqual([{ title: "甲项目", class: "key" }]);
    expect(records(result, "members")).toEqual(PEOPLE);
  });

  it("a table without rows is found and empty", () => {
    expect(records(readSheet([["单位名称", "角色", "国别"]], "外方合作单位"), "partners")).toEqual([]);
  });

  it("hidden sheets, rows and columns count, and are told", () => {
    const result = readSheet(MEMBERS, "成员", { visibility: "hidden", hiddenRows: [3], hiddenColumns: [5] });
    expect(records(result, "members")).toEqual(PEOPLE);
    expect(result.report.notes.map(({ code }) => code)).toEqual([
      "hiddenSheet",
      "hiddenRows",
      "hiddenColumns",
    ]);
  });

  it("a column no field fits is unread as a whole", () => {
    const result = readSheet(MEMBERS.map((row, index) => [...row, index === 0 ? "星座" : "白羊"]));
    expect(unread(result)).toEqual(["Sheet1!F1:F3 unknownColumn 星座"]);
  });

  it("two columns that fit one field alike: neither is taken", () => {
    const result = readSheet([
      ["姓名", "职称", "学位", "学位"],
      ["张三", "教授", "博士", "硕士"],
    ]);
    expect(records(result, "members")).toEqual([{ name: "张三", title: "seniorFull" }]);
    expect(unread(result).map((line) => line.split(" ")[1])).toEqual(["twoColumnsFit", "twoColumnsFit"]);
  });

  it("an empty workbook and one with nothing known", () => {
    const { notes, ...nothing } = readSheet([]).report;
    expect(nothing).toEqual({ tables: [], leftOut: [], unread: [] });
    expect(notes.map(({ code }) => code)).toEqual(["blankSheet"]);
    const result = readSheet([
      ["股票", "收盘", "涨跌"],
      ["甲", 3.5, 0.1],
    ]);
    expect(result.report.tables).toEqual([]);
    expect(unread(result)).toEqual(["Sheet1!A1:C2 unknownTable 股票"]);
  });
});

describe("tables that are not understood are not half understood", () => {
  it("years side by side: the total is taken, the years are told", () => {
    const result = readSheet(
      [
        ["单位：万元"],
        ["单位名称", "2026年", null, "合计", null],
        [null, "申请经费", "自筹经费", "申请经费", "自筹经费"],
        ["甲公司", 50, 80, 100, 160],
        ["乙大学", 20, 5, 40, 10],
      ],
      "经费",
      {
        merges: [
          [2, 1, 3, 1],
          [2, 2, 2, 3],
          [2, 4, 2, 5],
        ],
      },
    );
    expect(records(result, "units")).toEqual([
      { name: "甲公司", requested: "1000000元", selfRaised: "1600000元" },
      { name: "乙大学", requested: "400000元", selfRaised: "100000元" },
    ]);
    expect(unread(result)).toEqual([]);
    expect(leftOut(result)).toEqual(
      expect.arrayContaining(["经费!B2:B5 yearColumn", "经费!C2:C5 yearColumn"]),
    );
  });

  it("years side by side without a total: neither is taken", () => {
    const result = readSheet(
      [
        ["单位名称", "2026年", "2027年"],
        [null, "申请经费（万元）", "申请经费（万元）"],
        ["甲公司", 50, 50],
        ["乙大学", 20, 20],
      ],
      "经费",
      { merges: [[1, 1, 2, 1]] },
    );
    expect(records(result, "units")?.[0]?.["requested"]).toBeUndefined();
    expect(unread(result).map((line) => line.split(" ")[1])).toEqual(["unknownTable"]);
  });

  it("a column without a known head, full of credit codes with right check characters, is the code", () => {
    const rows = (code: string): GridCell[][] => [
      ["单位名称", "单位性质", "证照号"],
      ["甲公司", "企业", code],
    ];
    expect(records(readSheet(rows("91310120MA1K8R2T4F")), "units")?.[0]?.["code"]).toBe("91310120MA1K8R2T4F");
    expect(records(readSheet(rows("91310120MA1K8R2T4G")), "units")?.[0]?.["code"]).toBeUndefined();
  });
});

describe("one table in several places", () => {
  const units = (name: string, rows: readonly (readonly GridCell[])[]): Plain => ({ name, rows });

  it("the same form on two sheets continues", () => {
    const head = ["单位名称", "申请经费（万元）"];
    const result = readSheets([
      units("单位1", [head, ["甲公司", 100]]),
      units("单位2", [head, ["乙大学", 40]]),
    ]);
    expect(records(result, "units")?.map(({ name }) => name)).toEqual(["甲公司", "乙大学"]);
  });

  it("information here and amounts there, in another order, are put together by name", () => {
    const result = readSheets([
      units("单位信息", [
        ["单位名称", "单位性质"],
        ["甲公司", "企业"],
        ["乙大学", "高校"],
      ]),
      units("单位经费", [
        ["单位名称", "申请经费（万元）"],
        ["乙大学", 40],
        ["甲 公司", 100],
      ]),
    ]);
    expect(records(result, "units")).toEqual([
      { name: "甲公司", kind: "enterprise", requested: "1000000元" },
      { name: "乙大学", kind: "university", requested: "400000元" },
    ]);
  });

  it("a copy of a sheet does not count twice", () => {
    const rows = [
      ["单位名称", "申请经费（万元）"],
      ["甲公司", 100],
    ];
    const result = readSheets([
      units("单位", rows),
      { name: "单位 (2)", rows, options: { visibility: "hidden" } },
    ]);
    expect(records(result, "units")).toEqual([{ name: "甲公司", requested: "1000000元" }]);
  });

  it("a copy that says something else leaves the amount open", () => {
    const rows = (amount: number): GridCell[][] => [
      ["单位名称", "申请经费（万元）"],
      ["甲公司", amount],
    ];
    const result = readSheets([units("单位", rows(100)), units("单位 (2)", rows(120))]);
    expect(records(result, "units")).toEqual([{ name: "甲公司", requested: "?sameFactTwice" }]);
  });

  it("two budgets with other headers and other lines are a question", () => {
    const result = readSheets([
      units("经费预算A", [
        ["预算科目", "金额（万元）"],
        ["设备费", 100],
      ]),
      units("经费预算B", [
        ["支出科目", "预算数（万元）"],
        ["材料费", 50],
      ]),
    ]);
    expect(records(result, "budget")).toBeUndefined();
    expect(result.submission.tables.get("budget")?.ambiguous).toHaveLength(2);
    expect(unread(result).every((line) => line.includes("twoPlaces"))).toBe(true);
  });

  it("foreign partners come from the units where they have no table, and from both where they do", () => {
    const listed = units("单位", [
      ["单位名称", "角色", "国别"],
      ["甲公司", "牵头单位", "中国"],
      ["K大学", "外方牵头单位", "哈萨克斯坦"],
      ["香港乙大学", "参与单位", "中国香港"],
    ]);
    expect(records(readSheets([listed]), "partners")?.map(({ name, country }) => [name, country])).toEqual([
      ["K大学", "KZ"],
      ["香港乙大学", "HK"],
    ]);
    const own = units("外方合作单位", [
      ["外方单位名称", "国别"],
      ["K 大学", "哈萨克斯坦"],
      ["M研究院", "哈萨克斯坦"],
    ]);
    expect(records(readSheets([listed, own]), "partners")?.map(({ name }) => name)).toEqual([
      "K 大学",
      "M研究院",
      "香港乙大学",
    ]);
  });
});

describe("sheets in English", () => {
  it("are read like the others", () => {
    const result = readSheet(
      [
        ["Funding by partner"],
        ["Amounts in CNY 10,000"],
        ["No.", "Participant", "Role", "Type", "Country", "Grant requested", "Own contribution", "Total"],
        [1, "Alpha Ltd", "Lead unit", "enterprise", "China", 100, 160, 260],
        [2, "Beta University", "Participating unit", "university", "China", 40, 10, 50],
        ["Total", null, null, null, null, 140, 170, 310],
      ],
      "Budget by partner",
    );
    expect(records(result, "units")?.[0]).toEqual({
      name: "Alpha Ltd",
      role: "lead",
      kind: "enterprise",
      country: "CN",
      requested: "1000000元",
      selfRaised: "1600000元",
      total: "2600000元",
    });
    expect(leftOut(result)).toContain("'Budget by partner'!A6:H6 total");
    expect(unread(result)).toEqual([]);
  });
});
