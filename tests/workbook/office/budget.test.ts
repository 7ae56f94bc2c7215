import { describe, expect, it } from "vitest";
import { columnLetters } from "../../../src/core/values/cells.js";
import { number } from "../../../src/workbook/memory/cells.js";
import type { SheetSpec } from "../../../src/workbook/memory/sheet.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { CELLS_A_REQUEST } from "../../../src/workbook/office/reading/load.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { markAt, markingOf } from "../marking.js";
import { rowsOf } from "../contract-support.js";
import { officeOver, settle } from "./adapter.js";

const COLUMNS = 12;

/** So many sheets with so many rows of twelve columns together: words, amounts and a formula in each row. */
const sheetsOf = (count: number, rows: number): SheetSpec[] =>
  Array.from({ length: count }, (_, at) =>
    sheet(
      `预算 ${String(at + 1)}`,
      Array.from({ length: Math.ceil(rows / count) }, (_row, row) =>
        Array.from({ length: COLUMNS }, (_cell, column) =>
          column < 4 ? `第${String(row)}项 设备费` : number(row * 1.5 + column, "#,##0.00"),
        ),
      ),
      { hiddenRows: [3], hiddenColumns: ["C"], merges: ["A1:B1"] },
    ),
  );

/** Marks on every other cell of a column, so that no two can be one area. */
const marksOn = (sheets: readonly SheetSpec[], count: number): ReturnType<typeof markAt>[] =>
  Array.from({ length: count }, (_, at) => {
    const on = sheets[at % sheets.length]?.name ?? "";
    const down = Math.floor(at / sheets.length);
    return markAt({ sheet: on, row: 2 * (down % 100) + 1, column: 5 + 2 * Math.floor(down / 100) });
  });

/** What some work sends and gets, once everything was given back. */
async function trafficOf(host: EmulatedHost, work: () => Promise<unknown>): Promise<EmulatedHost["traffic"]> {
  await settle();
  host.resetTraffic();
  await work();
  await settle();
  expect(host.liveReferences).toBe(0);
  return host.traffic;
}

describe("a check of 6 sheets, 2,000 rows and 300 findings", () => {
  const sheets = sheetsOf(6, 2000);

  it("reads in 4 round trips, 3 where merged areas are not asked for, with less than 2 MB in all", async () => {
    const host = hostOfSheets(sheets);
    const read = await trafficOf(host, async () => officeOver(host).read());
    expect(read.requests).toBe(4);
    expect(read.bytesIn + read.bytesOut).toBeLessThan(2_000_000);
    const plain = await trafficOf(host, async () => officeOver(host, false).read());
    expect(plain.requests).toBe(3);
  });

  it("marks in 4 round trips, 5 where marks stand already, with less than 600 kB in all", async () => {
    const host = hostOfSheets(sheets);
    const port = officeOver(host);
    const marking = markingOf(marksOn(sheets, 300));
    const first = await trafficOf(host, async () => port.mark(marking));
    expect(first.requests).toBe(4);
    expect(first.bytesIn + first.bytesOut).toBeLessThan(600_000);
    const again = await trafficOf(host, async () => port.mark(marking));
    expect(again.requests).toBe(5);
    expect(again.bytesIn + again.bytesOut).toBeLessThan(600_000);
  });

  it("clears in 4 round trips", async () => {
    const host = hostOfSheets(sheets);
    const port = officeOver(host);
    await port.mark(markingOf(marksOn(sheets, 300)));
    expect((await trafficOf(host, async () => port.clear())).requests).toBe(4);
  });

  it("puts one conditional format per sheet and verdict, not one per finding", async () => {
    const host = hostOfSheets(sheets);
    await officeOver(host).mark(markingOf(marksOn(sheets, 300)));
    expect(host.book.sheets.slice(0, 6).map(({ cfs }) => cfs.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe("the number of round trips does not grow", () => {
  it.each([1, 6, 40])("with %i sheets", async (count) => {
    const sheets = sheetsOf(count, 400);
    const host = hostOfSheets(sheets);
    const port = officeOver(host);
    const read = await trafficOf(host, async () => port.read());
    const mark = await trafficOf(host, async () => port.mark(markingOf(marksOn(sheets, 40))));
    const clear = await trafficOf(host, async () => port.clear());
    expect([read, mark, clear].map(({ requests }) => requests)).toEqual([4, 4, 4]);
  });

  it.each([1, 30, 1000])("with %i findings", async (count) => {
    const sheets = sheetsOf(6, 2000);
    const host = hostOfSheets(sheets);
    const mark = await trafficOf(host, async () => officeOver(host).mark(markingOf(marksOn(sheets, count))));
    expect(mark.requests).toBe(4);
  });

  it.each([
    [
      "type",
      async (port: ReturnType<typeof officeOver>) => port.write(CELL, { kind: "number", decimal: "1" }),
    ],
    ["show", async (port: ReturnType<typeof officeOver>) => port.reveal(CELL)],
    ["save state", async (port: ReturnType<typeof officeOver>) => port.saveState("{}")],
  ])("two to %s", async (_, work) => {
    const host = hostOfSheets(sheetsOf(6, 60));
    const port = officeOver(host);
    expect((await trafficOf(host, async () => work(port))).requests).toBe(2);
  });
});

const CELL = { sheet: "预算 1", row: 4, column: 6 };

describe("a workbook that does not fit one answer", () => {
  it(`is read in portions of ${String(CELLS_A_REQUEST)} cells`, async () => {
    const rows = 5000;
    const host = hostOfSheets(sheetsOf(2, rows));
    const { requests, largestOut } = await trafficOf(host, async () => officeOver(host).read());
    expect(requests).toBe(3 + Math.ceil((rows * COLUMNS) / CELLS_A_REQUEST));
    expect(largestOut).toBeLessThan(5 * 1024 * 1024);
  });

  it("is read in smaller portions where texts are long, and comes out the same", async () => {
    const sheets = sheetsOf(3, 600);
    const host = hostOfSheets(sheets);
    const whole = rowsOf(await officeOver(host).read());
    host.switches.payloadCap = 40_000;
    const told: string[] = [];
    const content = await officeOver(host).read({ onProgress: (_done, _total, name) => told.push(name) });
    expect(rowsOf(content)).toEqual(whole);
    expect(content.sheets.map((from) => from.isRowHidden(3) && from.isColumnHidden(3))).toEqual([
      true,
      true,
      true,
    ]);
    expect(told).toEqual(sheets.map(({ name }) => name));
  });

  it("whose single row is too large says so", async () => {
    const host = hostOfSheets([sheet("宽", [Array.from({ length: 300 }, (_, at) => columnLetters(at + 1))])]);
    host.switches.payloadCap = 6_000;
    await expect(officeOver(host).read()).rejects.toMatchObject({ code: "tooLarge" });
  });
});
