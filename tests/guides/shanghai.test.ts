import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/core/outcome.js";
import { addDays, addMonths, compareDates, formatDate, type CivilDate } from "../../src/core/values/dates.js";
import { checkExample, type GuideExample } from "../support/examples.js";
import { guideById } from "../support/library.js";

const guide = guideById("shanghai-intl-joint-lab-2025");

/** The verdict of one demand for the guide's facts with these changes, all the way from cells. */
function verdictOf(id: string, change: GuideExample["change"]): Verdict {
  const demand = guide.demands.find((candidate) => candidate.id === id);
  if (!demand) throw new Error(`no demand ${id}`);
  const example: GuideExample = { name: "random", shows: "met", verdict: "met", change };
  return checkExample(guide, demand, example).outcome.verdict;
}

const RUNS = { numRuns: 30 };
/** A run reads a whole workbook; on a busy machine thirty of them take their time. */
const TIME = 60_000;
/** Amounts with two decimals of 万元, as whole hundredths so that the expected side is exact; at most 1 万元 the unit may be asked. */
const cents = fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 101, max: 20_000 }) }, fc.constant(0));
const amount = (whole: number): number => whole / 100;
const dayWithin = (from: CivilDate, days: number): fc.Arbitrary<CivilDate> =>
  fc.integer({ min: 0, max: days }).map((offset) => addDays(from, offset));

/** Readings that agree, and readings that do not. */
const together = (one: boolean, other: boolean): Verdict =>
  one !== other ? "doubtful" : one ? "met" : "broken";

/** Tables these demands do not read. */
const APART = { members: null, attachments: null, ongoing: null, budget: null, sources: null };
const AMOUNTS_ONLY = { ...APART, visits: null, events: null, targets: null };

describe("amounts of the Shanghai guide, exact to the last cent", () => {
  it(
    "S03 is met up to 150 万元 and broken a cent above",
    () => {
      fc.assert(
        fc.property(cents, cents, (one, other) => {
          const verdict = verdictOf("S03", {
            ...AMOUNTS_ONLY,
            "units[1].requested": amount(one),
            "units[2].requested": amount(other),
          });
          const whole = one + other;
          const tiny = whole > 0 && whole <= 15; // 0.15 万元 is a thousandth of the limit
          expect(verdict).toBe(tiny ? "unanswered" : whole <= 15_000 ? "met" : "broken");
        }),
        RUNS,
      );
    },
    TIME,
  );

  it(
    "S04 compares all units and the companies alone with all that is requested",
    () => {
      fc.assert(
        fc.property(cents, cents, cents, cents, (ownSelf, ownGrant, otherSelf, otherGrant) => {
          const verdict = verdictOf("S04", {
            ...AMOUNTS_ONLY,
            "units[1].selfRaised": amount(ownSelf),
            "units[1].requested": amount(ownGrant),
            "units[2].selfRaised": amount(otherSelf),
            "units[2].requested": amount(otherGrant),
          });
          const grant = ownGrant + otherGrant;
          expect(verdict).toBe(together(ownSelf + otherSelf >= grant, ownSelf >= grant));
        }),
        RUNS,
      );
    },
    TIME,
  );

  it(
    "S04 never breaks an application that an institution leads",
    () => {
      fc.assert(
        fc.property(cents, cents, (self, grant) => {
          const verdict = verdictOf("S04", {
            ...AMOUNTS_ONLY,
            "units[1].role": "参与单位",
            "units[2].role": "申报单位",
            "units[1].selfRaised": amount(self),
            "units[1].requested": amount(grant),
          });
          expect(verdict).toBe(self >= grant ? "exempt" : "doubtful");
        }),
        RUNS,
      );
    },
    TIME,
  );
});

describe("stays in Shanghai", () => {
  const begins = dayWithin({ year: 2025, month: 12, day: 1 }, 900);

  it(
    "S22 passes from the same day number three months on, is in doubt a day before, broken earlier",
    () => {
      fc.assert(
        fc.property(begins, fc.integer({ min: -5, max: 5 }), (from, offset) => {
          const full = addMonths(from, 3);
          const verdict = verdictOf("S22", {
            "visits[1].from": formatDate(from),
            "visits[1].to": formatDate(addDays(full, offset)),
            "visits[6]": null,
          });
          expect(verdict).toBe(offset >= 0 ? "met" : offset === -1 ? "doubtful" : "broken");
        }),
        RUNS,
      );
    },
    TIME,
  );

  it(
    "S21 counts the people whose stay S22 passes",
    () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }), (offsets) => {
          const from = { year: 2026, month: 3, day: 10 };
          const change = Object.fromEntries(
            offsets.flatMap((offset, index) => [
              [`visits[${String(index + 1)}].from`, formatDate(from)],
              [`visits[${String(index + 1)}].to`, formatDate(addDays(addMonths(from, 3), offset))],
            ]),
          );
          const full = offsets.filter((offset) => offset >= 0).length;
          const nearly = offsets.filter((offset) => offset >= -1).length;
          expect(verdictOf("S21", change)).toBe(together(full >= 5, nearly >= 5));
        }),
        RUNS,
      );
    },
    TIME,
  );
});

describe("other counts and days", () => {
  it(
    "S23 counts events of 50 people or more",
    () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 45, max: 55 }), { minLength: 3, maxLength: 3 }), (people) => {
          const change = Object.fromEntries(
            people.map((count, index) => [`events[${String(index + 1)}].attendance`, count]),
          );
          const large = people.filter((count) => count >= 50).length;
          expect(verdictOf("S23", change)).toBe(large >= 2 ? "met" : "broken");
        }),
        RUNS,
      );
    },
    TIME,
  );

  it(
    "S30 is met within the window, both ends included, and else in doubt",
    () => {
      fc.assert(
        fc.property(dayWithin({ year: 2025, month: 10, day: 1 }, 40), (filed) => {
          const inside =
            compareDates(filed, { year: 2025, month: 10, day: 10 }) >= 0 &&
            compareDates(filed, { year: 2025, month: 10, day: 28 }) <= 0;
          const verdict = verdictOf("S30", { "project.applicationDate": formatDate(filed) });
          expect(verdict).toBe(inside ? "met" : "doubtful");
        }),
        RUNS,
      );
    },
    TIME,
  );

  it(
    "S01 is met on the guide's days only, in doubt inside them, broken outside",
    () => {
      const start = { year: 2025, month: 12, day: 1 };
      const end = { year: 2028, month: 11, day: 30 };
      fc.assert(
        fc.property(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (early, late) => {
          const verdict = verdictOf("S01", {
            "project.start": formatDate(addDays(start, early)),
            "project.end": formatDate(addDays(end, late)),
          });
          const equal = early === 0 && late === 0;
          expect(verdict).toBe(equal ? "met" : early >= 0 && late <= 0 ? "doubtful" : "broken");
        }),
        RUNS,
      );
    },
    TIME,
  );
});
