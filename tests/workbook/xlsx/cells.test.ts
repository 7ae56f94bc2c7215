import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../src/core/reading/sheet/sheet.js";
import { columnLetters, formatAddress } from "../../../src/core/values/cells.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import type { RawParts } from "../../fixtures/xlsx/raw.js";
import { rawWorkbook } from "../../fixtures/xlsx/raw.js";

async function read(raw: RawParts, reading: "fast" | "full"): Promise<Sheet> {
  const { sheets } = await openXlsx(rawWorkbook(raw), { reading }).read();
  const [only] = sheets;
  if (only === undefined) throw new Error("no sheet");
  return only;
}

/** Every cell as { A1: value } or { A1: "value <= formula" }. */
function shown(sheet: Sheet): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (const column of sheet.columnsOf(row)) {
      const cell = sheet.cell(row, column);
      const value = cell?.value;
      const plain = value?.kind === "text" ? value.text : value?.kind === "number" ? value.number : value;
      const formula = cell?.formula === undefined ? [] : [`=${cell.formula}`];
      all[`${columnLetters(column)}${String(row)}`] = formula.length === 0 ? plain : [plain, ...formula];
    }
  }
  return all;
}

const row = (cells: string): RawParts => ({ rows: `<row r="1">${cells}</row>` });
const error = (code: string): unknown => ({ kind: "error", error: code });
const truth = (boolean: boolean): unknown => ({ kind: "boolean", boolean });

const tables: readonly (readonly [string, RawParts, Record<string, unknown>])[] = [
  ["a number", row('<c r="A1"><v>1.5</v></c>'), { A1: 1.5 }],
  [
    "numbers in every spelling",
    row("<c><v>-0.5</v></c><c><v>1E3</v></c><c><v> 7 </v></c><c><v>+2</v></c><c><v>.5</v></c>"),
    { A1: -0.5, B1: 1000, C1: 7, D1: 2, E1: 0.5 },
  ],
  ["seventeen digits", row("<c><v>0.30000000000000004</v></c>"), { A1: 0.1 + 0.2 }],
  [
    "what is no number stays as it is written",
    row("<c><v>NaN</v></c><c><v>1e999</v></c><c><v>0x10</v></c>"),
    { A1: "NaN", B1: "1e999", C1: "0x10" },
  ],
  ["an empty v is a blank", row('<c r="A1"><v></v></c><c r="B1"><v/></c><c r="C1" s="0"/><c r="D1"/>'), {}],
  [
    "booleans and errors",
    row('<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c>'),
    { A1: truth(true), B1: truth(false), C1: error("#REF!") },
  ],
  [
    "shared strings",
    { ...row('<c t="s"><v>1</v></c><c t="s"><v>0</v></c>'), strings: "<si><t>甲</t></si><si><t>乙</t></si>" },
    { A1: "乙", B1: "甲" },
  ],
  [
    "a stored text without characters",
    { ...row('<c t="s"><v>0</v></c>'), strings: "<si><t/></si>" },
    { A1: "" },
  ],
  [
    "rich text without its phonetic readings",
    {
      ...row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>'),
      strings:
        '<si><r><rPr><b/></rPr><t>申报</t></r><r><t xml:space="preserve"> 单位</t></r><rPh sb="0" eb="1"><t>カ</t></rPh></si>' +
        '<si><t>課</t><rPh sb="0" eb="1"><r><t>カ</t></r></rPh><phoneticPr fontId="1"/></si>',
    },
    { A1: "申报 单位", B1: "課" },
  ],
  [
    "inline text, plain and rich",
    row(
      '<c t="inlineStr"><is><t> a </t></is></c><c t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c>',
    ),
    { A1: " a ", B1: "bc" },
  ],
  ["escaped characters", row('<c t="str"><v>a_x000D_b_x005F_x000D__x4E2D_</v></c>'), { A1: "a\rb_x000D_中" }],
  [
    "references and line ends",
    row('<c t="str"><v>&lt;&amp;&#20013;&#x4E2D;&quot;\r\n&apos;</v></c>'),
    { A1: "<&中中\"\n'" },
  ],
  ["CDATA and comments", row('<c t="str"><v><![CDATA[a<b]]>c<!-- no --></v></c>'), { A1: "a<bc" }],
  [
    "a formula text result, also an empty one",
    row('<c t="str"><f>A2&amp;""</f><v>x</v></c><c t="str"><f>""</f><v></v></c>'),
    { A1: ["x", '=A2&""'], B1: ["", '=""'] },
  ],
  [
    "a formula without a result",
    row("<c><f>1+1</f></c><c><f>1+2</f><v></v></c>"),
    { A1: [{ kind: "empty" }, "=1+1"], B1: [{ kind: "empty" }, "=1+2"] },
  ],
  ["an f without text is no formula", row("<c><f/><v>3</v></c><c><f></f></c>"), { A1: 3 }],
  [
    "shared formulas, each with its own references",
    row(
      '<c r="B1"><f t="shared" ref="B1:D1" si="0">A1*$A$1+Sheet2!A1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c><c r="D1"><f t="shared" si="0"></f><v>3</v></c>',
    ),
    { B1: [1, "=A1*$A$1+Sheet2!A1"], C1: [2, "=B1*$A$1+Sheet2!B1"], D1: [3, "=C1*$A$1+Sheet2!C1"] },
  ],
  [
    "a shared formula whose founder comes later, and a group number used again",
    {
      rows: '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="0">B2</f><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">C3</f><v>3</v></c></row><row r="4"><c r="A4"><f t="shared" si="0"/><v>4</v></c></row>',
    },
    { A1: [1, "=B1"], A2: [2, "=B2"], A3: [3, "=C3"], A4: [4, "=C4"] },
  ],
  [
    "an array formula and a data table",
    row(
      '<c><f t="array" ref="A1:A2">SUM(B1:B2*C1:C2)</f><v>5</v></c><c><f t="dataTable" ref="B1" dt2D="1" dtr="1" r1="C1" r2="C2"/><v>6</v></c>',
    ),
    { A1: [5, "=SUM(B1:B2*C1:C2)"], B1: [6, "=TABLE(C1,C2)"] },
  ],
  [
    "cells without addresses follow each other",
    { rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>" },
    { A1: 1, B1: 2, A3: 3 },
  ],
  ["a cell without address behind one with", row('<c r="C1"><v>1</v></c><c><v>2</v></c>'), { C1: 1, D1: 2 }],
  [
    "rows and cells in any order",
    {
      rows: '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    },
    { A1: 1, A3: 3, B3: 4 },
  ],
  [
    "a place written twice has what was written last",
    { rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>' },
    { A1: 2 },
  ],
  [
    "attributes in any order and quotes, spaces anywhere",
    { rows: `\n <row  hidden='0' r = "1" >\n<c  t='n'   r='B1' ><v >5</v ></c >\t</row >` },
    { B1: 5 },
  ],
  [
    "elements of other namespaces and extensions are not cells",
    {
      rows: '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>',
      tail: '<extLst><ext xmlns:m="urn:x"><m:sheetData><m:row r="5"><m:c r="A5"><m:v>1</m:v></m:c></m:row></m:sheetData></ext></extLst>',
    },
    { A1: 1 },
  ],
  [
    "names every object has",
    {
      ...row('<c t="str"><v>__proto__</v></c><c t="s"><v>0</v></c>'),
      strings: "<si><t>constructor</t></si>",
    },
    { A1: "__proto__", B1: "constructor" },
  ],
];

describe.each(["fast", "full"] as const)("cells, by the %s way", (reading) => {
  it.each(tables)("%s", async (_, raw, expected) => {
    expect(shown(await read(raw, reading))).toEqual(expected);
  });

  it("ISO dates become serials in both systems", async () => {
    const cells = row(
      '<c t="d"><v>2025-10-28</v></c><c t="d"><v>2025-10-28T12:00:00Z</v></c><c t="d"><v>2025-02-30</v></c>',
    );
    expect(shown(await read(cells, reading))).toEqual({ A1: 45_958, B1: 45_958.5, C1: "2025-02-30" });
    const old = { ...cells, book: '<workbookPr date1904="1"/>' };
    expect(shown(await read(old, reading))).toEqual({ A1: 44_496, B1: 44_496.5, C1: "2025-02-30" });
  });

  it("rows and columns are hidden by word, by nothing of height or width, and where only listed rows show", async () => {
    const raw = {
      head: '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="7" max="2000000000" hidden="true"/></cols>',
      rows: '<row r="1"/><row r="2" hidden="1"/><row r="3" ht="0"/><row r="5"><c><v>1</v></c></row>',
    };
    const sheet = await read(raw, reading);
    expect([1, 2, 3, 4, 5, 6].map((at) => sheet.isRowHidden(at))).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
    ]);
    expect([1, 2, 3, 4, 5, 6, 7, 16_384].map((at) => sheet.isColumnHidden(at))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  it("merged areas, whichever corner is named first", async () => {
    const sheet = await read(
      { tail: '<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="B5"/></mergeCells>' },
      reading,
    );
    expect(sheet.merges.map(formatAddress)).toEqual(["表!A1:C3", "表!B5"]);
  });
});

it("number formats: built in, of the zh-cn list, custom, and custom in place of a built-in one", async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;万元&quot;"/><numFmt numFmtId="14" formatCode="yyyy/m/d"/></numFmts>' +
    `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${[0, 10, 31, 57, 164, 14, 99].map((id) => `<xf numFmtId="${String(id)}"/>`).join("")}</cellXfs>`;
  const cells = [0, 1, 2, 3, 4, 5, 6, 77].map((style) => `<c s="${String(style)}"><v>1</v></c>`).join("");
  const sheet = await read({ ...row(cells), styles }, "fast");
  expect(sheet.columnsOf(1).map((column) => sheet.cell(1, column)?.format)).toEqual([
    "General",
    "0.00%",
    'yyyy"年"m"月"d"日"',
    'yyyy"年"m"月"',
    '0.0"万元"',
    "yyyy/m/d",
    "General",
    "General",
  ]);
});

it("an extension's workbookPr does not reset the date system", async () => {
  const book =
    '<workbookPr date1904="1"/><extLst><ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" uri="u"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
  expect((await openXlsx(rawWorkbook({ book })).read()).date1904).toBe(true);
});

it("XML in UTF-16 and in GBK is read as it declares", async () => {
  const worksheet = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="str"><v>中</v></c></row></sheetData></worksheet>`;
  const text = `\ufeff${worksheet("UTF-16")}`;
  const utf16 = new Uint8Array(
    Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).buffer,
  );
  // 中 is D6 D0 in GBK
  const [before = "", after = ""] = worksheet("GBK").split("中");
  const ascii = (part: string): Uint8Array => new TextEncoder().encode(part);
  const gbk = new Uint8Array([...ascii(before), 0xd6, 0xd0, ...ascii(after)]);
  for (const bytes of [utf16, gbk]) {
    expect(shown(await read({ parts: { "xl/worksheets/sheet1.xml": bytes } }, "fast"))).toEqual({ A1: "中" });
  }
});

it("a file that asks to be calculated again says so", async () => {
  const asking = await openXlsx(rawWorkbook({ book: '<calcPr fullCalcOnLoad="1"/>' })).read();
  expect(asking.resultsMayBeStale).toBe(true);
  const settled = await openXlsx(rawWorkbook({ book: '<calcPr calcId="1"/>' })).read();
  expect(settled).not.toHaveProperty("resultsMayBeStale");
});
