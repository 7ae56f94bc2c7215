import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareDates,
  formatDate,
  fromDayNumber,
  onDay,
  parseIsoDate,
  wholeMonth,
  type CivilDate,
  type DateSpan,
} from "../../../src/core/values/dates.js";
import {
  monthsLate,
  retirementAge,
  retirementDay,
  retirementSpan,
  type RetirementClassName,
  type RetirementFacts,
} from "../../../src/core/values/retirement.js";
import { BIRTHS } from "./retirement-births.js";
import { TABLES } from "./tables.js";

const day = (iso: string): CivilDate => parseIsoDate(iso) ?? { year: 1, month: 1, day: 1 };
const shown = (span: DateSpan): string => `${formatDate(span.earliest)}..${formatDate(span.latest)}`;

describe("statutory retirement age", () => {
  it.each(BIRTHS)("%s born %s: %i months later, at %s, in %s", (className, birth, delay, age, month) => {
    const born = day(`${birth}-01`);
    const { ageMonths, delayMonths } = retirementAge(className, born, TABLES);
    const years = `${String(Math.floor(ageMonths / 12))}-${String(ageMonths % 12).padStart(2, "0")}`;
    expect([delayMonths, years, formatDate(retirementDay(className, born, TABLES)).slice(0, 7)]).toEqual([
      delay,
      age,
      month,
    ]);
  });

  it.each([
    ["M", "1976-08-31", 35, "1976-09-01", 36],
    ["F55", "1981-08-31", 35, "1981-09-01", 36],
    ["F50", "1984-10-31", 59, "1984-11-01", 60],
    ["M", "1964-12-31", 0, "1965-01-01", 1],
    ["F50", "1974-12-31", 0, "1975-01-01", 1],
  ] as const)("%s: %s has %i months of delay, %s has %i", (className, before, less, from, more) => {
    const delay = (iso: string): number => retirementAge(className, day(iso), TABLES).delayMonths;
    expect([delay(before), delay(from)]).toEqual([less, more]);
  });

  it("moves to the month's last day when it has no such day", () => {
    // 1966-10-31: 21 months past the first birth, delay 6, 60 years and 6 months: 31 April is 30 April
    expect(formatDate(retirementDay("M", day("1966-10-31"), TABLES))).toBe("2027-04-30");
  });

  it("never retires a later birth earlier", () => {
    const births = fc.integer({ min: -9000, max: 15000 });
    const classes = fc.constantFrom<RetirementClassName>("M", "F55", "F50");
    fc.assert(
      fc.property(classes, births, fc.nat(400), (className, first, later) => {
        const retired = (days: number): CivilDate => retirementDay(className, fromDayNumber(days), TABLES);
        return compareDates(retired(first), retired(first + later)) <= 0;
      }),
    );
  });
});

describe("span of retirement", () => {
  const birth = onDay(day("1972-03-15"));
  // M: 86 months past 1965-01, delay 22 → 61 y 10 m; F55: 26 months past 1970-01, delay 7 → 55 y 7 m; F50: before
  // 1975, 50 y
  const M = "2034-01-15";
  const F55 = "2027-10-15";
  const F50 = "2022-03-15";

  const cases: readonly (readonly [string, Omit<RetirementFacts, "birth">, string, string | undefined])[] = [
    ["a man", { sex: "male" }, `${M}..${M}`, undefined],
    [
      "a woman of a university with a senior title",
      { sex: "female", unitKind: "university", titleLevel: "seniorAssociate" },
      `${F55}..${M}`,
      "retirementSeniorWoman",
    ],
    [
      "a woman of an institute below a senior title, in a technical post",
      { sex: "female", unitKind: "institute", titleLevel: "intermediate", post: "技术岗" },
      `${F55}..${F55}`,
      undefined,
    ],
    [
      "the same without a post",
      { sex: "female", unitKind: "institute", titleLevel: "intermediate" },
      `${F50}..${F55}`,
      "retirementPost",
    ],
    [
      "a woman official of county rank in an institution",
      { sex: "female", unitKind: "publicInstitution", titleLevel: "none", post: "处长" },
      `${F55}..${M}`,
      "retirementSeniorWoman",
    ],
    [
      "a woman of an institution whose title is not known",
      { sex: "female", unitKind: "hospital", post: "管理岗" },
      `${F55}..${M}`,
      "retirementSeniorWoman",
    ],
    [
      "a woman of an enterprise in a management post",
      { sex: "female", unitKind: "enterprise", post: "部门经理" },
      `${F55}..${F55}`,
      undefined,
    ],
    [
      "a woman worker of an enterprise",
      { sex: "female", unitKind: "enterprise", post: "操作工" },
      `${F50}..${F50}`,
      undefined,
    ],
    [
      "a woman of an enterprise whose post is not known",
      { sex: "female", unitKind: "enterprise", titleLevel: "seniorFull" },
      `${F50}..${F55}`,
      "retirementPost",
    ],
    ["a woman of whom nothing is known", { sex: "female" }, `${F50}..${M}`, "retirementUnitAndPost"],
    ["somebody of unknown sex", { unitKind: "university" }, `${F50}..${M}`, "retirementSex"],
  ];

  it.each(cases)("%s", (_, facts, span, question) => {
    const found = retirementSpan({ ...facts, birth }, TABLES);
    expect([shown(found.span), found.question]).toEqual([span, question]);
  });

  it("takes senior women at 60 without delay when a guide says so", () => {
    const facts = { sex: "female", unitKind: "university", titleLevel: "seniorFull", birth } as const;
    expect(shown(retirementSpan(facts, TABLES, "at60").span)).toBe(`${F55}..2032-03-15`);
  });

  it("widens a month of birth to its first and last day", () => {
    expect(shown(retirementSpan({ sex: "male", birth: wholeMonth(1972, 3) }, TABLES).span)).toBe(
      "2034-01-01..2034-01-31",
    );
  });

  it.each([
    ["2034-01-15", 0],
    ["2034-01-16", 1],
    ["2034-02-15", 1],
    ["2034-02-16", 2],
    ["2033-12-01", 0],
  ])("%s is %i begun months after the latest day", (iso, months) => {
    expect(monthsLate(onDay(day(M)), day(iso))).toBe(months);
  });
});
