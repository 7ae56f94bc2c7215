import { expect, it } from "vitest";
import { CellCache } from "../../src/grid/cells.js";
import { Merges } from "../../src/grid/merges.js";
import type { CellWindow, ViewArea } from "../../src/workbook/view.js";

interface Asked {
  readonly area: ViewArea;
  readonly answer: (text: string) => void;
  readonly fail: (reason: Error) => void;
}

/** A cache and what it asks for; answers hold one cell, in the block's first place. */
function asking(): { cache: CellCache; asked: Asked[]; want: (area: ViewArea, revision: number) => void } {
  const cache = new CellCache();
  const asked: Asked[] = [];
  const load = async (_: string, area: ViewArea): Promise<CellWindow> =>
    new Promise((resolve, fail) => {
      const answer = (text: string): void => {
        const cell = { row: area.top, column: area.left, text, kind: "text", style: 0 } as const;
        resolve({ area, cells: [cell] });
      };
      asked.push({ area, answer, fail });
    });
  return {
    cache,
    asked,
    want: (area, revision) => {
      cache.want("表", area, revision, load);
    },
  };
}
const settled = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const top = (area: Asked): number => area.area.top;

it("asks once for each block in view, whole", async () => {
  const { asked, want, cache } = asking();
  want({ top: 60, left: 1, bottom: 70, right: 20 }, 0);
  want({ top: 61, left: 2, bottom: 71, right: 20 }, 0);
  expect(asked.map(({ area }) => area)).toEqual([
    { top: 1, left: 1, bottom: 64, right: 128 },
    { top: 65, left: 1, bottom: 128, right: 128 },
  ]);
  asked[0]?.answer("甲");
  await settled();
  want({ top: 1, left: 1, bottom: 20, right: 20 }, 0);
  expect(asked).toHaveLength(2);
  expect([cache.cell("表", 1, 1)?.text, cache.cell("表", 1, 2), cache.isKnown("表", 64, 9)]).toEqual([
    "甲",
    undefined,
    true,
  ]);
  expect(cache.isKnown("表", 65, 1)).toBe(false);
});

it("keeps what is known after an edit until it comes anew, and drops an answer that came too late", async () => {
  const { asked, want, cache } = asking();
  const view = { top: 1, left: 1, bottom: 9, right: 9 };
  want(view, 0);
  want(view, 1);
  asked[1]?.answer("新");
  asked[0]?.answer("旧");
  await settled();
  expect(cache.cell("表", 1, 1)?.text).toBe("新");
  want(view, 2);
  expect(cache.cell("表", 1, 1)?.text).toBe("新");
  expect(asked).toHaveLength(3);
});

it("tells its listeners, and keeps why cells could not be had", async () => {
  const { asked, want, cache } = asking();
  let told = 0;
  const stop = cache.subscribe(() => (told += 1));
  want({ top: 1, left: 1, bottom: 9, right: 9 }, 0);
  asked[0]?.fail(new Error("no worker"));
  await settled();
  expect([told, cache.failure]).toEqual([1, new Error("no worker")]);
  stop();
});

it("keeps no more than it needs, however far one scrolls", async () => {
  const { asked, want, cache } = asking();
  for (let row = 1; row < 100_000; row += 640) want({ top: row, left: 1, bottom: row + 9, right: 9 }, 0);
  for (const one of asked) one.answer(String(top(one)));
  await settled();
  expect(cache.isKnown("表", 1, 1)).toBe(false);
  expect(asked.filter((one) => cache.isKnown("表", top(one), 1))).toHaveLength(64);
});

it("merged areas are found by any cell they cover, small or as large as a sheet, and where they reach into view", () => {
  const title = { top: 1, left: 1, bottom: 1, right: 6 };
  const huge = { top: 300, left: 2, bottom: 1_048_576, right: 16_384 };
  const merges = new Merges([title, huge]);
  expect([merges.at(1, 6), merges.at(2, 6), merges.at(900_000, 9), merges.at(299, 2)]).toEqual([
    title,
    undefined,
    huge,
    undefined,
  ]);
  expect(merges.reachingInto({ top: 1, left: 4, bottom: 40, right: 9 })).toEqual({ rows: [], columns: [1] });
  expect(merges.reachingInto({ top: 500, left: 4, bottom: 540, right: 9 })).toEqual({
    rows: [300],
    columns: [2],
  });
});
