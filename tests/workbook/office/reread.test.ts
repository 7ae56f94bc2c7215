import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLetters } from "../../../src/core/values/cells.js";
import { formula } from "../../../src/workbook/memory/cells.js";
import type { SheetSpec } from "../../../src/workbook/memory/sheet.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import type { Edit } from "../../../src/workbook/port.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { rowsOf } from "../contract-support.js";
import { officeOver, settle } from "./adapter.js";

const wide = (name: string, rows: number, columns: number): SheetSpec =>
  sheet(
    name,
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_cell, column) => row * columns + column),
    ),
  );

/** A sheet of plain figures, one whose formulas hang on it, and a list nobody refers to. */
const sheets: readonly SheetSpec[] = [
  wide("经费", 6, 4),
  sheet("汇总", [["合计", formula("SUM(经费!A1:D6)", 276)]], { hiddenRows: [1] }),
  wide("名单", 5, 3),
];

const open = (): EmulatedHost => hostOfSheets(sheets);

/** What reading after edits gives, and how many cells came over the wire for it. */
async function after(
  host: EmulatedHost,
  edits: readonly Edit[],
  happen: () => void,
): Promise<{ same: boolean; requests: number; bytes: number }> {
  const port = officeOver(host);
  const before = await port.read();
  happen();
  await settle();
  host.resetTraffic();
  const again = await port.reread(before, edits);
  await settle();
  const { requests, bytesOut: bytes } = host.traffic;
  const anew = await port.read();
  const shown = (content: typeof anew): unknown => [
    rowsOf(content),
    content.sheets.map(({ merges, rowCount, columnCount }) => [merges, rowCount, columnCount]),
    content.sheets.map((from) => [1, 2, 3].map((at) => [from.isRowHidden(at), from.isColumnHidden(at)])),
  ];
  return { same: JSON.stringify(shown(again)) === JSON.stringify(shown(anew)), requests, bytes };
}

describe("reading again after edits in an emulated host gives what reading anew gives", () => {
  it("of one cell, and of a formula on another sheet that hangs on it", async () => {
    const host = open();
    const found = await after(host, [{ sheet: "经费", address: "B2" }], () => {
      host.user.type("经费", "B2", 100);
      host.user.recalculated("汇总", { B1: 371 });
    });
    expect(found.same).toBe(true);
    expect(found.requests).toBe(3);
  });

  it.each<[string, Edit, (host: EmulatedHost) => void]>([
    [
      "of several areas",
      { sheet: "经费", address: "A1,C3:D4" },
      ({ user }) => {
        user.type("经费", "A1", "x");
        user.type("经费", "D4", null);
      },
    ],
    [
      "beyond what was used",
      { sheet: "名单", address: "F9" },
      ({ user }) => {
        user.type("名单", "F9", "新");
      },
    ],
    [
      "that empty the last row",
      { sheet: "名单", address: "A5:C5" },
      ({ user }) => {
        for (const address of ["A5", "B5", "C5"]) user.type("名单", address, null);
      },
    ],
    [
      "of rows put in",
      { sheet: "经费" },
      ({ user }) => {
        user.insertRows("经费", 2);
      },
    ],
    [
      "of whole columns",
      { sheet: "经费", address: "B:B" },
      ({ user }) => {
        user.type("经费", "B3", 7);
      },
    ],
    [
      "where a sheet was renamed",
      { sheet: "名单", address: "A1" },
      ({ user }) => {
        user.renameSheet("名单", "人员");
        user.type("人员", "A1", 1);
      },
    ],
    [
      "where a sheet was deleted",
      { sheet: "经费", address: "A1" },
      ({ user }) => {
        user.type("经费", "A1", 1);
        user.deleteSheet("名单");
      },
    ],
    [
      "where a sheet was added",
      { sheet: "新", address: "A1" },
      ({ user }) => {
        user.addSheet("新");
        user.type("新", "A1", 1);
      },
    ],
  ])("%s", async (_, edit, happen) => {
    const host = open();
    const { same } = await after(host, [edit], () => {
      happen(host);
    });
    expect(same).toBe(true);
  });

  it("of any cells, in any order", async () => {
    const place = fc.record({
      on: fc.constantFrom("经费", "汇总", "名单"),
      row: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 6 }),
      value: fc.oneof(fc.integer(), fc.constantFrom("词", "", "'1", true)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 6 }), async (typed) => {
        const host = open();
        const address = ({ row, column }: (typeof typed)[number]): string =>
          `${columnLetters(column)}${String(row)}`;
        const edits = typed.map((one) => ({ sheet: one.on, address: address(one) }));
        const { same } = await after(host, edits, () => {
          for (const one of typed) host.user.type(one.on, address(one), one.value);
        });
        expect(same).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("without fetching sheets that no edit can have reached", async () => {
    const large = hostOfSheets([wide("大", 2000, 10), sheet("小", [["a", 1]])]);
    const { same, bytes } = await after(large, [{ sheet: "小", address: "B1" }], () => {
      large.user.type("小", "B1", 2);
    });
    expect(same).toBe(true);
    expect(bytes).toBeLessThan(5_000);
  });

  it("without asking for merged areas again, which may cost the user's undo list: also where the used area grew", async () => {
    const merged = hostOfSheets([
      sheet(
        "表",
        [
          ["标题", null],
          ["a", 1],
        ],
        { merges: ["A1:B1"] },
      ),
    ]);
    const { same, requests } = await after(merged, [{ sheet: "表", address: "A3" }], () => {
      merged.user.type("表", "A3", "b");
    });
    expect([same, requests]).toEqual([true, 3]);
  });

  it("when what was there before came from elsewhere: everything is read", async () => {
    const host = open();
    const port = officeOver(host);
    const foreign = { sheets: [], date1904: false, definedNames: [] };
    expect(rowsOf(await port.reread(foreign, []))).toEqual(rowsOf(await port.read()));
  });
});
