import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  ageOn,
  civilDate,
  compareDates,
  dayNumber,
  daysInMonth,
  formatDate,
  fromDayNumber,
  isExactDay,
  onDay,
  parseIsoDate,
  wholeMonth,
  wholeMonthsBetween,
  type CivilDate,
} from "../../../src/core/values/dates.js";

const day = (iso: string): CivilDate => parseIsoDate(iso) ?? { year: 1, month: 1, day: 1 };
/** From the year 1 to 9999. */
const dayNumbers = fc.integer({ min: -719_162, max: 2_932_896 });

describe("civil dates", () => {
  it("number the days as the calendar of the platform does, in UTC", () => {
    fc.assert(
      fc.property(dayNumbers, (days) => {
        const date = new Date(days * 86_400_000);
        const civil = fromDayNumber(days);
        return (
          civil.year === date.getUTCFullYear() &&
          civil.month === date.getUTCMonth() + 1 &&
          civil.day === date.getUTCDate() &&
          dayNumber(civil) === days
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [2024, 2, 29, true],
    [2025, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2025, 4, 31, false],
    [2025, 0, 1, false],
    [2025, 13, 1, false],
    [2025, 1, 0, false],
    [2025, 1.5, 1, false],
    [0, 1, 1, false],
    [10000, 1, 1, false],
  ])("%d-%d-%d exists: %s", (year, month, dayOfMonth, exists) => {
    expect(civilDate(year, month, dayOfMonth) !== undefined).toBe(exists);
  });

  it("read and write one form only", () => {
    fc.assert(
      fc.property(dayNumbers, (days) => {
        const civil = fromDayNumber(days);
        return dayNumber(parseIsoDate(formatDate(civil)) ?? day("0001-01-02")) === days;
      }),
    );
    expect(["2025-1-1", "2025/01/01", "2025-02-30", "", "20250101"].map(parseIsoDate)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it("know the length of months and their first and last days", () => {
    expect([daysInMonth(2024, 2), daysInMonth(2025, 2), daysInMonth(2025, 12)]).toEqual([29, 28, 31]);
    const february = wholeMonth(2024, 2);
    expect([formatDate(february.earliest), formatDate(february.latest)]).toEqual([
      "2024-02-01",
      "2024-02-29",
    ]);
    expect([isExactDay(february), isExactDay(onDay(day("2024-02-29")))]).toEqual([false, true]);
  });
});

describe("months", () => {
  it.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-12-01", 36, "2028-12-01"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-01-15", -13, "2023-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("%s and %i months is %s", (from, months, expected) => {
    expect(formatDate(addMonths(day(from), months))).toBe(expected);
  });

  it.each([
    ["2026-03-01", "2026-06-01", 3],
    ["2026-03-01", "2026-05-31", 2],
    ["2026-03-31", "2026-06-30", 2],
    ["2026-06-01", "2026-03-01", -3],
    ["2026-03-01", "2026-03-01", 0],
  ])("from %s to %s there are %i whole months", (from, to, expected) => {
    expect(wholeMonthsBetween(day(from), day(to))).toBe(expected);
  });

  it("a later day never has fewer whole months behind it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(2000), fc.nat(40), (from, length, more) => {
        const start = fromDayNumber(from);
        const months = (days: number): number => wholeMonthsBetween(start, addDays(start, days));
        return months(length) <= months(length + more);
      }),
    );
  });
});

describe("ages", () => {
  it.each([
    ["1980-05-20", "2025-05-19", 44],
    ["1980-05-20", "2025-05-20", 45],
    ["1980-05-20", "2026-05-19", 45],
    ["1980-05-20", "2026-05-20", 46],
    ["2000-02-29", "2025-02-28", 24],
    ["2000-02-29", "2025-03-01", 25],
    ["2000-02-29", "2024-02-29", 24],
    ["2025-10-28", "2025-10-28", 0],
  ])("born %s, on %s: %i", (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });

  it("never fall from one day to the next, and rise once a year", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 10_000 }), fc.nat(30_000), (birth, later) => {
        const born = fromDayNumber(birth);
        const on = (days: number): number => ageOn(born, fromDayNumber(birth + days));
        const step = on(later + 1) - on(later);
        return (step === 0 || step === 1) && on(later + 366) - on(later) >= 1;
      }),
    );
  });

  it("are older or equal for the earlier born", () => {
    fc.assert(
      fc.property(dayNumbers, fc.nat(500), dayNumbers, (birth, later, on) => {
        const age = (born: number): number => ageOn(fromDayNumber(born), fromDayNumber(on));
        return age(birth) >= age(birth + later);
      }),
    );
  });

  it("compare by day", () => {
    expect(compareDates(day("2025-10-28"), day("2025-10-29"))).toBeLessThan(0);
    expect(compareDates(day("2025-10-28"), day("2025-10-28"))).toBe(0);
  });
});
