import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellRef } from "../../../src/core/values/cells.js";
import { formula } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import type { CellInput } from "../../../src/workbook/port.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import type { Variant } from "../../fixtures/xlsx/everything.js";
import { everything } from "../../fixtures/xlsx/everything.js";
import { rawWorkbook } from "../../fixtures/xlsx/raw.js";
import { writeXlsx } from "../../fixtures/xlsx/write.js";
import { codeOf, rowsOf } from "../contract-support.js";
import { markAt, markingOf } from "../marking.js";
import { at, changedParts, EMPTY, number, partsOf, text } from "./typing.js";

/** The sheet's XML of a small workbook after one cell was typed into. */
async function sheetAfter(
  raw: Parameters<typeof rawWorkbook>[0],
  cell: CellRef,
  input: CellInput,
): Promise<string> {
  const port = openXlsx(rawWorkbook(raw));
  await port.write(cell, input);
  const xml = partsOf(port.bytes())["xl/worksheets/sheet1.xml"] ?? "";
  return /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(xml)?.[1] ?? "";
}

const ROW = '<row r="2" spans="1:2" ht="20"><c r="A2" s="1" t="s"><v>0</v></c><c r="C2"><v>7</v></c></row>';
const STYLES = "<cellXfs><xf/><xf/><xf/></cellXfs>";

describe("typing into a cell changes that cell's XML and nothing else of its sheet", () => {
  it.each<readonly [string, CellRef, CellInput, string]>([
    [
      "a number, to the last digit",
      at(2, 1),
      number("0.10000000000000001"),
      '<c r="A2" s="1"><v>0.10000000000000001</v></c>',
    ],
    [
      "a text",
      at(2, 1),
      text(' <a> & "b"\n'),
      '<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve"> &lt;a&gt; &amp; &quot;b&quot;\n</t></is></c>',
    ],
    [
      "a text that looks like a formula",
      at(2, 1),
      text("=1+1"),
      '<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>',
    ],
    ["yes", at(2, 1), { kind: "boolean", boolean: true }, '<c r="A2" s="1" t="b"><v>1</v></c>'],
    ["nothing: the style stays", at(2, 1), EMPTY, '<c r="A2" s="1"/>'],
    ["an empty text is nothing", at(2, 1), text(""), '<c r="A2" s="1"/>'],
  ])("%s", async (_, cell, input, expected) => {
    const after = await sheetAfter({ rows: ROW, strings: "<si><t>甲</t></si>", styles: STYLES }, cell, input);
    expect(after).toBe(
      `<sheetData><row r="2" spans="1:2" ht="20">${expected}<c r="C2"><v>7</v></c></row></sheetData>`,
    );
  });

  it.each<readonly [string, string, CellRef, string]>([
    ["between two cells", ROW, at(2, 2), ROW.replace('<c r="C2">', '<c r="B2"><v>5</v></c><c r="C2">')],
    [
      "behind the last one, so that the row no longer says how far it spans",
      ROW,
      at(2, 4),
      ROW.replace(' spans="1:2"', "").replace("</row>", '<c r="D2"><v>5</v></c></row>'),
    ],
    [
      "in a row without cells",
      '<row r="2" ht="9"/>',
      at(2, 1),
      '<row r="2" ht="9"><c r="A2"><v>5</v></c></row>',
    ],
    [
      "in a row formatted throughout",
      '<row r="2" s="2" customFormat="1"/>',
      at(2, 1),
      '<row r="2" s="2" customFormat="1"><c r="A2" s="2"><v>5</v></c></row>',
    ],
    ["in a row before the first", ROW, at(1, 1), `<row r="1"><c r="A1"><v>5</v></c></row>${ROW}`],
    ["in a row behind the last", ROW, at(9, 28), `${ROW}<row r="9"><c r="AB9"><v>5</v></c></row>`],
    [
      "among rows and cells without numbers",
      '<row><c><v>1</v></c></row><row r="4"><c r="B4"/><c><v>2</v></c></row>',
      at(4, 1),
      '<row><c><v>1</v></c></row><row r="4"><c r="A4"><v>5</v></c><c r="B4"/><c><v>2</v></c></row>',
    ],
    ["on an empty sheet", "", at(3, 1), '<row r="3"><c r="A3"><v>5</v></c></row>'],
  ])("a cell that was not there: %s", async (_, rows, cell, expected) => {
    const after = await sheetAfter(
      { rows, strings: "<si><t>甲</t></si>", styles: STYLES },
      cell,
      number("5"),
    );
    expect(after).toBe(`<sheetData>${expected}</sheetData>`);
  });

  it("a cell that was not there takes the format of its column, and the sheet's extent grows", async () => {
    const head = '<dimension ref="B2:C3"/><cols><col min="4" max="6" width="9" style="2"/></cols>';
    expect(
      await sheetAfter({ head, rows: ROW, strings: "<si/>", styles: STYLES }, at(7, 5), number("5")),
    ).toBe(
      `${head.replace("B2:C3", "B2:E7")}<sheetData>${ROW}<row r="7"><c r="E7" s="2"><v>5</v></c></row></sheetData>`,
    );
  });

  it("emptying a cell that is not there changes nothing", async () => {
    const bytes = rawWorkbook({ rows: ROW, strings: "<si/>" });
    const port = openXlsx(bytes);
    expect(await port.write(at(5, 5), EMPTY)).toEqual({ kind: "empty" });
    expect(port.bytes()).toBe(bytes);
  });

  it.each<readonly [string, Variant]>([
    ["as Excel writes it", {}],
    ["Strict", { strict: true }],
    ["with prefixed elements", { prefix: "x" }],
    ["with macros", { macros: true }],
    ["with lines ended by CR LF", { crlf: true }],
    ["in UTF-16", { utf16: true }],
    ["with byte order marks", { byteOrderMark: true }],
  ])(
    "a workbook with one of everything, %s: two parts change, undoing gives the file back",
    async (_, variant) => {
      const bytes = everything(variant);
      const port = openXlsx(bytes);
      expect(await port.write(at(2, 2, "预算"), number("160"))).toEqual({ kind: "number", number: 150 });
      expect(changedParts(bytes, port.bytes())).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
      const { sheets } = await openXlsx(port.bytes()).read();
      expect(sheets[0]?.cell(2, 2)?.value).toEqual({ kind: "number", number: 160 });
      expect(sheets[0]?.cell(4, 2)).toMatchObject({ formula: "SUM(B2:B3)", uncalculated: true });
      await port.write(at(2, 2, "预算"), number("150.0"));
      expect(partsOf(port.bytes())).toEqual(partsOf(bytes));
    },
  );
});

describe("a cell is left alone", () => {
  const rows = [
    ["a", 1],
    [formula("B1", 1), 2],
    [null, 3],
  ];
  const lockedHead = '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>';
  const locked = (tail: string): Uint8Array =>
    rawWorkbook({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>',
      styles: lockedHead,
      tail,
    });
  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';

  it.each<readonly [string, Uint8Array, CellRef, string]>([
    ["that holds a formula", writeXlsx([sheet("表", rows)]), at(2, 1), "formulaCell"],
    ["that an array formula fills", rawWorkbook({ rows: array }), at(2, 1), "formulaCell"],
    ["on a sheet that is gone", writeXlsx([sheet("表", rows)]), at(1, 1, "无"), "sheetGone"],
    ["locked on a protected sheet", locked('<sheetProtection sheet="1"/>'), at(1, 1), "protectedSheet"],
    [
      "that is not there on a protected sheet",
      locked('<sheetProtection sheet="1"/>'),
      at(9, 9),
      "protectedSheet",
    ],
    ["of a signed workbook", everything({ signed: true }), at(2, 2, "预算"), "readOnly"],
  ])("%s", async (_, bytes, cell, code) => {
    const port = openXlsx(bytes);
    expect(await codeOf(port.write(cell, number("5")))).toBe(code);
    expect(port.bytes()).toBe(bytes);
  });

  it.each<readonly [string, string, CellRef]>([
    ["unlocked on a protected sheet", '<sheetProtection sheet="1"/>', at(1, 2)],
    [
      "of an area open to all",
      '<sheetProtection sheet="1"/><protectedRanges><protectedRange name="a" sqref="C9 A1:A3"/></protectedRanges>',
      at(1, 1),
    ],
    ["where protection is set up but off", '<sheetProtection password="CF7A"/>', at(1, 1)],
  ])("but not one %s", async (_, tail, cell) => {
    expect(await codeOf(openXlsx(locked(tail)).write(cell, number("5")))).toBe("no error");
  });

  it.each([
    ["a number that is none", number("12,5")],
    ["a number beyond all", number("1e999")],
    ["a text too long for a cell", text("x".repeat(32_768))],
  ])("%s is refused as the caller's mistake", async (_, input) => {
    await expect(openXlsx(everything()).write(at(2, 2, "预算"), input)).rejects.toThrow(RangeError);
  });
});

it("a cell inside a merged area stands for its first cell", async () => {
  const port = openXlsx(writeXlsx([sheet("表", [["标题"], [], ["a"]], { merges: ["A1:C2"] })]));
  expect(await port.write(at(2, 3), text("新标题"))).toEqual({ kind: "text", text: "标题" });
  expect((await port.read()).sheets[0]?.cell(1, 1)?.value).toEqual(text("新标题"));
});

it("reading again reads the sheets that changed only, and gives what reading anew gives", async () => {
  const port = openXlsx(
    writeXlsx([sheet("甲", [[1, 2]]), sheet("乙", [[formula("甲!A1", 1)]]), sheet("丙", [[3]])]),
  );
  const before = await port.read();
  await port.write(at(1, 1, "甲"), number("9"));
  const after = await port.reread(before, [{ sheet: "甲", address: "A1" }]);
  expect(after.sheets.map((from, index) => from === before.sheets[index])).toEqual([false, false, true]);
  expect(rowsOf(after)).toEqual(rowsOf(await port.read()));
  expect(rowsOf(after)).toEqual(rowsOf(await openXlsx(port.bytes()).read()));
});

it("edits that were not waited for come one after the other", async () => {
  const port = openXlsx(writeXlsx([sheet("表", [[1, 2, 3]])]));
  await Promise.all([1, 2, 3].map(async (column) => port.write(at(1, column), number(String(column * 10)))));
  expect(rowsOf(await port.read())[0]?.[0]).toEqual([
    [1, 10],
    [2, 20],
    [3, 30],
  ]);
});

it("a copy with edits and marks carries both, and clearing leaves the edits", async () => {
  const bytes = everything();
  const port = openXlsx(bytes);
  await port.write(at(2, 2, "预算"), number("160"));
  const edited = partsOf(port.bytes());
  await port.mark(markingOf([markAt(at(2, 2, "预算"))]));
  expect((await port.read()).sheets[0]?.cell(2, 2)?.value).toEqual({ kind: "number", number: 160 });
  await port.clear({ all: true });
  expect(partsOf(port.bytes())).toEqual(edited);
});

it("any edits, taken back in any order, give the file back", async () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 4 }) });
  const input = fc.oneof(
    fc.integer().map((value) => number(String(value))),
    fc.string({ unit: "grapheme" }).map(text),
    fc.boolean().map((value): CellInput => ({ kind: "boolean", boolean: value })),
    fc.constant(EMPTY),
  );
  const rows = [["单位", 1, formula("B1*2", 2)], [], [null, 2.5, true, formula("SUM(B:B)", 3.5)]];
  const bytes = writeXlsx([sheet("表", rows), sheet("二", [[formula("表!B1", 1)]])]);
  const inputOf = (value: Awaited<ReturnType<ReturnType<typeof openXlsx>["write"]>>): CellInput =>
    value.kind === "number"
      ? number(String(value.number))
      : value.kind === "error"
        ? text(value.error)
        : value;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, input), { maxLength: 6 }), async (edits) => {
      const port = openXlsx(bytes);
      const undo: (readonly [CellRef, CellInput])[] = [];
      for (const [{ row, column }, typed] of edits) {
        const isRefused = (row === 1 && column === 3) || (row === 3 && column === 4);
        if (isRefused) continue;
        undo.push([at(row, column), inputOf(await port.write(at(row, column), typed))]);
        expect(rowsOf(await openXlsx(port.bytes()).read())).toEqual(rowsOf(await port.read()));
      }
      for (const [place, former] of undo.toReversed()) await port.write(place, former);
      expect(port.bytes()).toEqual(bytes);
    }),
    { numRuns: 40 },
  );
});
