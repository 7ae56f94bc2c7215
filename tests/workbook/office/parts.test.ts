import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseAddress } from "../../../src/core/values/cells.js";
import { areaLists } from "../../../src/workbook/office/marking/areas.js";
import { Queue, cellsIn } from "../../../src/workbook/office/reading/queue.js";
import { stateIn } from "../../../src/workbook/office/state.js";
import { FunctionsObject } from "../../excel-host/model/functions.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { date, number } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { codeOf } from "../contract-support.js";
import { officeOver } from "./adapter.js";

type Call = FunctionsObject["Date"];

describe("the queue of what is still to be read", () => {
  const bands = fc.array(
    fc.record({ rows: fc.integer({ min: 0, max: 50 }), width: fc.integer({ min: 0, max: 9 }) }),
    { maxLength: 6 },
  );

  it("hands out every row once, in order, never more than asked for but for a single row", () => {
    fc.assert(
      fc.property(bands, fc.integer({ min: 1, max: 60 }), fc.boolean(), (shapes, budget, stumbles) => {
        const all = shapes.map((shape, at) => ({ sheet: at, top: 3, ...shape }));
        const queue = new Queue(all);
        const rows: string[] = [];
        for (let turn = 0; !queue.isEmpty; turn += 1) {
          const taken = queue.take(budget);
          if (stumbles && turn % 3 === 0) {
            queue.putBack(taken);
            continue;
          }
          expect(cellsIn(taken) <= budget || (taken.length === 1 && taken[0]?.rows === 1)).toBe(true);
          for (const band of taken) {
            for (let row = 0; row < band.rows; row += 1)
              rows.push(`${String(band.sheet)}:${String(band.top + row)}`);
          }
        }
        const expected = all.flatMap(({ sheet: on, top, rows: count, width }) =>
          width === 0 ? [] : Array.from({ length: count }, (_, row) => `${String(on)}:${String(top + row)}`),
        );
        expect(rows).toEqual(expected);
      }),
    );
  });
});

describe("lists of areas", () => {
  it("hold every cell once, in lists short enough for Excel", () => {
    const cells = fc.uniqueArray(
      fc.record({
        sheet: fc.constant("表"),
        row: fc.integer({ min: 1, max: 900 }),
        column: fc.integer({ min: 1, max: 60 }),
      }),
      { selector: ({ row, column }) => row * 100 + column, maxLength: 800 },
    );
    fc.assert(
      fc.property(cells, (wanted) => {
        const lists = areaLists(wanted);
        const found = lists
          .flatMap((list) => list.split(","))
          .flatMap((area) => {
            const { top, left, bottom, right } = parseAddress(`x!${area}`) ?? {
              top: 0,
              left: 0,
              bottom: -1,
              right: 0,
            };
            return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => {
              const width = right - left + 1;
              return `${String(top + Math.floor(at / width))},${String(left + (at % width))}`;
            });
          });
        expect(found.toSorted()).toEqual(
          wanted.map(({ row, column }) => `${String(row)},${String(column)}`).toSorted(),
        );
        expect(lists.every((list) => list.length <= 2000)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("our state in its XML part", () => {
  it("comes back letter by letter from an emulated host", async () => {
    const port = officeOver(hostOfSheets([sheet("表", [])]));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 40 }), async (words) => {
        const state = JSON.stringify({ words });
        await port.saveState(state);
        expect(await port.loadState()).toBe(state);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [
      '<?xml version="1.0" encoding="UTF-8"?>\r\n<state xmlns="urn:guidelight:state:1">a &lt;&amp;&gt; b</state>',
      "a <&> b",
    ],
    ['<state xmlns="urn:guidelight:state:1"/>', ""],
    ['<g:state xmlns:g="urn:guidelight:state:1">&#20108;&#x4e8c;&#13;&quot;&apos;</g:state>\n', "二二\r\"'"],
  ])("is read as other programs write it: %s", (xml, state) => {
    expect(stateIn(xml)).toBe(state);
  });

  it.each(["", "<state", "<other>x</other>", "<state><b/></state>"])(
    "is not taken for what it is not: %s",
    (xml) => {
      expect(() => stateIn(xml)).toThrow("stateUnreadable");
    },
  );
});

describe("the date system of an emulated host", () => {
  it.each([false, true])("is found without a member that tells it (1904: %s)", async (date1904) => {
    const host = hostOfSheets([sheet("表", [[date("2025-10-28"), number(1)]])], { date1904 });
    expect((await officeOver(host).read()).date1904).toBe(date1904);
  });

  describe("whose DATE gives neither of the days it could", () => {
    beforeEach(() => {
      const real = Object.getOwnPropertyDescriptor(FunctionsObject.prototype, "Date")?.value as Call;
      vi.spyOn(FunctionsObject.prototype, "Date").mockImplementation(function (this: FunctionsObject) {
        return real.call(this, 99_999, 1, 1);
      });
    });
    afterEach(() => {
      vi.restoreAllMocks();
    });

    it.each([false, true])("is found by the year a date shows (1904: %s)", async (date1904) => {
      const rows = [[number(1), date("2025-10-28", "yy-mm-dd"), date("2024-02-29")]];
      const host = hostOfSheets([sheet("表", rows)], { date1904 });
      expect((await officeOver(host).read()).date1904).toBe(date1904);
    });

    it("does not matter where there are no dates", async () => {
      const host = hostOfSheets([sheet("表", [[number(45_958, '0"y"'), "2025-10-28"]])]);
      expect((await officeOver(host).read()).date1904).toBe(false);
    });

    it("is not guessed where a date shows no year it could be told by", async () => {
      const host = hostOfSheets([sheet("表", [[date("2025-10-28", "yy-mm-dd")]])]);
      expect(await codeOf(officeOver(host).read())).toBe("hostFailed");
    });
  });
});
