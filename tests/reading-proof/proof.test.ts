import { describe, expect, it } from "vitest";
import { scoreWorkbook, summarise } from "./judge/score.js";
import { summaryLines } from "./print.js";
import { makeWorkbook } from "./workbook.js";

/** Where reading stands, with a little room; to be tightened as it gets better. The goals stand in the figures. */
const LIMITS = { wrong: 0.002, abstained: 0.02, verdictsRight: 0.98, falseBroken: 0, falseMet: 0 };

describe("a hundred random workbooks", () => {
  const scores = Array.from({ length: 100 }, (_, index) => scoreWorkbook(makeWorkbook(index + 1)));
  const summary = summarise(scores);
  const { right, wrong, abstained } = summary.facts;
  const facts = right + wrong + abstained;
  console.log(summaryLines(summary).join("\n"));

  it("rest on plain sheets that are read as they are meant", () => {
    expect(scores.flatMap(({ plainFaults }) => plainFaults)).toEqual([]);
  });

  it("are read right, or not at all", () => {
    expect(wrong / facts).toBeLessThanOrEqual(LIMITS.wrong);
    expect(abstained / facts).toBeLessThanOrEqual(LIMITS.abstained);
  });

  it("get the verdicts their facts deserve", () => {
    expect(summary.verdictsRight / summary.verdicts).toBeGreaterThanOrEqual(LIMITS.verdictsRight);
    expect(summary.falseBroken).toBeLessThanOrEqual(LIMITS.falseBroken);
    expect(summary.falseMet).toBeLessThanOrEqual(LIMITS.falseMet);
  });

  it("are the same for the same seed", () => {
    const text = (seed: number): string =>
      makeWorkbook(seed)
        .book.pages.map((page) => page.toText())
        .join("\n");
    expect(text(7)).toBe(text(7));
    expect(text(7)).not.toBe(text(8));
  });
});
