import type { Parts } from "../../fixtures/xlsx/package.js";
import type { RawParts } from "../../fixtures/xlsx/raw.js";
import { rawParts, worksheetXml } from "../../fixtures/xlsx/raw.js";
import type { RawEntry } from "../../fixtures/xlsx/zip.js";
import { deflatedRepeat, rawZip } from "../../fixtures/xlsx/zip.js";

/** A package made to hurt, and what must come of it: the first cell's text, or the code of the error. */
export interface HostileCase {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly expected: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const GOOD_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>ok</t></is></c></row>';
const SHEET = "xl/worksheets/sheet1.xml";

function zipOf(parts: Parts, more: readonly RawEntry[] = []): Uint8Array {
  const replaced = new Set(more.map(({ name }) => name));
  const entries = Object.entries(parts).filter(([name]) => !replaced.has(name));
  return rawZip([
    ...entries.map(([name, content]) => ({
      name,
      content: typeof content === "string" ? encode(content) : content,
    })),
    ...more,
  ]);
}

const raw = (parts: RawParts): Uint8Array => zipOf(rawParts({ rows: GOOD_ROW, ...parts }));

/** A sheet that inflates to so many bytes of the same megabyte; `said` is the size its entry claims. */
const bomb = (name: string, megabyte: string, times: number, said?: number): Uint8Array => {
  const start = encode(worksheetXml("<sheetData>").replace("</worksheet>", ""));
  const piece = encode(megabyte.repeat(Math.floor(1_000_000 / megabyte.length)));
  const deflated = deflatedRepeat(piece, times, start);
  const size = said ?? piece.length * times + start.length;
  return zipOf(rawParts({ rows: GOOD_ROW }), [{ name, content: new Uint8Array(0), deflated, size }]);
};

const much = (piece: string, bytes = 15_000_000): string => piece.repeat(Math.floor(bytes / piece.length));
const entities = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${String(at)} "&a;&a;">`).join("")}]>`;
const withDoctype = (doctype: string): RawParts => ({
  parts: { [SHEET]: worksheetXml("<sheetData/>").replace("<worksheet", `${doctype}<worksheet`) },
});

export const hostileCases: readonly HostileCase[] = [
  {
    name: "a dimension of the whole sheet",
    make: () => raw({ head: '<dimension ref="A1:XFD1048576"/>' }),
    expected: "ok",
  },
  {
    name: "a cell in the last corner",
    make: () => raw({ rows: `${GOOD_ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }),
    expected: "ok",
  },
  {
    name: "a merged area of nearly the whole sheet",
    make: () => raw({ tail: '<mergeCells><mergeCell ref="A300:XFD1048576"/></mergeCells>' }),
    expected: "ok",
  },
  {
    name: "300,000 merged areas",
    make: () =>
      raw({
        tail: `<mergeCells>${Array.from({ length: 300_000 }, (_, at) => `<mergeCell ref="A${String(at + 1)}:B${String(at + 1)}"/>`).join("")}</mergeCells>`,
      }),
    expected: "ok",
  },
  {
    name: "a validation over the whole sheet",
    make: () =>
      raw({
        tail: '<dataValidations><dataValidation sqref="A1:XFD1048576" type="whole"><formula1>1</formula1></dataValidation></dataValidations>',
      }),
    expected: "ok",
  },
  {
    name: "columns up to two thousand million",
    make: () =>
      raw({ head: `<cols>${much('<col min="1" max="2000000000" hidden="1"/>', 8_000_000)}</cols>` }),
    expected: "ok",
  },
  {
    name: "an external entity",
    make: () => raw(withDoctype('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')),
    expected: "damaged",
  },
  { name: "an entity bomb", make: () => raw(withDoctype(entities)), expected: "damaged" },
  {
    name: "names every object has",
    make: () =>
      raw({
        book: '<definedNames><definedName name="__proto__">constructor</definedName></definedNames>',
        strings: "<si><t>__proto__</t></si>",
        parts: { __proto__x: "x", "xl/__proto__": "x" },
      }),
    expected: "ok",
  },
  {
    name: "a sheet of 700 MB",
    make: () => bomb(SHEET, '<row><c t="s"><v>0</v></c></row>', 700),
    expected: "tooLarge",
  },
  {
    name: "a sheet of 700 MB that says it has 1,000 bytes",
    make: () => bomb(SHEET, '<row><c t="s"><v>0</v></c></row>', 700, 1000),
    expected: "damaged",
  },
  {
    name: "1.2 GB in a part nobody reads",
    make: () => bomb("xl/media/image1.png", "\u0000", 1200),
    expected: "ok",
  },
  {
    name: "a million small cells",
    make: () => raw({ rows: GOOD_ROW + `<row>${much("<c><v>1</v></c>", 16_000)}</row>`.repeat(930) }),
    expected: "ok",
  },
  {
    name: "a row wider than a sheet",
    make: () => raw({ rows: `<row>${much("<c><v>1</v></c>")}</row>` }),
    expected: "damaged",
  },
  { name: "more rows than a sheet has", make: () => raw({ rows: much("<row/>") }), expected: "damaged" },
  {
    name: "two million shared strings of nothing",
    make: () => raw({ strings: much("<si/>", 10_000_000) }),
    expected: "ok",
  },
  {
    name: "one text of 5 million letters",
    make: () => raw({ rows: `<row><c t="str"><v>${much("长", 5_000_000)}</v></c></row>` }),
    expected: "tooLarge",
  },
  {
    name: "one shared string of 15 MB",
    make: () => raw({ strings: `<si><t>${much("x")}</t></si>` }),
    expected: "tooLarge",
  },
  {
    name: "an attribute of 15 MB",
    make: () => raw({ rows: `<row r="${much(" ")}1"/>` }),
    expected: "tooLarge",
  },
  {
    name: "a tag with a million attributes",
    make: () =>
      raw({
        rows: `<row ${Array.from({ length: 1_000_000 }, (_, at) => `a${String(at)}=""`).join(" ")}/>`,
      }),
    expected: "tooLarge",
  },
  { name: "elements nested a million deep", make: () => raw({ rows: much("<a>") }), expected: "damaged" },
  {
    name: "a comment of 15 MB",
    make: () => raw({ rows: `${GOOD_ROW}<!--${much("- ")}-->` }),
    expected: "tooLarge",
  },
  {
    name: "12,000 cells sharing a text of a megabyte",
    make: () =>
      raw({
        rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(12_000)}</row>`,
        strings: `<si><t>ok${"x".repeat(1_000_000)}</t></si>`,
      }),
    expected: `ok${"x".repeat(1_000_000)}`,
  },
  {
    name: "16,000 cells sharing a formula of 300 kB",
    make: () =>
      raw({
        rows: `<row><c r="A1" t="str"><f t="shared" ref="A1:XFD1" si="0">${much("B1+", 300_000)}1</f><v>ok</v></c>${'<c><f t="shared" si="0"/><v>1</v></c>'.repeat(16_000)}</row>`,
      }),
    expected: "ok",
  },
  {
    name: "30,000 entries",
    make: () =>
      rawZip(
        Array.from({ length: 30_000 }, (_, at) => ({
          name: String(at),
          content: new Uint8Array(0),
          stored: true,
        })),
      ),
    expected: "tooLarge",
  },
  {
    name: "15 MB of relationships",
    make: () =>
      raw({
        parts: {
          "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${much('<Relationship Id="a"/>')}</Relationships>`,
        },
      }),
    expected: "tooLarge",
  },
  {
    name: "a part that is its own relationships' target",
    make: () =>
      raw({
        parts: {
          "_rels/.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="_rels/.rels"/></Relationships>',
        },
      }),
    expected: "notAWorkbook",
  },
];
