import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../src/core/rules/language/evaluate.js";
import { treeOf } from "../facts.js";
import { cellsOf, said } from "./said.js";
import { workbook } from "./workbook.js";

const table = (rows: readonly (readonly [string, string])[]): void => {
  test.each(rows)("%s → %s", (source, result) => {
    expect(said(source, workbook)).toBe(result);
  });
};

describe("arithmetic is exact", () => {
  table([
    ["0.1 + 0.2 = 0.3", "true"],
    ["1 / 3 * 3 = 1", "true"],
    ["(1 / 3 + 1 / 6) * 2", "1"],
    ["2 + 3 * 4 - 6 / 2", "11"],
    ["10 - 2 - 3", "5"],
    ["-(2 - 5)", "3"],
    ["12345678901234567890 * 10 + 0.00000000001", "123456789012345678900.00000000001"],
    ["100.2 * 3 = 300.6", "true"],
    ["1 / 0", "unknown"],
  ]);
});

describe("logic knows three values", () => {
  table([
    ["true and project.recusal", "unknown ? project.recusal blank 项目!B6"],
    ["false and project.recusal", "false"],
    ["project.recusal and false", "false"],
    ["true or project.recusal", "true"],
    ["project.recusal or true", "true"],
    ["project.recusal or false", "unknown ? project.recusal blank 项目!B6"],
    ["not(project.recusal)", "unknown ? project.recusal blank 项目!B6"],
    ["not(project.classified)", "true"],
    ["if project.recusal then 1 else 2", "unknown ? project.recusal blank 项目!B6"],
    ["if project.recusal then 5 else 5", "5"],
    ["if project.classified then 1 else 2", "2"],
  ]);
});

describe("a blank is not zero, not null's opposite, and never passes", () => {
  table([
    ["units[3].selfRaised", "unknown ? units.selfRaised blank 单位!E4"],
    ["units[3].selfRaised >= 0 * units[1].requested", "unknown ? units.selfRaised blank 单位!E4"],
    ["units[2].selfRaised = 0", "true"],
    ["units[3].selfRaised = null", "true"],
    ["units[3].selfRaised != null", "false"],
    ["units[2].selfRaised != null", "true"],
    ["null = units[3].kind", "true"],
    ['units[3].kind = "enterprise"', "unknown ? units.kind blank 单位!C4"],
    ['units[3].kind != "enterprise"', "unknown ? units.kind blank 单位!C4"],
    ["members[4].title = null", "unknown ? members.title unreadable 人员!E5"],
    ['members[4].title >= "clerk"', "unknown ? members.title unreadable 人员!E5"],
    ["members[4].idNumber = null", "true"],
    ["members[4].idNumber", "unknown ? members.idNumber no field"],
    ["null = null", "true"],
    ["(units[3].selfRaised + 1) = null", "true"],
    ["(units[3].selfRaised > 1) = null", "unknown ? units.selfRaised blank 单位!E4"],
  ]);
});

describe("tables that are not there, and rows that are not there", () => {
  table([
    ["count(events)", "unknown ? events no table"],
    ["sum(budget.total)", "unknown ? budget.total no table"],
    ["every e in events satisfies e.attendance > 50", "unknown ? events no table"],
    ["some e in events satisfies e.attendance > 50", "unknown ? events no table"],
    ["events[attendance >= 50][1].name", "unknown ? events.name no table"],
    ["count(events) = null", "true"],
    ["count(hosts)", "0"],
    ["hosts[1]", "unknown ? partners blank"],
    ["hosts[1].country", "unknown ? partners.country blank"],
    ["hosts[1].country = project.mainCountry", "unknown ? partners.country blank"],
    ["hosts[1].country = null", "true"],
    ["partners[2].name", "unknown ? partners.name blank"],
    ["sum(companies[requested > 20 * units[3].requested].requested)", "0"],
    ['every c in companies[name = "无"] satisfies c.requested > 1000', "true"],
    ['some c in companies[name = "无"] satisfies true', "false"],
    ['max(companies[name = "无"].requested)', "unknown"],
  ]);
});

describe("names of tables and fields in both languages", () => {
  table([
    ["sum(units.requested)", "1502000 元"],
    ["合计(单位.申请经费)", "1502000 元"],
    ["sum(单位.requested) = 合计(units.申请经费)", "true"],
    ['计数(单位[角色 = "参与单位"])', "2"],
    ['count(units[role = "参加单位" or role = "lead"])', "3"],
    ["项目.结束日期", "2028-11-01..2028-11-30 ? project.end ambiguous 项目!B3"],
    ["lead.名称", "上海甲公司"],
  ]);
});

describe("lists, filters and projections", () => {
  table([
    ["units.name", "[上海甲公司, 乙大学, 丙研究院]"],
    ["units[2].name", "乙大学"],
    ["units[-1].name", "丙研究院"],
    ["units[4].name", "unknown ? units.name blank"],
    ["units[requested > 50 * units[3].requested / 10].name", "[上海甲公司]"],
    ["[1, 2, 3][item > 1]", "[2, 3]"],
    ["[1, 2, 3][-1]", "3"],
    ['units[item.requested > money("50 万元")].name', "[上海甲公司]"],
    ['for u in units return u.requested / money("1 万元")', "[100, 40.2, 10]"],
    ["count(distinct values(visits.country))", "2"],
    ["count(distinct values(visits.person))", "2"],
    ['units[kind = "enterprise"].name', "[上海甲公司, ?丙研究院]"],
    ['units[kind = "enterprise"][1].name', "上海甲公司"],
    ['units[kind = "university"][2].name', "unknown ? units.kind blank 单位!C4"],
    ['units[kind != "enterprise"][1].name', "乙大学"],
    ['units.requested[item > money("50 万元")]', "[1000000 元]"],
    ["units = units", "true"],
    ["lead = units[1]", "true"],
    ["lead = units[2]", "false"],
    ["[1, 2] = [1, 2]", "true"],
    ["[1, 2] = [2, 1]", "false"],
  ]);
});

describe("rows that could not be decided make counts and sums intervals", () => {
  table([
    ["count(companies)", "1..2 ? units.kind blank 单位!C4"],
    ["count(companies) >= 1", "true"],
    ["count(companies) >= 2", "unknown ? units.kind blank 单位!C4"],
    ["count(companies) >= 3", "false"],
    ["count(companies) = 3", "false"],
    ["count(companies) != 3", "true"],
    ["sum(companies.requested)", "1000000..1100000 元 ? units.kind blank 单位!C4"],
    ['sum(companies.requested) <= money("110 万元")', "true"],
    ['sum(companies.requested) <= money("109.99 万元")', "unknown ? units.kind blank 单位!C4"],
    ["sum(units.requested) - sum(companies.requested)", "402000..502000 元 ? units.kind blank 单位!C4"],
    ["2 * count(companies) + 1", "3..5 ? units.kind blank 单位!C4"],
    ["-count(companies)", "-2..-1 ? units.kind blank 单位!C4"],
    ["count(companies) * -1 + 2", "0..1 ? units.kind blank 单位!C4"],
    ["min(companies.requested)", "100000..1000000 元 ? units.kind blank 单位!C4"],
    ["max(companies.requested)", "1000000 元"],
    ["sum(companies.selfRaised)", "unknown ? units.kind blank 单位!C4 ? units.selfRaised blank 单位!E4"],
    ['every c in companies satisfies c.requested > money("50 万元")', "unknown ? units.kind blank 单位!C4"],
    ['every c in companies satisfies c.requested > money("5 万元")', "true"],
    ['some c in companies satisfies c.requested > money("50 万元")', "true"],
    ['some c in companies satisfies c.requested < money("50 万元")', "unknown ? units.kind blank 单位!C4"],
    ['every m in members satisfies m.birth > date("1970-01-01")', "unknown ? members.birth blank 人员!D4"],
    ['every m in members satisfies m.birth > date("1980-01-01")', "false"],
    [
      'count(members[birth >= date("1990-03-15")])',
      "1..3 ? members.birth ambiguous 人员!D3 ? members.birth blank 人员!D4",
    ],
    ["count(distinct values(units.kind))", "2..3 ? units.kind blank 单位!C4"],
    ["count(distinct values(units[3].kind))", "unknown ? units.kind blank 单位!C4"],
  ]);
});

describe("days, months and spans of days", () => {
  table([
    ['date("2025-01-31") + duration("P1M")', "2025-02-28"],
    ['date("2024-02-29") + duration("P1Y")', "2025-02-28"],
    ['date("2025-03-31") - duration("P1M")', "2025-02-28"],
    ['date("2025-12-31") - date("2025-01-01")', "364 days"],
    ["date(2025, 12, 1) = project.start", "true"],
    ['project.end >= date("2028-11-01")', "true"],
    ['project.end > date("2028-11-30")', "false"],
    ['project.end = date("2028-11-30")', "unknown ? project.end ambiguous 项目!B3"],
    ['project.end + duration("P1M")', "2028-12-01..2028-12-30 ? project.end ambiguous 项目!B3"],
    ['project.end + duration("P1D") > project.start', "true"],
    ["project.end - project.start", "unknown ? project.end ambiguous 项目!B3"],
    ['visits[1].to >= visits[1].from + duration("P3M")', "true"],
    ['visits[2].to >= visits[2].from + duration("P3M")', "false"],
    ['visits[3].to >= visits[3].from + duration("P3M")', "unknown ? visits.to blank 来访!D4"],
    ['duration("P1Y6M") = duration("P18M")', "true"],
    ['duration("P10D") > duration("P9D")', "true"],
    ['duration("P1M") * 3', "3 months"],
    ['duration("P1Y") / 4', "3 months"],
    ['duration("P1Y") / duration("P1M")', "12"],
    ["project.start.year", "2025"],
    ["project.end.month", "11"],
    ["project.end.day", "unknown ? project.end ambiguous 项目!B3"],
    ['project.start between date("2025-01-01") and date("2025-12-31")', "true"],
    ['(project.start in [date("2025-12-01")..date("2025-12-31")])', "true"],
    ['(project.start in (date("2025-12-01")..date("2025-12-31")])', "false"],
    ["max(visits.from)", "2026-06-01"],
  ]);
});

describe("codes, levels, texts and names", () => {
  table([
    ['lead.kind = "企业"', "true"],
    ['lead.kind = "Enterprise"', "true"],
    ['lead.kind = "公司"', "true"],
    ['lead.kind != "university"', "true"],
    ['lead.kind in ("university", "hospital")', "false"],
    ['lead.kind in ("university", "企业")', "true"],
    ['units[3].kind in ("university", "企业")', "unknown ? units.kind blank 单位!C4"],
    ["project.mainCountry in near", "true"],
    ["visits[3].country in near", "true"],
    ['project.mainCountry = "哈萨克斯坦"', "true"],
    ["partners[1].country = project.mainCountry", "true"],
    ['members[1].title >= "副高级"', "true"],
    ['members[1].title > "seniorAssociate"', "false"],
    ['members[2].title < "副高"', "true"],
    ['members[1].degree = "博士" or members[1].title >= "副高级"', "true"],
    ['members[3].degree >= "bachelor"', "false"],
    ['members[1].name = "王芳"', "true"],
    ['members[1].name = "王　芳"', "true"],
    ['members[3].name = "ＡＮＮＡ SMITH"', "true"],
    ['members[3].name = "AnnaSmith"', "false"],
    ['project.title = "上海市 哈萨克斯坦储能国际联合实验室"', "true"],
    ['"ab" < "b"', "true"],
    ['"甲" + "乙" = "甲乙"', "true"],
  ]);
});

describe("innermost names come first", () => {
  table([
    ['count(units[some v in visits satisfies v.country = "KZ" and name != v.person])', "3"],
    ['units[count(members[role = "pi"]) = 1].name', "[上海甲公司, 乙大学, 丙研究院]"],
    ["for m in members return count(visits[person = m.name])", "[0, 0, 0, 0]"],
    ["every c in distinct values(visits.country) satisfies count(visits[country = c]) <= 2", "true"],
    ["every c in distinct values(visits.country) satisfies count(visits[country = c]) <= 1", "false"],
  ]);
});

describe("the cells a value came from", () => {
  test.each([
    ["lead.requested >= lead.selfRaised", ["单位!D2", "单位!E2"]],
    ["sum(units.requested)", ["单位!D2", "单位!D3", "单位!D4"]],
    ["sum(companies.requested)", ["单位!D2", "单位!D4"]],
    ['count(units[role = "participant"])', ["单位!B3", "单位!B4"]],
    ['every m in members satisfies m.birth > date("1980-01-01")', ["人员!D2"]],
    ['some m in members satisfies m.birth > date("1995-01-01")', ["人员!D5"]],
    ["project.classified and project.recusal", ["项目!B5"]],
    ['members[4].title = "clerk"', ["人员!E5"]],
    ["5 > 3", []],
  ])("%s: %j", (source, cells) => {
    expect(cellsOf(source, workbook)).toEqual(cells);
  });
});

test("an evaluation tells the recorder every table it walks and every field it reads, deciding or not", () => {
  const seen: string[] = [];
  const recorder = {
    table: (name: string): void => void seen.push(name),
    field: (name: string, field: string): void => void seen.push(`${name}.${field}`),
  };
  const source =
    'count(units[kind = "enterprise"].requested) > 9 or members[7].title = "clerk" or events[1].name = "x"';
  evaluate(treeOf(source), { ...workbook, recorder });
  expect(seen.toSorted()).toEqual(
    [
      "events",
      "events.name",
      "members",
      "members.title",
      "units",
      "units.kind",
      "units.requested",
    ].toSorted(),
  );
});
