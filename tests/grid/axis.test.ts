import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Axis, FOLD } from "../../src/grid/axis.js";

const own = (sizes: Readonly<Record<number, number>>): { at: number[]; sizes: number[] } => ({
  at: Object.keys(sizes).map(Number),
  sizes: Object.values(sizes),
});

describe("where rows stand", () => {
  const axis = new Axis({
    count: 100,
    usual: 20,
    own: own({ 2: 50, 5: 10, 9: 30 }),
    hidden: [
      { from: 4, to: 6 },
      { from: 99, to: 200 },
    ],
  });

  it.each([
    [1, 0, 20],
    [2, 20, 50],
    [3, 70, 20],
    [4, 90, FOLD],
    [5, 90 + FOLD, 0],
    [6, 90 + FOLD, 0],
    [7, 90 + FOLD, 20],
    [9, 130 + FOLD, 30],
    [10, 160 + FOLD, 20],
    [99, 1940 + FOLD, FOLD],
    [100, 1940 + 2 * FOLD, 0],
  ])("row %d begins at %d and is %d high", (row, start, size) => {
    expect([axis.start(row), axis.size(row)]).toEqual([start, size]);
  });

  it.each([
    [-5, 1],
    [0, 1],
    [19.9, 1],
    [20, 2],
    [69, 2],
    [70, 3],
    [92, 4],
    [90 + FOLD, 7],
    [1e9, 100],
  ])("at %d pixels there is row %d", (pixels, row) => {
    expect(axis.indexAt(pixels)).toBe(row);
  });

  it("steps over what is folded, and stays where there is nothing beyond", () => {
    expect([axis.step(3, 1), axis.step(7, -1), axis.step(1, -1), axis.step(98, 1)]).toEqual([7, 3, 1, 98]);
  });

  it("draws a fold once", () => {
    expect(axis.between(2, 8)).toEqual([2, 3, 4, 7, 8]);
    expect(axis.between(5, 8)).toEqual([4, 7, 8]);
    expect(axis.between(97, 500)).toEqual([97, 98, 99]);
  });

  it("is what adding up sizes one by one gives", () => {
    const exceptions = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 90 })),
      {
        selector: ([row]) => row,
      },
    );
    const runs = fc.uniqueArray(fc.integer({ min: 1, max: 45 }), { maxLength: 12 });
    fc.assert(
      fc.property(exceptions, runs, (list, hiddenRows) => {
        const sorted = [...list].sort(([a], [b]) => a - b);
        const hidden = [...hiddenRows].sort((a, b) => a - b).map((row) => ({ from: row, to: row }));
        const random = new Axis({
          count: 40,
          usual: 20,
          own: { at: sorted.map(([row]) => row), sizes: sorted.map(([, size]) => size) },
          hidden,
        });
        let start = 0;
        for (let row = 1; row <= 40; row += 1) {
          const size = hiddenRows.includes(row) ? FOLD : (new Map(list).get(row) ?? 20);
          expect([random.start(row), random.size(row)]).toEqual([start, size]);
          expect(random.indexAt(start + size / 2)).toBe(row);
          start += size;
        }
        expect(random.total).toBe(start);
      }),
    );
  });
});
