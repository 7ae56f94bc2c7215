import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDate } from "../../src/core/values/dates.js";
import { checkExample, type GuideExample } from "../support/examples.js";
import { guideById } from "../support/library.js";

const guide = guideById("general");

function verdictOf(id: string, change: GuideExample["change"]): string {
  const demand = guide.demands.find((candidate) => candidate.id === id);
  if (!demand) throw new Error(`no demand ${id}`);
  return checkExample(guide, demand, { name: "random", shows: "met", verdict: "met", change }).outcome
    .verdict;
}

const RUNS = { numRuns: 30 };
/** A run reads whole workbooks; on a busy machine thirty of them take their time. */
const TIME = 60_000;

/** GB 11643: weights and check characters of an 18-character identity number. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
function withCheck(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${"10X98765432"[sum % 11] ?? ""}`;
}

const person = fc.record({
  born: fc
    .integer({ min: 0, max: 15_000 })
    .map((offset) => formatDate(addDays({ year: 1950, month: 1, day: 1 }, offset))),
  sequence: fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, "0")),
});

describe("identity numbers", () => {
  it(
    "agree with the birth date and sex they are made of",
    () => {
      fc.assert(
        fc.property(person, ({ born, sequence }) => {
          const change = {
            "members[1].idNumber": withCheck(`310104${born.replaceAll("-", "")}${sequence}`),
            "members[1].birth": born,
            "members[1].sex": Number(sequence) % 2 === 1 ? "男" : "女",
          };
          expect(["G01", "G02", "G03", "G04"].map((id) => verdictOf(id, change))).toEqual(
            Array.from({ length: 4 }, () => "met"),
          );
        }),
        RUNS,
      );
    },
    TIME,
  );

  it(
    "with one digit changed fail the check character, whatever else they fail",
    () => {
      fc.assert(
        fc.property(
          person,
          fc.integer({ min: 14, max: 16 }),
          fc.integer({ min: 1, max: 9 }),
          (one, at, by) => {
            const right = withCheck(`310104${one.born.replaceAll("-", "")}${one.sequence}`);
            const digit = String((Number(right[at]) + by) % 10);
            const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`;
            expect(verdictOf("G03", { "members[1].idNumber": wrong, "members[1].birth": one.born })).toBe(
              "broken",
            );
          },
        ),
        RUNS,
      );
    },
    TIME,
  );
});

describe("totals", () => {
  it(
    "are met when exact, in doubt within half of 0.01 for each figure, broken beyond",
    () => {
      const parts = 3;
      fc.assert(
        fc.property(fc.integer({ min: -6, max: 6 }), (cents) => {
          const change = {
            units: null,
            sources: null,
            "budget[1]": null,
            "budget[5]": null,
            "budget[6].total": 260 + cents / 100,
            "budget.requested": null,
            "budget.selfRaised": null,
          };
          const size = Math.abs(cents);
          expect(verdictOf("G08", change)).toBe(
            size === 0 ? "met" : size <= (parts + 1) / 2 ? "doubtful" : "broken",
          );
        }),
        RUNS,
      );
    },
    TIME,
  );
});
