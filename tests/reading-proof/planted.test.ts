import { describe, expect, it } from "vitest";
import { plantContradiction, plantSlip, type Planted } from "./planted.js";

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

const all = (plant: (seed: number) => Planted | undefined): Planted[] =>
  SEEDS.flatMap((seed) => plant(seed) ?? []);

const met = (planted: readonly Planted[]): string[] =>
  planted.flatMap(({ seed, field, met: rules }) =>
    rules.map((rule) => `seed ${String(seed)} ${field}: ${rule}`),
  );

const unnamed = (planted: readonly Planted[]): string[] =>
  planted.filter(({ isNamed }) => !isNamed).map(({ seed, field }) => `seed ${String(seed)} ${field}`);

describe("one amount of a unit typed in 元 for 万元", () => {
  const slips = all(plantSlip);

  it("is asked about, and no rule that rests on it is met", () => {
    expect(slips.length).toBeGreaterThan(20);
    expect(met(slips)).toEqual([]);
    expect(unnamed(slips)).toEqual([]);
  });
});

describe("a grant that the cover states differently", () => {
  const contradictions = all(plantContradiction);

  it("is told, and no rule that rests on it is met", () => {
    expect(contradictions.length).toBeGreaterThan(10);
    expect(met(contradictions)).toEqual([]);
    expect(unnamed(contradictions)).toEqual([]);
  });
});
