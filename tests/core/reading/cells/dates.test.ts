import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDateRange } from "../../../../src/core/reading/cells/date-text.js";
import { dayOfSerial } from "../../../../src/core/reading/cells/serials.js";
import { serialOf } from "../../../../src/core/reading/cells/serials.js";
import { dayNumber, formatDate, fromDayNumber } from "../../../../src/core/values/dates.js";
import { read } from "./read.js";

const MAY_1980 = "1980-05-01..1980-05-31";

describe("dates as text", () => {
  it.each([
    ["2025/10/1", "2025-10-01"],
    ["2025-10-01", "2025-10-01"],
    ["2025.10.1", "2025-10-01"],
    ["20251001", "2025-10-01"],
    ["2025年10月1日", "2025-10-01"],
    ["2025 年 10 月 1 日", "2025-10-01"],
    ["２０２５年１０月１日", "2025-10-01"],
    ["二〇二五年十月二十八日", "2025-10-28"],
    ["2025年10月28日（星期二）", "2025-10-28"],
    ["2025年10月28日16:30", "2025-10-28"],
    ["2025-10-28 00:00:00", "2025-10-28"],
    ["2025-10-28T16:30:00Z", "2025-10-28"],
    ["28 October 2025", "2025-10-28"],
    ["October 28, 2025", "2025-10-28"],
    ["28-Oct-2025", "2025-10-28"],
    ["28/10/2025", "2025-10-28"],
    ["28.10.2025", "2025-10-28"],
    ["10/10/2025", "2025-10-10"],
    ["1980.05", MAY_1980],
    ["1980.5", MAY_1980],
    ["198005", MAY_1980],
    ["1980-5", MAY_1980],
    ["1980/05", MAY_1980],
    ["1980年5月", MAY_1980],
    ["1980年05月", MAY_1980],
    ["May 1980", MAY_1980],
    ["05/1980", MAY_1980],
    ["1980.05.", MAY_1980],
    ["80.5", `${MAY_1980} +twoDigitYear`],
    ["80年5月", `${MAY_1980} +twoDigitYear`],
    ["80-5-1", "1980-05-01 +twoDigitYear"],
    ["800501", "1980-05-01 +twoDigitYear"],
    ["05年6月", "2005-06-01..2005-06-30 +twoDigitYear"],
    ["1980.1", "1980-01-01..1980-01-31"],
    ["1980.10", "1980-10-01..1980-10-31"],
    ["1980", "1980-01-01..1980-12-31"],
    ["1980年", "1980-01-01..1980-12-31"],
    ["10/11/2025", "!ambiguousDate 2025-10-11 2025-11-10"],
    ["01/05/80", "!ambiguousDate 1980-01-05 1980-05-01"],
    ["05/06/07", "!ambiguousDate 2005-06-07 2007-05-06 2007-06-05"],
    ["05-06", "!ambiguousDate 2005-06"],
    ["2025-02-29", "!notADate"],
    ["2024-02-29", "2024-02-29"],
    ["1980年13月", "!notADate"],
    ["1980.00", "!notADate"],
    ["1080.5", "!notADate"],
    ["1980年5月底", "!notADate"],
    ["约1980年5月", "!notADate"],
    ["至今", "!notADate"],
    ["2025.12-2028.11", "!dateRange"],
    ["2025年12月1日至2028年11月30日", "!dateRange"],
    ["/", "blank"],
    ["无", "blank"],
    ["", "blank"],
  ])("%j: %s", (text, expected) => {
    expect(read(text, "date")).toBe(expected);
  });
});

describe("dates as numbers", () => {
  it.each([
    [45_958, "yyyy-mm-dd", "2025-10-28"],
    [45_958, 'yyyy"年"m"月"d"日"', "2025-10-28"],
    [45_958, "[$-804]yyyy年m月d日;@", "2025-10-28"],
    [45_958.6875, "yyyy/m/d h:mm", "2025-10-28"],
    [45_958, "m/d/yy", "2025-10-28"],
    [29_342, 'yyyy"年"m"月"', MAY_1980],
    [29_342, "yyyy.mm", MAY_1980],
    [29_342, "mmm-yy", MAY_1980],
    [29_343, "yyyy.mm", "1980-05-02"],
    [29_221, "yyyy", "1980-01-01..1980-12-31"],
    [59, "yyyy-mm-dd", "1900-02-28"],
    [60, "yyyy-mm-dd", "!notADate"],
    [61, "yyyy-mm-dd", "1900-03-01"],
    [1, "yyyy-mm-dd", "1900-01-01"],
    [0, "yyyy-mm-dd", "!notADate"],
    [-1, "yyyy-mm-dd", "!notADate"],
    [3_000_000, "yyyy-mm-dd", "!notADate"],
    [0.5, "h:mm", "!notADate"],
    [0.5, "0%", "!notADate"],
    [1980.05, "General", MAY_1980],
    [1980.5, "General", MAY_1980],
    [1980.12, "General", "1980-12-01..1980-12-31"],
    [1980.1, "General", "!ambiguousDate 1980-01 1980-10"],
    [1980.1, "0.00", "1980-10-01..1980-10-31"],
    [80.1, "General", "!ambiguousDate 1980-01 1980-10"],
    [80.5, "General", `${MAY_1980} +twoDigitYear`],
    [198_005, "General", MAY_1980],
    [19_800_501, "General", "1980-05-01"],
    [1980, "General", "1980-01-01..1980-12-31"],
    [45_958, "General", "!serialWithoutFormat 2025-10-28"],
    [12, "General", "!notADate"],
    [1980.13, "General", "!notADate"],
  ])("%d shown as %s: %s", (number, format, expected) => {
    expect(read(number, "date", { format })).toBe(expected);
  });

  it("count from 1904 where the workbook does", () => {
    const in1904 = (number: number): string => read(number, "date", { format: "yyyy-mm-dd", date1904: true });
    expect([in1904(0), in1904(44_496), in1904(-1)]).toEqual(["1904-01-01", "2025-10-28", "!notADate"]);
  });

  it("are the days that Excel stores, in both systems", () => {
    const days = fc.integer({ min: dayNumber({ year: 1904, month: 1, day: 1 }), max: 2_932_896 });
    fc.assert(
      fc.property(days, fc.boolean(), (number, date1904) => {
        const day = dayOfSerial(serialOf(number, date1904), date1904);
        return day !== undefined && dayNumber(day) === number;
      }),
    );
  });

  it("read every day the same from a date cell and from its writings", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 40_000 }), (number) => {
        const iso = formatDate(fromDayNumber(number));
        const [year = "", month = "", day = ""] = iso.split("-");
        const writings = [
          iso,
          `${year}年${String(Number(month))}月${String(Number(day))}日`,
          `${year}.${month}.${day}`,
          year + month + day,
        ];
        return (
          read(serialOf(number, false), "date", { format: "yyyy-mm-dd" }) === iso &&
          writings.every((text) => read(text, "date") === iso)
        );
      }),
    );
  });
});

describe("two dates in one cell", () => {
  it.each([
    ["2025年12月1日至2028年11月30日", "2025-12-01", "2028-11-30"],
    ["2025.12.01-2028.11.30", "2025-12-01", "2028-11-30"],
    ["2025-12-01 ~ 2028-11-30", "2025-12-01", "2028-11-30"],
    ["2025.12—2028.11", "2025-12-01", "2028-11-30"],
    ["执行期限：2025 年 12 月 01 日至 2028 年 11 月 30 日", "2025-12-01", "2028-11-30"],
    ["2025/12/1 to 2028/11/30", "2025-12-01", "2028-11-30"],
  ])("%s", (text, first, last) => {
    const range = readDateRange(text);
    expect(range && [formatDate(range.start.earliest), formatDate(range.end.latest)]).toEqual([first, last]);
  });

  it.each(["2025-12-01", "2025年", "至今", "2025.12至今", "", "3-5"])("%j has not two", (text) => {
    expect(readDateRange(text)).toBeUndefined();
  });
});

describe("a head that says the order of day and month", () => {
  it.each([
    ["Start date (dd/mm/yyyy)", "01/12/2025", "2025-12-01"],
    ["Start date (mm/dd/yyyy)", "01/12/2025", "2025-01-12"],
    ["Start date (DD.MM.YYYY)", "1.12.2025", "2025-12-01"],
    ["Start date", "01/12/2025", "!ambiguousDate 2025-01-12 2025-12-01"],
    ["Start date (dd/mm/yyyy)", "30/11/2028", "2028-11-30"],
    ["Start date (yyyy-mm-dd)", "01/12/2025", "!ambiguousDate 2025-01-12 2025-12-01"],
  ])("%s: %s is %s", (label, text, expected) => {
    expect(read(text, "date", { label })).toBe(expected);
  });
});
