import { describe, expect, it } from "vitest";
import { read } from "./read.js";

describe("months of work a year", () => {
  it.each([
    ["6", "6"],
    ["6个月", "6"],
    ["6 个月/年", "6"],
    ["6月/年", "6"],
    ["每年6个月", "6"],
    ["六个月", "6"],
    ["10 months", "10"],
    ["0.5年", "6"],
    ["半年", "6 +shareOfTime"],
    ["50%", "6 +shareOfTime"],
    ["49.9%", "5.988 +shareOfTime"],
    ["全职", "12 +shareOfTime"],
    ["12", "12"],
    ["12.1", "!moreThanAYear"],
    ["0", "0"],
    ["无", "0 +declaredZero"],
    ["/", "blank"],
    ["", "blank"],
    ["6个月以上", "6 +lowerBound"],
    ["约6个月", "!approximate"],
    ["5-6个月", "!range"],
    ["30天", "!otherTimeUnit"],
    ["-1", "!notMonths"],
    ["人月", "!notMonths"],
    ["18人月", "18 +wholeProject:doubts"],
  ])("%j: %s", (text, expected) => {
    expect(read(text, "months")).toBe(expected);
  });

  it.each([
    ["每年工作时间（月）", 6, "General", "6"],
    ["每年工作时间（月）", 0.5, "0%", "6 +shareOfTime"],
    ["工作时间（%）", 50, "General", "6 +shareOfTime"],
    ["为本项目工作时间(%)", 100, "General", "12 +shareOfTime"],
    ["工作时间（%）", 101, "General", "!moreThanAYear"],
    ["工作时间（%）", 0.5, "General", "!ambiguousShare"],
    ["工作时间（%）", 1, "General", "!ambiguousShare"],
    ["工作时间（%）", 0, "General", "0 +shareOfTime"],
    ["工作时间（%）", 0.5, "0%", "6 +shareOfTime"],
    ["投入比例", 50, "General", "6 +shareOfTime"],
    ["每年工作时间（年）", 0.5, "General", "6"],
    ["人月/年", 9, "General", "9"],
    ["全时工作时间(人月)", 18, "General", "18 +wholeProject:doubts"],
    ["工作时间（天）", 120, "General", "!otherTimeUnit"],
    ["每年工作月数", 13, "General", "!moreThanAYear"],
    ["每年工作月数", 45_958, "yyyy-mm-dd", "!dateInNumber"],
  ])("under %j the number %d shown as %s: %s", (label, number, format, expected) => {
    expect(read(number, "months", { label, format })).toBe(expected);
  });

  it("divides person-months of the whole project by its length where that is known", () => {
    // 18 months of work over 36 months: 6 a year
    expect(read(18, "months", { label: "人月", projectMonths: 36 })).toBe("6 +dividedOverProject");
    expect(read(40, "months", { label: "人月", projectMonths: 36 })).toBe("!moreThanAYear");
  });

  it("refuses truth values", () => {
    expect(read(true, "months")).toBe("!notMonths");
  });
});
