import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/core/outcome.js";
import { addDays, addMonths, compareDates, formatDate, type CivilDate } from "../../src/core/values/dates.js";
import { retirementDay } from "../../src/core/values/retirement.js";
import { checkExample, type GuideExample } from "../support/examples.js";
import { guideById, library } from "../support/library.js";
import { besideProject } from "../support/shared.js";

const guide = guideById("xinjiang-sco-2025");

/** The verdict of one demand for the guide's facts with these changes, all the way from cells. */
function verdictOf(id: string, change: GuideExample["change"]): Verdict {
  const demand = guide.demands.find((candidate) => candidate.id === id);
  if (!demand) throw new Error(`no demand ${id}`);
  const example: GuideExample = { name: "random", shows: "met", verdict: "met", change };
  return checkExample(guide, demand, example).outcome.verdict;
}

const RUNS = { numRuns: 25 };
/** Amounts with two decimals of 万元, as whole cents so that the expected side is exact; at most 1 万元 the unit may be asked. */
const cents = fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 101, max: 300_000 }) }, fc.constant(0));
const amount = (whole: number): number => whole / 100;
const dayWithin = (from: CivilDate, days: number): fc.Arbitrary<CivilDate> =>
  fc.integer({ min: 0, max: days }).map((offset) => addDays(from, offset));

/** Readings that agree, and readings that do not. */
const together = (one: boolean, other: boolean): Verdict =>
  one !== other ? "doubtful" : one ? "met" : "broken";

describe("quotes of the Xinjiang guide", () => {
  const text = besideProject("guides/xinjiang-sco-2025.txt", "quotes of the Xinjiang guide");
  it.runIf(text !== undefined)("stand in the text, in its order", () => {
    const plain = readFileSync(text ?? "", "utf8").replace(/\s/gu, "");
    const places = guide.demands.map(
      ({ id, quote }) => [id, plain.indexOf(quote.replace(/\s/gu, ""))] as const,
    );
    expect(places.filter(([, place]) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted(([, one], [, other]) => one - other));
  });
});

describe("amounts of the Xinjiang guide, exact to the last cent", () => {
  it("X26 holds by a reading exactly when its self-raised money is twice its grant", () => {
    fc.assert(
      fc.property(cents, cents, cents, cents, (ownSelf, ownGrant, otherSelf, otherGrant) => {
        const verdict = verdictOf("X26", {
          "units[1].selfRaised": amount(ownSelf),
          "units[1].requested": amount(ownGrant),
          "units[2].selfRaised": amount(otherSelf),
          "units[2].requested": amount(otherGrant),
          "units[3]": null,
          "units[4]": null,
          "units.total": null,
        });
        const own = ownSelf >= 2 * ownGrant;
        const project = ownSelf + otherSelf >= 2 * (ownGrant + otherGrant);
        expect(verdict).toBe(together(own, project));
      }),
      RUNS,
    );
  });

  it("X26 is met at exactly twice and not a cent below, whatever the amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 150_000 }), (grant) => {
        const at = (self: number): Verdict =>
          verdictOf("X26", {
            "units[1].requested": amount(grant),
            "units[1].selfRaised": amount(self),
            "units[2]": null,
            "units[3]": null,
            "units[4]": null,
            "units.total": null,
          });
        expect([at(2 * grant), at(2 * grant - 1)]).toEqual(["met", "broken"]);
      }),
      RUNS,
    );
  });

  it("X28 holds by a reading exactly when three times the share is within the whole", () => {
    fc.assert(
      fc.property(cents, cents, cents, (lead, one, other) => {
        const verdict = verdictOf("X28", {
          "units[1].requested": amount(lead),
          "units[2].requested": amount(one),
          "units[2].place": "青海省西宁市",
          "units[3].requested": amount(other),
          "units.total": null,
        });
        const whole = lead + one + other;
        const each = 3 * one <= whole && 3 * other <= whole;
        const sum = 3 * (one + other) <= whole;
        expect(verdict).toBe(together(each, sum));
      }),
      RUNS,
    );
  });
});

describe("ages of the Xinjiang guide", () => {
  const births = dayWithin({ year: 1960, month: 1, day: 1 }, 12_000);
  const ends = dayWithin({ year: 2026, month: 1, day: 1 }, 4_000);

  it("X17 is met up to the day a man reaches the statutory age, doubtful after it, never broken", () => {
    fc.assert(
      fc.property(births, ends, (birth, end) => {
        const verdict = verdictOf("X17", {
          "members[1].birth": formatDate(birth),
          "members[1].idNumber": null,
          "project.end": formatDate(end),
        });
        const last = retirementDay("M", birth, library.tables);
        expect(verdict).toBe(compareDates(end, last) <= 0 ? "met" : "doubtful");
      }),
      RUNS,
    );
  });

  it("X17 asks about a woman's post exactly between the earliest and the latest day", () => {
    fc.assert(
      fc.property(births, ends, (birth, end) => {
        const verdict = verdictOf("X17", {
          "members[1].sex": "女",
          "members[1].birth": formatDate(birth),
          "members[1].idNumber": null,
          "members[1].title": null,
          "members[1].post": null,
          "project.end": formatDate(end),
        });
        const earliest = retirementDay("F50", birth, library.tables);
        const latest = retirementDay("F55", birth, library.tables);
        const expected =
          compareDates(end, earliest) <= 0
            ? "met"
            : compareDates(end, latest) > 0
              ? "doubtful"
              : "unanswered";
        expect(verdict).toBe(expected);
      }),
      RUNS,
    );
  });

  it("X18 is met up to the 45th birthday, broken from the 46th, doubtful between", () => {
    fc.assert(
      fc.property(dayWithin({ year: 1978, month: 1, day: 1 }, 1_800), (birth) => {
        const applied = { year: 2025, month: 9, day: 10 };
        const verdict = verdictOf("X18", {
          "members[1].youngTalent": true,
          "members[1].birth": formatDate(birth),
          "members[1].idNumber": null,
        });
        const past45 = compareDates(applied, addMonths(birth, 45 * 12)) > 0;
        const at46 = compareDates(applied, addMonths(birth, 46 * 12)) >= 0;
        expect(verdict).toBe(at46 ? "broken" : past45 ? "doubtful" : "met");
      }),
      RUNS,
    );
  });
});
