import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../src/core/rules/language/evaluate.js";
import { missingOf } from "../../../../src/core/rules/language/make.js";
import { money } from "../../../../src/core/values/money.js";
import { exact } from "../../../../src/core/values/exact.js";
import type { Origin, Traced } from "../../../../src/core/values/traced.js";
import { environmentOf, treeOf } from "../facts.js";
import { cellsOf, said } from "../language/said.js";

/** Codes have right check characters (GB 32100, GB 11643) and belong to nobody. */
const book = environmentOf({
  project: {
    at: "项目!B1",
    fields: ["title", "end", "mainCountry", "classified", "recusal", "continuation"],
    rows: [["实验室", "2030-06-30", "KZ", true, false, { is: true, raw: "待定", unreadable: true }]],
  },
  units: {
    at: "单位!A2",
    fields: ["name", "code", "place", "kind"],
    openFields: ["selfRaised"],
    rows: [
      ["甲公司", "91310115MA1FAKE00X", "上海市浦东新区张江路1号", "enterprise"],
      ["甲 公司", null, "新疆乌鲁木齐市", null],
      ["乙大学", "12100000425006790B", "某路5号", "university"],
      ["丙单位", "not a code", null, "institute"],
    ],
  },
  members: {
    at: "人员!A2",
    fields: ["name", "sex", "birth", "title", "post", "idNumber"],
    rows: [
      ["王芳", "female", "1975-06-15", "seniorAssociate", null, "11010519491231002X"],
      ["李强", "male", "1968-01", null, null, "G12345678"],
      ["赵六", null, "1980-01-01", null, null, "110105194912310021"],
      ["钱七", "female", null, "intermediate", "工人", null],
    ],
  },
});

const table = (name: string, rows: readonly (readonly [string, string])[]): void => {
  describe(name, () => {
    test.each(rows)("%s → %s", (source, result) => {
      expect(said(source, book)).toBe(result);
    });
  });
};

table("what is there: isBlank, default, flagged, readable, raw, found", [
  ["isBlank(units[2].code)", "true"],
  ["isBlank(units[1].code)", "false"],
  ["isBlank(project.applicationDate)", "true"],
  ["isBlank(events[1].name)", "true"],
  ["isBlank(project.continuation)", "unknown ? project.continuation unreadable 项目!B6"],
  ["default(units[2].kind, units[1].kind)", "enterprise"],
  ['default(project.requested, money("0 元"))', "0 元"],
  ["default(project.continuation, true)", "unknown ? project.continuation unreadable 项目!B6"],
  ["flagged(project.classified)", "true"],
  ["flagged(project.recusal)", "false"],
  ["flagged(project.ethicsScope)", "false"],
  ["flagged(project.continuation)", "unknown ? project.continuation unreadable 项目!B6"],
  ["readable(project.continuation)", "false"],
  ["readable(project.ethicsScope)", "true"],
  ["readable(units.code)", "true"],
  ["readable(events.name)", "true"],
  ["raw(project.continuation)", "待定"],
  ["raw(project.classified)", "是"],
  ["raw(units[2].kind)", "unknown ? units.kind blank 单位!D3"],
  ["found(units)", "true"],
  ["found(units.place)", "true"],
  ["found(units.requested)", "false"],
  ["found(units.selfRaised)", "unknown ? units.selfRaised ambiguous"],
  ["found(events)", "false"],
  ["found(events.name)", "false"],
]);

table("amounts", [
  ['money("150 万元")', "1500000 元"],
  ['money("1.5亿元")', "150000000 元"],
  ['money("-0.5 千元")', "-500 元"],
]);

table("places and codes of units", [
  ["region(units[1].place)", "31"],
  ['region(units[1].place) = "上海"', "true"],
  ['region(units[1].place) = "31"', "true"],
  ['region(units[2].place) = "新疆"', "true"],
  ["region(units[3].place)", "null"],
  ["region(units[4].place)", "unknown ? units.place blank 单位!C5"],
  ["region(units[1].code)", "31"],
  ["region(units[3].code)", "central"],
  ["authority(units[1].code)", "91"],
  ["authority(units[2].code)", "unknown ? units.code blank 单位!B3"],
  ["authority(units[4].code)", "unknown ? units.code unreadable 单位!B5"],
  ['unitKindOf(units[1].code) = "enterprise"', "true"],
  ["creditCodeValid(units[4].code)", "false"],
  ["mainland(project.mainCountry)", "false"],
  ['list contains(countryNames(project.mainCountry), "哈萨克斯坦")', "true"],
  ['corpsSign("新疆生产建设兵团第八师医院")', "words"],
  ['corpsSign("乌鲁木齐某公司")', "null"],
]);

table("persons", [
  ["identityValid(members[1].idNumber)", "true"],
  ["identityValid(members[2].idNumber)", "null"],
  ["identityValid(members[3].idNumber)", "false"],
  ["identityValid(members[4].idNumber)", "unknown ? members.idNumber blank 人员!F5"],
  ["identityBirth(members[1].idNumber)", "1949-12-31"],
  ["identityBirth(members[2].idNumber)", "null"],
  ["identitySex(members[1].idNumber)", "female"],
  ["identitySex(members[2].idNumber)", "null"],
  ['age(members[1].birth, date("2020-06-14"))', "44"],
  ['age(members[1].birth, date("2020-06-15"))', "45"],
  ['age(members[2].birth, date("2013-01-15"))', "44..45 ? members.birth ambiguous 人员!C3"],
  ['age(members[2].birth, date("2013-01-15")) <= 45', "true"],
  ['age(members[2].birth, date("2013-01-15")) <= 44', "unknown ? members.birth ambiguous 人员!C3"],
  ['age(members[4].birth, date("2013-01-15"))', "unknown ? members.birth blank 人员!C5"],
]);

/** Vectors of the statutory table: men born 1968-01 retire at 60 years 10 months; see tests of values/retirement. */
table("retirement", [
  [
    "retirement(members[2].birth, members[2].sex, members[2].title, units[1].kind, members[2].post)",
    "2028-11-01..2028-11-30 ? members.birth ambiguous 人员!C3",
  ],
  [
    "project.end <= retirement(members[2].birth, members[2].sex, members[2].title, units[1].kind, members[2].post)",
    "false",
  ],
  [
    "retirement(members[4].birth, members[4].sex, members[4].title, units[1].kind, members[4].post)",
    "unknown ? members.birth blank 人员!C5",
  ],
  [
    "retirement(members[3].birth, members[3].sex, members[3].title, units[1].kind, members[3].post)",
    "unknown ? members.sex blank 人员!B4",
  ],
]);

test("a senior woman of an institution may retire within a span, and the question stands at what is open", () => {
  const source =
    "retirement(members[1].birth, members[1].sex, members[1].title, units[3].kind, members[1].post)";
  // 1975-06: F55 17 months late, 56 years 5 months; M 32 months late, 62 years 8 months
  expect(said(source, book)).toBe("2031-11-15..2038-02-15 ? members.birth ambiguous 人员!C2");
  expect(missingOf(evaluate(treeOf(source), book)).map(({ question }) => question)).toEqual([
    "retirementSeniorWoman",
  ]);
});

table("names and texts", [
  ["sameName(units[1].name, units[2].name)", "true"],
  ['sameName("Smith, J.", "smith j")', "true"],
  ["count(distinctUnits(units))", "3"],
  ["distinctUnits(units).name", "[甲公司, 乙大学, 丙单位]"],
  ['squeeze("上海 市　浦东")', "上海市浦东"],
  ['plain("“上海—中亚”（国际）联合 实验室")', "上海中亚国际联合实验室"],
]);

test("results of functions rest on the cells of their arguments", () => {
  expect(cellsOf("region(units[1].place)", book)).toEqual(["单位!C2"]);
  expect(cellsOf('age(members[1].birth, date("2020-06-15"))', book)).toEqual(["人员!C2"]);
  expect(cellsOf("flagged(project.classified)", book)).toEqual(["项目!B4"]);
  expect(cellsOf("raw(project.continuation)", book)).toEqual(["项目!B6"]);
});

describe("sums: totals the workbook states", () => {
  const originAt = (raw: string, row: number): Origin => ({
    cell: { sheet: "预算", row, column: 2 },
    label: "合计",
    raw,
  });
  const traced = (amount: string, row: number): Traced => ({
    state: "value",
    value: { kind: "money", ...money(exact(amount), "万元") },
    origin: originAt(amount, row),
  });
  const withSums = (whole: string): typeof book => ({
    ...book,
    submission: {
      ...book.submission,
      sums: [
        {
          subject: "budget.total",
          kind: "total",
          whole: traced(whole, 9),
          parts: [traced("1.5", 2), traced("2.25", 3)],
        },
        {
          subject: "budget.total",
          kind: "children",
          whole: traced("1", 10),
          parts: [{ state: "absent", why: "blank", origin: originAt("1", 4) }],
        },
      ],
    },
  });
  test.each([
    ['every s in sums[kind = "total"] satisfies s.whole = sum(s.parts)', "3.75", "true"],
    ['every s in sums[kind = "total"] satisfies s.whole = sum(s.parts)', "3.76", "false"],
    ['every s in sums[kind = "total"] satisfies abs(s.whole - sum(s.parts)) <= s.slack', "3.76", "true"],
    ['every s in sums[kind = "total"] satisfies abs(s.whole - sum(s.parts)) <= s.slack', "3.77", "false"],
    [
      'sums[kind = "children"][1].whole - sum(sums[kind = "children"][1].parts)',
      "0",
      "unknown ? budget.total blank 预算!B4",
    ],
    ["count(sums)", "0", "2"],
  ])("%s with a total of %s → %s", (source, whole, result) => {
    expect(said(source, withSums(whole))).toBe(result);
  });
});
