import { describe, expect, it } from "vitest";
import { displayText, numberText } from "../../../../src/core/reading/cells/display.js";
import { isDateFormat, isPercentFormat } from "../../../../src/core/reading/cells/number-format.js";
import { cell } from "./read.js";

describe("numbers under General", () => {
  it.each([
    [150, "150"],
    [0, "0"],
    [-0, "0"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.333333333"],
    [-1.5, "-1.5"],
    [1_234_567.891234, "1234567.891"],
    [12_345_678_901, "12345678901"],
    [123_456_789_012, "1.23457E+11"],
    [1e11, "1E+11"],
    [99_999_999_999, "99999999999"],
    [0.1234567890123, "0.123456789"],
    [0.00001, "0.00001"],
    [0.0000123456, "1.23456E-05"],
    [1.5e-10, "1.5E-10"],
    [110_105_194_912_310_020, "1.10105E+17"],
  ])("%d is shown as %s", (number, expected) => {
    expect(numberText(number, "General", false)).toBe(expected);
  });
});

describe("numbers under a format", () => {
  it.each([
    [1_500_000, "#,##0.00", "1,500,000.00"],
    [0.5, "0.00", "0.50"],
    [1.005, "0.00", "1.01"],
    [2.675, "0.00", "2.68"],
    [-0.001, "0.00", "0.00"],
    [1234.5, "#,##0", "1,235"],
    [0.5, "#.##", ".5"],
    [5, "000", "005"],
    [0.5, "0%", "50%"],
    [0.125, "0.0%", "12.5%"],
    [1980.1, "0.00", "1980.10"],
    [-5, "0.00;[Red]-0.00", "-5.00"],
    [-5, "#,##0_);(#,##0)", "(5)"],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
    [0, "0;-0;;@", ""],
    [150, '0.00"万元"', "150.00万元"],
    [150, 'G/通用格式"万元"', "150万元"],
    [150_000, '0!.0,"万"', "15.0万"],
    [1_500_000, "#,##0,", "1,500"],
    [150, "¥#,##0.00", "¥150.00"],
    [150, "[$¥-804]#,##0.00", "¥150.00"],
    [12_345, "0.00E+00", "1.23E+04"],
    [5, '[>=10]"多";"少"', "少"],
    [10, '[>=10]"多";"少"', "多"],
    [12, '0"人"', "12人"],
    [110_105_194_912_310_020, "0", "110105194912310000"],
    [7, "@", "7"],
  ])("%d under %s is shown as %s", (number, format, expected) => {
    expect(numberText(number, format, false)).toBe(expected);
  });
});

describe("dates and times", () => {
  it.each([
    [45_958, "yyyy-mm-dd", "2025-10-28"],
    [45_958, 'yyyy"年"m"月"d"日"', "2025年10月28日"],
    [45_958, "yyyy年m月", "2025年10月"],
    [29_342, "yyyy.mm", "1980.05"],
    [45_958, "mmm-yy", "Oct-25"],
    [45_958, "d mmmm yyyy", "28 October 2025"],
    [45_958, "m/d/yy", "2025/10/28"],
    [45_958.6875, "yyyy/m/d h:mm", "2025/10/28 16:30"],
    [45_958.6875, "h:mm AM/PM", "4:30 PM"],
    [45_958, '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二五年十月二十八日"],
    [45_958, "aaaa", "星期二"],
    [45_958, "ddd", "Tue"],
    [1.5, "[h]:mm", "36:00"],
    [1, "yyyy-mm-dd", "1900-01-01"],
    [60, "yyyy-mm-dd", "60"],
    [61, "yyyy-mm-dd", "1900-03-01"],
    [-1, "yyyy-mm-dd", "-1"],
  ])("%d under %s is shown as %s", (number, format, expected) => {
    expect(numberText(number, format, false)).toBe(expected);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(numberText(44_496, "yyyy-mm-dd", true)).toBe("2025-10-28");
  });

  it.each([
    ["General", false, false],
    ["0.00", false, false],
    ["0%", false, true],
    ["yyyy-mm-dd", true, false],
    ["h:mm", true, false],
    ["[Red]0.00", false, false],
    ['0"day"', false, false],
    ["0.00E+00", false, false],
    ['0"%"', false, false],
    ["[h]:mm", true, false],
    ["\\d0", false, false],
    ["yyyy年m月d日", true, false],
    ["@", false, false],
    ["#,##0.00_);[Red](#,##0.00)", false, false],
  ])("%s shows a date: %s, a share: %s", (format, date, percent) => {
    expect([isDateFormat(format), isPercentFormat(format)]).toEqual([date, percent]);
  });
});

it("shows texts, truth values, errors and empty cells as they are", () => {
  expect([
    displayText(cell(" 文本 "), false),
    displayText(cell(true), false),
    displayText({ value: { kind: "error", error: "#DIV/0!" }, format: "General" }, false),
    displayText({ value: { kind: "empty" }, format: "General" }, false),
  ]).toEqual([" 文本 ", "TRUE", "#DIV/0!", ""]);
});
