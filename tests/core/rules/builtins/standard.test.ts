import { describe, expect, test } from "vitest";
import { BUILTINS, builtinNamed } from "../../../../src/core/rules/builtins/index.js";
import { said } from "../language/said.js";
import { workbook } from "../language/workbook.js";

const table = (name: string, rows: readonly (readonly [string, string])[]): void => {
  describe(name, () => {
    test.each(rows)("%s → %s", (source, result) => {
      expect(said(source, workbook)).toBe(result);
    });
  });
};

table("count, sum, min, max, mean", [
  ["count([])", "0"],
  ["count([1, null, 3])", "3"],
  ["count(units)", "3"],
  ["sum([])", "0"],
  ["sum(1, 2, 3)", "6"],
  ["sum([0.1, 0.2])", "0.3"],
  ["sum(units.selfRaised)", "unknown ? units.selfRaised blank 单位!E4"],
  ["min([3, 1, 2])", "1"],
  ["max(3, 1, 2)", "3"],
  ["min([])", "unknown"],
  ["max([])", "unknown"],
  ['max([date("2025-01-01"), date("2026-01-01")])', "2026-01-01"],
  ["min([project.start, project.end])", "2025-12-01"],
  ["max([project.start, project.end])", "2028-11-01..2028-11-30 ? project.end ambiguous 项目!B3"],
  ["max(units.selfRaised)", "unknown ? units.selfRaised blank 单位!E4"],
  ["mean([1, 2, 4]) * 3", "7"],
  ["mean([])", "unknown"],
  ["mean(companies.requested)", "unknown ? units.kind blank 单位!C4"],
]);

table("all, any, not", [
  ["all([])", "true"],
  ["any([])", "false"],
  ["all([true, false, project.recusal])", "false"],
  ["all([true, project.recusal])", "unknown ? project.recusal blank 项目!B6"],
  ["any([false, project.recusal])", "unknown ? project.recusal blank 项目!B6"],
  ["any([true, project.recusal])", "true"],
  ["any(events.attendance = null)", "true"],
  ["not(1 = 2)", "true"],
]);

table("rounding and remainders", [
  ["abs(-2.5)", "2.5"],
  ['abs(money("-3 元"))', "3 元"],
  ['abs(duration("-P3M"))', "3 months"],
  ["abs(count(companies) - 2)", "0..1 ? units.kind blank 单位!C4"],
  ["floor(-1.5)", "-2"],
  ["ceiling(-1.5)", "-1"],
  ["floor(1.56, 1)", "1.5"],
  ["modulo(10, 4)", "2"],
  ["modulo(-10, 4)", "2"],
  ["modulo(10, -4)", "-2"],
  ["modulo(10.5, 0.5)", "0"],
  ["modulo(1, 0)", "unknown"],
  ["decimal(2.5, 0)", "2"],
  ["decimal(3.5, 0)", "4"],
  ["round up(-1.1, 0)", "-2"],
  ["round down(-1.9, 0)", "-1"],
  ["round half up(2.345, 2)", "2.35"],
  ["round half down(2.345, 2)", "2.34"],
  ["round half up(1234, -2)", "1200"],
]);

table("texts, width and case folded", [
  ['contains("上海市（浦东）", "(浦东)")', "true"],
  ['contains("ABC", "bc")', "true"],
  ['contains("ABC", "d")', "false"],
  ['contains(project.title, "国际联合实验室")', "true"],
  ['contains(units[3].kind, "大学")', "unknown ? units.kind blank 单位!C4"],
  ['starts with(project.title, "上海市")', "true"],
  ['ends with("国际联合实验室 ", "实验室")', "true"],
  ['ends with(project.title, "平台")', "false"],
  ['matches("２０２５-12", "^\\\\d{4}-\\\\d{2}$")', "true"],
  ['matches("a b", "^ab$", "x")', "false"],
  ['matches("AB", "^ab$", "i")', "true"],
  ['string length("国际🐎")', "3"],
  ['upper case("aBc")', "ABC"],
  ['lower case("aBc")', "abc"],
  ['substring("国际联合", 3)', "联合"],
  ['substring("国际联合", -2, 1)', "联"],
  ['substring("abc", 0)', "unknown"],
  ['substring before("甲-乙-丙", "-")', "甲"],
  ['substring after("甲-乙-丙", "-")', "乙-丙"],
  ['substring after("甲", "-")', ""],
  ['number("-1.50")', "-1.5"],
  ['number("1,000.5", ",", ".")', "1000.5"],
  ['number("15万")', "unknown"],
  ["string(1 / 4)", "0.25"],
  ['string(date("2025-01-02"))', "2025-01-02"],
  ['string(duration("P14M"))', "P1Y2M"],
]);

table("lists", [
  ["distinct values([1, 2, 1.0])", "[1, 2]"],
  ['distinct values(["A", "ａ", "b"])', "[A, b]"],
  ["distinct values(visits.person)", "[Aliya B., Chen]"],
  ["distinct values(units.kind)", "[enterprise, university, ?unknown ? units.kind blank 单位!C4]"],
  ["list contains([1, 2], 2)", "true"],
  ["list contains([1, 2], 3)", "false"],
  ['list contains(units.kind, "企业")', "true"],
  ['list contains(units.kind, "医院")', "unknown ? units.kind blank 单位!C4"],
  ["index of([1, 2, 1], 1)", "[1, 3]"],
  ["append([1], 2, 3)", "[1, 2, 3]"],
  ["concatenate([1], [2, 3])", "[1, 2, 3]"],
  ["union([1, 2], [2, 3])", "[1, 2, 3]"],
  ["flatten([[1], [[2], 3]])", "[1, 2, 3]"],
  ["reverse([1, 2])", "[2, 1]"],
]);

table("days", [
  ['date("2025-12-01")', "2025-12-01"],
  ["date(2025, 2, 29)", "unknown"],
  ["today()", "2025-10-20"],
  ['今天() - date("2025-10-01")', "19 days"],
  ['duration("P1Y6M")', "18 months"],
  ['duration("-P10D")', "-10 days"],
  ['years and months duration(date("2025-01-31"), date("2025-02-28"))', "0 months"],
  ['years and months duration(date("2025-01-15"), date("2026-03-15"))', "14 months"],
  ['years and months duration(project.start, project.end) >= duration("P35M")', "true"],
]);

describe("every function", () => {
  test("has names of its own and is found by each", () => {
    const names = BUILTINS.flatMap((builtin) => builtin.names);
    expect(new Set(names).size).toBe(names.length);
    for (const builtin of BUILTINS) {
      for (const name of builtin.names) expect(builtinNamed(name)).toBe(builtin);
    }
  });

  test("names its parameters once, optional ones last", () => {
    for (const { names, parameters } of BUILTINS) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional, names[0]).toEqual(optional.toSorted((a, b) => Number(a) - Number(b)));
      expect(new Set(parameters.map(({ name }) => name)).size, names[0]).toBe(parameters.length);
    }
  });

  test("stays unknown, with the cell, for a blank argument unless it says otherwise", () => {
    for (const builtin of BUILTINS) {
      const { names, parameters, unknowns } = builtin;
      if (unknowns === true || "lookUp" in builtin || parameters.length === 0) continue;
      const args = parameters.filter(({ optional }) => optional !== true).map(() => "units[3].selfRaised");
      expect(said(`${names[0]}(${args.join(", ")})`, workbook), names[0]).toMatch(
        /^unknown \? units\.selfRaised|^\[/,
      );
    }
  });
});
