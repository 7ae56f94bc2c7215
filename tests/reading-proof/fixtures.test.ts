import { describe, expect, it } from "vitest";
import { DRESSES, FIXED_LAYOUTS, fixtureOf } from "./fixtures.js";
import { scoreWorkbook, summarise } from "./judge/score.js";
import { summaryLines } from "./print.js";
import { HABITS } from "./writing/hand.js";
import { DECORATIONS } from "./writing/heads.js";
import { SHEET_QUIRKS } from "./layouts/scene.js";

/** Shares of facts that may be wrong or left open in one dress of a layout, and verdicts that must be right. */
const LIMITS = { wrong: 0.005, abstained: 0.15, verdictsRight: 0.88 };
const OVERALL = { wrong: 0.002, abstained: 0.02, verdictsRight: 0.985, falseVerdicts: 0 };
const GUIDES = ["shanghai", "xinjiang"] as const;

const cases = FIXED_LAYOUTS.flatMap((layout, index) =>
  Object.entries(DRESSES).map(([name, dress]) => {
    const guide = GUIDES[index % 2] ?? "shanghai";
    return { layout: layout.name, dress: name, score: scoreWorkbook(fixtureOf(layout, dress, guide)) };
  }),
);

describe("the ten budget and six team layouts, in every dress", () => {
  const whole = summarise(cases.map(({ score }) => score));
  const all = whole.facts.right + whole.facts.wrong + whole.facts.abstained;
  console.log(summaryLines(whole).join("\n"));

  it("wear every quirk there is between them", () => {
    const worn = new Set(
      Object.values(DRESSES).flatMap((dress) => [...dress.habits, ...dress.decorations, ...dress.quirks]),
    );
    expect([...HABITS, ...DECORATIONS, ...SHEET_QUIRKS].filter((quirk) => !worn.has(quirk))).toEqual([]);
  });

  it("are read right, or not at all", () => {
    expect(whole.facts.wrong / all).toBeLessThanOrEqual(OVERALL.wrong);
    expect(whole.facts.abstained / all).toBeLessThanOrEqual(OVERALL.abstained);
    expect(whole.verdictsRight / whole.verdicts).toBeGreaterThanOrEqual(OVERALL.verdictsRight);
    expect(whole.falseBroken + whole.falseMet).toBeLessThanOrEqual(OVERALL.falseVerdicts);
  });

  it.each(cases)("$layout: $dress", ({ score }) => {
    const { facts, verdicts, verdictsRight } = summarise([score]);
    const own = facts.right + facts.wrong + facts.abstained;
    expect(score.plainFaults).toEqual([]);
    expect(facts.wrong / own).toBeLessThanOrEqual(LIMITS.wrong);
    expect(facts.abstained / own).toBeLessThanOrEqual(LIMITS.abstained);
    expect(verdictsRight / verdicts).toBeGreaterThanOrEqual(LIMITS.verdictsRight);
  });
});
