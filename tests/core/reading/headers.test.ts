import { describe, expect, it } from "vitest";
import { Lexicon } from "../../../src/core/reading/words/lexicon.js";
import { parseMapping } from "../../../src/core/reading/mapping.js";
import { foldHead } from "../../../src/core/reading/words/text.js";
import { readSheets, records, unread, vocabulary } from "./support.js";

const lexicon = new Lexicon(vocabulary);
const fieldIn = (table: string, text: string): string | undefined =>
  lexicon.meaning(text).candidates.find((candidate) => candidate.table === table)?.field;

describe("what a header text means", () => {
  it.each([
    ["units", "申请市级财政资金（万元）", "requested"],
    ["units", "申请自治区财政专项经费", "requested"],
    ["units", "拟申请资助金额", "requested"],
    ["units", "省级财政拨款", "requested"],
    ["units", "企业自筹资金(万元)", "selfRaised"],
    ["units", "单位自有资金", "selfRaised"],
    ["units", "其他财政拨款", "otherPublic"],
    ["units", "地方财政配套资金", "otherPublic"],
    ["units", "承担（参加）单位名称", "name"],
    ["units", "联合申报单位名称", "name"],
    ["units", "机构性质", "kind"],
    ["units", "统一社会信用代码（18位）", "code"],
    ["members", "姓　名", "name"],
    ["members", "出生\n年月", "birth"],
    ["members", "身份证（护照）号码", "idNumber"],
    ["members", "现任专业技术职务", "title"],
    ["members", "最高学位", "degree"],
    ["members", "在本项目中的角色", "role"],
    ["members", "现工作单位", "unit"],
    ["members", "每年用于本项目的工作时间（月）", "monthsPerYear"],
    ["visits", "来沪人员姓名", "person"],
    ["visits", "抵沪日期", "from"],
    ["visits", "离沪日期", "to"],
    ["events", "预计参会人数", "attendance"],
    ["events", "拟举办时间", "date"],
    ["targets", "考核指标名称", "name"],
    ["attachments", "证明材料名称", "name"],
    ["attachments", "是否已提供", "provided"],
    ["project", "主要合作国别（地区）", "mainCountry"],
    ["project", "项目执行期结束时间", "end"],
    ["project", "是否涉及国家秘密", "classified"],
  ])("%s: %s is %s", (table, text, field) => {
    expect(fieldIn(table, text)).toBe(field);
  });

  it.each([
    ["members", "年龄"],
    ["members", "联系电话"],
    ["members", "单位电话"],
    ["members", "职称证书编号"],
    ["members", "出生地"],
    ["units", "申请经费占比"],
    ["units", "自筹经费比例（%）"],
    ["units", "已到位自筹经费"],
    ["units", "其他经费"],
    ["units", "推荐单位"],
    ["units", "单位负责人"],
    ["project", "指南代码"],
    ["budget", "计算依据及理由"],
    ["events", "参加单位"],
  ])("%s: %s is none of its fields", (table, text) => {
    expect(fieldIn(table, text)).toBeUndefined();
  });

  it("two characters that differ in one are not the same word", () => {
    const pairs = [
      ["年龄", "姓名"],
      ["电话", "姓名"],
      ["职务", "职称"],
      ["小计", "合计"],
      ["学历", "学位"],
    ] as const;
    for (const [one, other] of pairs) {
      expect(fieldIn("members", one) ?? one, `${one} is not ${other}`).not.toBe(fieldIn("members", other));
    }
  });

  it("folds width, blanks, numbers in front, footnotes and brackets", () => {
    expect(foldHead("  3、申请 经费①（万元） ")).toEqual({
      full: "申请经费(万元)",
      base: "申请经费",
      brackets: ["万元"],
    });
    expect(foldHead("Ｇｒａｎｔ   Requested：").full).toBe("grant requested");
    expect(foldHead("（二）自筹经费").base).toBe("自筹经费");
  });

  it("every label and synonym of the vocabulary is understood as its field", () => {
    for (const [table, { fields }] of Object.entries(vocabulary.tables)) {
      for (const [field, { zh, en, synonyms }] of Object.entries(fields)) {
        for (const text of [zh, en, ...synonyms]) {
          const found = lexicon.meaning(text).candidates.filter((candidate) => candidate.table === table);
          expect(
            found.map((candidate) => candidate.field),
            `${table}: ${text}`,
          ).toContain(field);
        }
      }
    }
  });
});

describe("the user's mapping", () => {
  const sheets = [
    {
      name: "单位",
      rows: [
        ["单位：万元"],
        ["单位名称", "要市里出的", "咱们自己的", "自筹经费", "内部编号"],
        ["甲公司", 100, 160, 5, "A1"],
      ],
    },
  ];
  const mapping = (json: unknown) => {
    const parsed = parseMapping(JSON.stringify(json));
    if (!parsed.ok) throw new Error(parsed.problems.join("; "));
    return parsed.mapping;
  };

  it("names fields by header text or by address, and leaves columns out", () => {
    const result = readSheets(
      sheets,
      mapping({
        columns: [
          { header: "要市里出的", to: "units.requested" },
          { header: "单位!C2", to: "units.selfRaised" },
          { header: "内部编号", to: null },
          { header: "自筹经费", sheet: "单位", to: null },
        ],
      }),
    );
    expect(records(result, "units")).toEqual([
      { name: "甲公司", requested: "1000000元", selfRaised: "1600000元" },
    ]);
    expect(unread(result)).toEqual([]);
    expect(result.report.tables[0]?.fields.map(({ field, source }) => [field, source])).toEqual([
      ["name", "recognised"],
      ["requested", "map"],
      ["selfRaised", "map"],
    ]);
  });

  it("kept with the workbook is told as such", () => {
    const kept = {
      ...mapping({ columns: [{ header: "要市里出的", to: "units.requested" }] }),
      origin: "workbook" as const,
    };
    const fields = readSheets(sheets, kept).report.tables[0]?.fields;
    expect(fields?.find(({ field }) => field === "requested")?.source).toBe("workbook");
  });

  it("can take a whole sheet out", () => {
    expect(records(readSheets(sheets, mapping({ skipSheets: ["单位"] })), "units")).toBeUndefined();
  });

  it.each([
    ["no JSON", "{", "file"],
    ["an unknown key", '{"column": []}', "file"],
    ["a target that is no field", '{"columns":[{"header":"x","to":"units"}]}', "columns.0.to"],
  ])("is refused with its place: %s", (_name, text, place) => {
    const parsed = parseMapping(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok && text !== "{") expect(parsed.problems[0]).toContain(place);
  });
});
