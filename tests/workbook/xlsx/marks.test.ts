import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Mark } from "../../../src/core/marks/marking.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { prove } from "../../corpus/prove.js";
import type { Variant } from "../../fixtures/xlsx/everything.js";
import { everything, everythingParts } from "../../fixtures/xlsx/everything.js";
import { zipParts } from "../../fixtures/xlsx/package.js";
import { rawParts, rawWorkbook } from "../../fixtures/xlsx/raw.js";
import { markAt, markingOf } from "../marking.js";

const at = (row: number, column: number, sheet = "预算"): { sheet: string; row: number; column: number } => ({
  sheet,
  row,
  column,
});
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

async function checked(
  bytes: Uint8Array,
  marks: readonly Mark[] = [markAt(at(2, 1))],
): Promise<Record<string, string>> {
  const port = openXlsx(bytes);
  await port.mark(markingOf(marks));
  return partsOf(port.bytes());
}
const rawSheet = (tail: string, more = {}): Uint8Array =>
  rawWorkbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', tail, parts: more });

const variants: readonly (readonly [string, Variant])[] = [
  ["as Excel writes it", {}],
  ["Strict", { strict: true }],
  ["with prefixed elements", { prefix: "x" }],
  ["with macros", { macros: true }],
  ["with dates of 1904", { date1904: true }],
  ["with a locked structure", { lockStructure: true }],
  ["with a protected sheet", { sheetProtected: true }],
  ["with a signature", { signed: true }],
  ["with lines ended by CR LF", { crlf: true }],
  ["in UTF-16", { utf16: true }],
  ["with byte order marks", { byteOrderMark: true }],
];

describe("a workbook with one of everything", () => {
  it.each(variants)(
    "%s: marking touches what it must only, clearing gives every byte back",
    async (_, variant) => {
      const proof = await prove(everything(variant));
      expect(proof).toMatchObject({ changed: [], notRestored: [], respelled: [] });
      expect(proof.marked).toBeGreaterThan(0);
    },
  );

  it("is the same file again after clearing, down to the parts' compressed bytes where nothing was spliced", async () => {
    const bytes = everything();
    const port = openXlsx(bytes);
    await port.saveState("一");
    await port.mark(markingOf([markAt(at(2, 1)), markAt(at(4, 2), "doubtful")]));
    await port.clear({ all: true });
    expect(partsOf(port.bytes())).toEqual(partsOf(bytes));
  });

  it("gives the same bytes for the same marks", async () => {
    const [one, two] = [openXlsx(everything()), openXlsx(everything())];
    await one.mark(markingOf([markAt(at(2, 1))]));
    await two.mark(markingOf([markAt(at(2, 1))]));
    expect(one.bytes()).toEqual(two.bytes());
  });

  it("that carries no marks is handed back as the very bytes it came in", async () => {
    const bytes = everything();
    const port = openXlsx(bytes);
    await port.clear({ all: true });
    expect(port.bytes()).toBe(bytes);
  });
});

describe("highlights", () => {
  const rules = (xml: string | undefined): string[] =>
    [...(xml ?? "").matchAll(/<(?:x14:)?cfRule\b[^>]*>/g)].map(([rule]) =>
      rule.replace(/ (?:operator|id)="[^"]*"/g, ""),
    );

  it("come before the user's own rules, which keep their order", async () => {
    const parts = await checked(everything(), [
      markAt(at(2, 1)),
      markAt(at(3, 1)),
      markAt(at(2, 2), "doubtful"),
    ]);
    expect(rules(parts["xl/worksheets/sheet1.xml"])).toEqual([
      '<cfRule type="cellIs" dxfId="0" priority="3">',
      '<cfRule type="dataBar" priority="5">',
      '<cfRule type="expression" dxfId="1" priority="1">',
      '<cfRule type="expression" dxfId="2" priority="2">',
      '<x14:cfRule type="iconSet" priority="4"/>',
    ]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('sqref="A2:A3"');
  });

  it("come last where the rules of a pivot table must keep their numbers", async () => {
    const pivot =
      '<conditionalFormatting pivot="1" sqref="A1"><cfRule type="cellIs" priority="4"/></conditionalFormatting>';
    const parts = await checked(rawSheet(pivot), [markAt(at(1, 1, "表"))]);
    expect(rules(parts["xl/worksheets/sheet1.xml"])).toEqual([
      '<cfRule type="cellIs" priority="4"/>',
      '<cfRule type="expression" dxfId="0" priority="5">',
    ]);
  });

  it.each([
    [
      "priorities of 0 and below",
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="0"/><cfRule type="cellIs" priority="-3"/></conditionalFormatting>',
    ],
    ["no priority", '<conditionalFormatting sqref="A1"><cfRule type="cellIs"/></conditionalFormatting>'],
    [
      "priorities that are no numbers",
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="007"/></conditionalFormatting>',
    ],
    ["an empty legacy list", "<conditionalFormatting sqref='A1'/>"],
  ])("leave rules with %s as they were", async (_, tail) => {
    expect(await prove(rawSheet(tail))).toMatchObject({ changed: [], notRestored: [], respelled: [] });
  });

  it("stand where a worksheet has its conditional formats", async () => {
    const names = [
      ...((await checked(everything()))["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<(\w+)[ >/]/g),
    ].map(([, name]) => name);
    const order = [
      "sheetData",
      "conditionalFormatting",
      "dataValidations",
      "hyperlinks",
      "drawing",
      "legacyDrawing",
      "tableParts",
      "extLst",
    ];
    expect(
      names
        .filter((name) => order.includes(name ?? ""))
        .filter((name, index, all) => all.indexOf(name) === index),
    ).toEqual(order);
  });
});

describe("notes", () => {
  it("leave a cell that has a note or a thread alone, and tell so; the cell is highlighted all the same", async () => {
    const port = openXlsx(everything());
    const { notMarked } = await port.mark(markingOf([markAt(at(2, 2)), markAt(at(3, 2)), markAt(at(2, 1))]));
    expect(notMarked).toEqual([
      { cell: at(2, 2), why: "hasNote" },
      { cell: at(3, 2), why: "hasNote" },
    ]);
    const parts = partsOf(port.bytes());
    const comments = parts["xl/comments1.xml"] ?? "";
    expect(
      [...comments.matchAll(/ref="(\w+)" authorId="(\d)"/g)].map(([, ref, author]) => [ref, author]),
    ).toEqual([
      ["B2", "0"],
      ["B3", "1"],
      ["A2", "2"],
    ]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('sqref="A2 B2:B3"');
  });

  it("have a box each, numbered apart from those there are", async () => {
    const vml = (await checked(everything()))["xl/drawings/vmlDrawing1.vml"] ?? "";
    const ids = [...vml.matchAll(/<v:shape id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["_x0000_s1025", "_x0000_s1027", "_x0000_s1028", "_x0000_s1029"]);
  });

  it("go with the part another program gave them, and its other authors keep theirs", async () => {
    const port = openXlsx(everything());
    await port.mark(markingOf([markAt(at(2, 1))]));
    const parts = partsOf(port.bytes());
    const reordered = (parts["xl/comments1.xml"] ?? "")
      .replace(/(<authors>)(<author>张三.*)(<author>[^<]*guidelight[^<]*<\/author>)/, "$1$3$2")
      .replace(/authorId="(\d)"/g, (_, id: string) => `authorId="${String((Number(id) + 1) % 3)}"`);
    const saved = openXlsx(zipParts({ ...parts, "xl/comments1.xml": reordered }));
    await saved.clear();
    expect(partsOf(saved.bytes())["xl/comments1.xml"]).toBe(partsOf(everything())["xl/comments1.xml"]);
  });
});

describe("the findings sheet", () => {
  const find = (parts: Record<string, string>, name: string): string =>
    Object.entries(parts).find(([part]) => part.endsWith(name))?.[1] ?? "";

  it("keeps text as text whatever it begins with, and formulas with their values", async () => {
    const port = openXlsx(everything());
    const texts = ["=HYPERLINK(1)", "+1", "-1", "@x", "_x0041_", "a\u0001b", "\ud800"];
    await port.mark(
      markingOf(
        [markAt(at(2, 2))],
        texts.map((text) => [{ kind: "text", text }]),
      ),
    );
    const sheet = find(partsOf(port.bytes()), "worksheets/guidelight1.xml");
    expect([...sheet.matchAll(/<f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map(([, f, v]) => [f, v])).toEqual([
      ["N(预算!B2)*1", "0"],
    ]);
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK(1)</t>');
    expect(sheet).toContain("_x005F_x0041_");
    expect(sheet).toContain("a_x0001_b");
  });

  it("is not read as a sheet of the workbook", async () => {
    const port = openXlsx(everything());
    await port.mark(markingOf([markAt(at(2, 1))]));
    const { sheets, definedNames } = await port.read();
    expect(sheets.map(({ name }) => name)).toEqual(["预算", "汇总"]);
    expect(definedNames.map(({ name }) => name)).toEqual(["总额", "_xlnm.Print_Area"]);
  });

  it("takes another name, table name and id where its own are taken", async () => {
    const parts = everythingParts();
    const book = String(parts["xl/workbook.xml"]).replace('name="汇总"', 'name="核对结果"');
    const table = String(parts["xl/tables/table1.xml"]).replaceAll('"明细"', '"guidelightFINDINGS"');
    const marked = await checked(
      zipParts({ ...parts, "xl/workbook.xml": book, "xl/tables/table1.xml": table }),
    );
    expect(marked["xl/workbook.xml"]).toContain('name="核对结果 2" sheetId="10"');
    expect(marked["xl/tables/guidelight1.xml"]).toContain('id="8" name="GuidelightFindings_2"');
  });

  it("is found again after it was renamed and moved to the front, and other names keep their sheets", async () => {
    const port = openXlsx(everything());
    await port.mark(markingOf([markAt(at(2, 1))]));
    const parts = partsOf(port.bytes());
    const moved = (parts["xl/workbook.xml"] ?? "")
      .replace(/(<sheets>)(.*)(<sheet name="核对结果"[^>]*>)/, "$1$3$2")
      .replaceAll("核对结果", "Result")
      .replace(
        /localSheetId=(["'])(\d)/g,
        (_, quote: string, index: string) => `localSheetId=${quote}${String((Number(index) + 1) % 3)}`,
      )
      .replace('activeTab="1"', 'activeTab="2"');
    const saved = openXlsx(zipParts({ ...parts, "xl/workbook.xml": moved }));
    expect((await saved.read()).sheets.map(({ name }) => name)).toEqual(["预算", "汇总"]);
    await saved.clear();
    expect(partsOf(saved.bytes())).toEqual(partsOf(everything()));
  });

  it("leaves the chain of calculation, where Excel listed its formulas meanwhile", async () => {
    const port = openXlsx(everything());
    await port.mark(markingOf([markAt(at(2, 1))]));
    const parts = partsOf(port.bytes());
    const chain = (parts["xl/calcChain.xml"] ?? "").replace(
      "</calcChain>",
      '<c r="C6" i="10"/><c r="D6"/></calcChain>',
    );
    const saved = openXlsx(zipParts({ ...parts, "xl/calcChain.xml": chain }));
    await saved.clear();
    expect(partsOf(saved.bytes())).toEqual(partsOf(everything()));
  });

  it("has one row under its header even when there is nothing to list", async () => {
    const sheet = await checked(everything(), []);
    expect(sheet["xl/tables/guidelight1.xml"]).toContain('ref="A5:E6"');
  });
});

describe("what is not marked is told", () => {
  const told = async (variant: Variant): Promise<unknown> =>
    (await openXlsx(everything(variant)).mark(markingOf([markAt(at(2, 1))]))).notMarked;

  it("a locked structure: cells are marked, no sheet is added", async () => {
    expect(await told({ lockStructure: true })).toEqual([{ sheet: "核对结果", why: "protectedStructure" }]);
    const parts = await checked(everything({ lockStructure: true }));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("guidelight:v1");
    expect(Object.keys(parts).filter((name) => name.includes("guidelight"))).toEqual([]);
  });

  it("a protected sheet: its cells are not marked, the findings sheet is there", async () => {
    expect(await told({ sheetProtected: true })).toEqual([{ cell: at(2, 1), why: "sheetProtected" }]);
    const parts = await checked(everything({ sheetProtected: true }));
    expect(parts["xl/worksheets/sheet1.xml"]).toBe(
      partsOf(everything({ sheetProtected: true }))["xl/worksheets/sheet1.xml"],
    );
    expect(parts["xl/workbook.xml"]).toContain("核对结果");
  });

  it("a signed package: nothing is changed", async () => {
    const bytes = everything({ signed: true });
    const port = openXlsx(bytes);
    expect(await port.mark(markingOf([markAt(at(2, 1))]))).toEqual({ notMarked: [{ why: "signed" }] });
    expect(port.bytes()).toBe(bytes);
  });
});

describe("workbooks with little in them", () => {
  const without = (name: string): Uint8Array =>
    zipParts(
      Object.fromEntries(
        Object.entries(rawParts({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' })).filter(
          ([part]) => part !== name,
        ),
      ),
    );

  it.each<readonly [string, Uint8Array]>([
    ["an empty styles part", rawSheet("")],
    ["a styles part that is announced but missing", without("xl/styles.xml")],
    [
      "a styles part of one empty element",
      rawSheet("", {
        "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
    ],
    [
      "lists of styles without entries",
      rawWorkbook({
        rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        styles: '<fonts count="0"/><cellXfs></cellXfs><dxfs count="0"/>',
      }),
    ],
    [
      "an empty list of names",
      rawSheet("", {
        "xl/workbook.xml": String(rawParts({})["xl/workbook.xml"]).replace(
          "</sheets>",
          "</sheets><definedNames/>",
        ),
      }),
    ],
    [
      "an empty list of relationships of the sheet",
      rawSheet("", {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      }),
    ],
    ["comments and CDATA among the rows", rawSheet("<!--</sheetData>-->")],
  ])("%s", async (_, bytes) => {
    expect(await prove(bytes)).toMatchObject({ changed: [], notRestored: [], respelled: [] });
  });
});
