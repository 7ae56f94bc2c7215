import { describe, expect, test } from "vitest";
import { checkTypes } from "../../../../src/core/rules/language/check-types.js";
import { parse } from "../../../../src/core/rules/language/parse.js";
import type { Type } from "../../../../src/core/rules/language/types.js";
import { typeName } from "../../../../src/core/rules/language/type-rules.js";
import { tables, treeOf, vocabulary } from "../facts.js";
import { refused } from "./said.js";

describe("what cannot be read is refused with its place and the way to write it", () => {
  test.each([
    ["a ＞ b", ["typographicSign at 2: ＞ | >"]],
    ["sum（a）", ["typographicSign at 3: （ | (", "typographicSign at 5: ） | )"]],
    ["min(a，b)", ["typographicSign at 5: ， | ,"]],
    ["a ≥ b", ["typographicSign at 2: ≥ | >="]],
    ["kind = “企业”", ['typographicSign at 7: “ | "', 'typographicSign at 10: ” | "']],
    ["a == b", ["notAnOperator at 2: == | ="]],
    ["a <> b", ["notAnOperator at 2: <> | !="]],
    ["a => b", ["notAnOperator at 2: => | >="]],
    ["a && b || c", ["notAnOperator at 2: && | and", "notAnOperator at 7: || | or"]],
    ["a < b < c", ["chainedComparison at 6"]],
    ["a = b in c", ["chainedComparison at 6"]],
    ["not x", ["notNeedsBrackets at 0"]],
    ["not x = 1", ["notNeedsBrackets at 0"]],
    ["x in (a) and b", ["bracketTheIn at 0"]],
    ["x in lst or b", ["bracketTheIn at 0"]],
    ["c and x in [1..2] or b", ["bracketTheIn at 6"]],
    ["self raised + 1", ["operatorMissing at 5: raised"]],
    ["a b c", ["operatorMissing at 2: b"]],
    ["count(a) b", ["operatorMissing at 9: b"]],
    ["1.5万", ["unitInNumber at 0: 1.5万 | 15000"]],
    ["a <= 50%", ["unitInNumber at 5: 50% | 0.5"]],
    ["a <= 150 万元", ["unitInNumber at 5: 150 万元 | 1500000"]],
    ["sum(1,000)", ["separatorInNumber at 4: 1,000 | 1000"]],
    ["a >= 1,234,567.5", ["separatorInNumber at 5: 1,234,567 | 1234567"]],
    ['"abc', ["textNotClosed at 0"]],
    ["a # b", ["unexpectedSign at 2: #"]],
    ["", ["empty at 0"]],
    ["a >= ", ["expected at 5: value"]],
    ["(a > b", ["expected at 6: )"]],
    ["x in (1..3", ["expected at 10: ]"]],
    ["every m of members satisfies m", ["expected at 8: in | of"]],
    ["if a then b", ["expected at 11: else"]],
    ["units[]", ["emptyIndex at 6"]],
    ["{a: 1}", ["notInTheLanguage at 0: {…}"]],
    ["function(x) x", ["notInTheLanguage at 0: function"]],
    ["a instance of number", ["notInTheLanguage at 2: instance of"]],
    ['@"2025-01-01"', ['notInTheLanguage at 0: @"…"']],
    ['contains(text: "a", part: "b")', ["notInTheLanguage at 9: text: …"]],
    ['date and time("2025-01-01")', ["notInTheLanguage at 0: date and time"]],
    ["a ** 2", ["notInTheLanguage at 2: **"]],
    ["for i in 1..3 return i", ["notInTheLanguage at 10: for … in a..b"]],
    ["x in > 5", ["notInTheLanguage at 5: in >"]],
    ["x in (> 5, 3)", ["notInTheLanguage at 6: in (> …)"]],
    ["[1..3]", ["notInTheLanguage at 0: [a..b]"]],
    ["a.b(1)", ["notInTheLanguage at 3: (…)(…)"]],
    ["some x in a, y in b satisfies x = y", ["notInTheLanguage at 11: two loop variables"]],
    ["and", ["expected at 0: value | and"]],
  ])("%s", (source, problems) => {
    const parsed = parse(source);
    expect(parsed.tree).toBeUndefined();
    expect(refused(source)).toEqual(problems);
  });

  test("2000 characters are read, one more is too long", () => {
    const long = (length: number): string =>
      `a${" ".repeat(length - 2)}+`.replace(/\+$/, "b").replace(/ b$/, "+b");
    expect(parse(long(2000)).tree).toBeDefined();
    expect(refused(long(2001))).toEqual(["tooLong at 0: 2000"]);
  });

  test("31 brackets inside each other are read, 32 are too deep", () => {
    const deep = (count: number): string => `${"(".repeat(count)}a${")".repeat(count)}`;
    expect(parse(deep(31)).tree).toBeDefined();
    expect(refused(deep(32))).toEqual(["tooDeep at 32: 32"]);
  });
});

const money: Type = { type: "money" };

describe("what cannot be meant is refused before any workbook is read", () => {
  test.each([
    // names
    ["unitz.name", ["unknownName at 0: unitz | units"]],
    ["units.requestd", ["unknownField at 6: requestd | units | requested"]],
    ["单位.申请经", ["unknownField at 3: 申请经 | units | 申请经费"]],
    ["cout(units)", ["unknownFunction at 0: cout | count"]],
    ["每 = 1", ["unknownName at 0: 每"]],
    ["units[kind = 企业]", ["textNeedsQuotes at 13: 企业"]],
    ["units[kind in (enterprise)]", ["textNeedsQuotes at 15: enterprise"]],
    ["project.start.hour", ["noFields at 14: hour | date"]],
    // words of scales
    ['units[kind = "公司制企业"]', undefined],
    ['units[kind = "enterprize"]', undefined],
    ['units.kind = "enterprise"', ["listForOne at 0: list of code unitKind"]],
    // types
    ["project.requested <= 150", ["moneyNeedsUnit at 0: money | number | <="]],
    ["project.requested + 1", ["moneyNeedsUnit at 0: money | number | +"]],
    ["project.start < project.title", ["typeMismatch at 0: date | text | <"]],
    ['project.start < "2025-01-01"', ["typeMismatch at 0: date | text | <"]],
    ["date(2025-01-01) < project.end", ["dateNeedsQuotes at 5: 2025-01-01"]],
    ['date("2025-02-30")', ["badDate at 5: 2025-02-30"]],
    ['duration("P3W")', ["badDuration at 9: P3W"]],
    ['money("150 万")', ["badAmount at 6: 150 万"]],
    ['units[1].kind > "enterprise"', ["notOrdered at 0: unitKind"]],
    ["project.title and true", ["notACondition at 0: text"]],
    ["members[birth]", ["notACondition at 8: date"]],
    ["project[1]", ["notAList at 0: row of project"]],
    ["every m in project satisfies true", ["notAList at 11: row of project"]],
    ["count()", ["wrongCount at 0: count | 1+ | 0"]],
    ["age(members[1].birth)", ["wrongCount at 0: age | 2 | 1"]],
    ["floor(project.title)", ["wrongArgument at 6: floor | n | number | money | text"]],
    ["units[1].name = members[1].title", ["typeMismatch at 0: text | level title | ="]],
    ["if project.classified then 1 else project.title", ["typeMismatch at 34: number | text | else"]],
    ["[1, project.title]", ["typeMismatch at 4: number | text | ,"]],
    // hidden names
    ["every u in units satisfies count(members[unit = u.name and name != u.name]) > 0", []],
    [
      "every name in units.name satisfies count(members[name = unit]) > 0",
      ["hiddenName at 49: name | members"],
    ],
    ["units[count(members[name = unit]) > 0]", ["hiddenName at 20: name | members"]],
    ["every units in members satisfies true", ["hiddenName at 0: units"]],
    // patterns
    ['matches(project.title, "(a+)+$")', ["unsafePattern at 23: (a+)+$"]],
    ['matches(project.title, "(a|aa)+")', ["unsafePattern at 23: (a|aa)+"]],
    ['matches(project.title, "[")', ["badPattern at 23: ["]],
    ['matches(project.title, "^上海市.+国际联合实验室$")', []],
    // warnings
    ["units[1].requested / units[1].selfRaised >= 2", ["divisorMayBeZero at 21"]],
    ["units[1].requested / 3 = units[1].selfRaised", ["quotientCompared at 0"]],
    ["units[1].requested / 0 > units[1].selfRaised", ["divisorMayBeZero at 21"]],
  ])("%s", (source, problems) => {
    if (problems === undefined) expect(refused(source)[0]).toMatch(/^notAWordOfScale at 13: /);
    else expect(refused(source)).toEqual(problems);
  });

  test.each([
    ['units[kind = "enterprise"]', "list of row of units"],
    ['单位[性质 = "企业"].申请经费', "list of money"],
    ['units[性质 = "公司"].requested', "list of money"],
    ["sum(单位.requested)", "money"],
    ["sum(units.requested) - sum(units.selfRaised) >= 0", "boolean"],
    ["sum(units.requested) / sum(units.selfRaised)", "number"],
    ["project.end - project.start", "days"],
    ["年限", "number"],
    ['project.start + duration("P3M")', "date"],
    ['duration("P3D")', "days"],
    ['members[role = "项目负责人"][1].title >= "副高级"', "boolean"],
    ['members[1].title in ("seniorFull", "副高级")', "boolean"],
    ['project.mainCountry in ("KZ", "哈萨克斯坦")', "boolean"],
    ['region(units[1].place) = "上海"', "boolean"],
    ['region(units[1].code) = "31"', "boolean"],
    ["every s in sums satisfies abs(s.whole - sum(s.parts)) <= s.slack", "boolean"],
    ["max(visits.to)", "date"],
    ["for u in units return u.requested * 2", "list of money"],
    ["project.requested <= limit", "boolean"],
    ["foreignProjects[item.ongoing > 2]", "list of row of foreignProjects"],
    ["if project.mainCountry != null then project.mainCountry else partners[1].country", "code country"],
  ])("%s is %s", (source, type) => {
    const names = new Map<string, Type>([
      ["limit", money],
      ["年限", { type: "number" }],
    ]);
    const checked = checkTypes(treeOf(source), { vocabulary, tables, names });
    expect(checked.problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(typeName(checked.type)).toBe(type);
  });

  test("a constant list of words is checked word by word against the scale", () => {
    const check = (words: readonly string[]): string[] =>
      checkTypes(treeOf("project.mainCountry in near"), {
        vocabulary,
        tables,
        names: new Map([["near", { type: "list", of: { type: "text" } }]]),
        words: new Map([["near", words]]),
      }).problems.map(({ code, detail }) => `${code} ${detail["word"] ?? ""}`);
    expect(check(["哈萨克斯坦", "Mongolia"])).toEqual([]);
    expect(check(["哈萨克斯坦", "火星"])).toEqual(["notAWordOfScale 火星"]);
  });

  test("a row's field that hides a constant is refused, also under its other name", () => {
    expect(refused("units[requested > 申请]", { 申请: money })).toEqual([]);
    expect(refused("units[requested > 1]", { requested: money })).toContain(
      "hiddenName at 6: requested | units",
    );
    expect(refused("units[申请经费 > limit]", { 申请经费: money, limit: money })).toEqual([
      "hiddenName at 6: 申请经费 | units",
    ]);
  });
});
