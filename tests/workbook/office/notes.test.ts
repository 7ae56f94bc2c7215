import { expect, it } from "vitest";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { officeWorkbook } from "../../../src/workbook/office/workbook.js";
import { addNotes } from "../../../src/workbook/office/marking/notes.js";
import { isOurNote } from "../../../src/workbook/tags.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { markAt, markingOf } from "../marking.js";

const at = (row: number): { sheet: string; row: number; column: number } => ({ sheet: "表", row, column: 2 });

/** A stand-in for what the client of the tests lacks: notes came with ExcelApi 1.18. */
const added: [string, string][] = [];
const proxy = {
  getRangeByIndexes: (row: number, column: number) => `${String(row)},${String(column)}`,
  notes: {
    add: (place: string, text: string) => {
      added.push([place, text]);
    },
  },
} as unknown as Excel.Worksheet;

it("notes carry their lines and our tag, and leave cells alone that have one already", () => {
  added.length = 0;
  const noted = new Set(["3,2"]);
  const listed = { id: "1", name: "表", visibility: "visible" } as const;
  const on = { listed, proxy, isProtected: false, rules: [], notes: [], hasNotes: true, noted };
  expect(addNotes(on, [markAt(at(2)), markAt(at(3)), { ...markAt(at(4)), note: [] }])).toEqual([
    { cell: at(3), why: "hasNote" },
  ]);
  expect(added.map(([place]) => place)).toEqual(["1,1"]);
  expect(added[0]?.[1]).toMatch(/^【不符合】X26 自筹\n自筹 270 万元/);
  expect(isOurNote(added[0]?.[1] ?? "")).toBe(true);
});

it("notes are left out where the client lacks them, whatever the host says", async () => {
  const host = hostOfSheets([sheet("表", [["a", 1]])]);
  const port = officeWorkbook({ supports: () => true });
  expect(await port.mark(markingOf([markAt({ sheet: "表", row: 1, column: 2 })]))).toEqual({ notMarked: [] });
  expect(host.book.sheets[0]?.cfs).toHaveLength(1);
});
