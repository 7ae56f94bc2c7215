import { describe, expect, it } from "vitest";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { WorkbookError } from "../../../src/workbook/port.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import type { Parts } from "../../fixtures/xlsx/package.js";
import { rawParts, rawWorkbook } from "../../fixtures/xlsx/raw.js";
import { writeXlsx } from "../../fixtures/xlsx/write.js";
import type { RawEntry } from "../../fixtures/xlsx/zip.js";
import { rawZip } from "../../fixtures/xlsx/zip.js";

const parts = rawParts({ rows: '<row><c t="s"><v>0</v></c></row>', strings: "<si><t>甲</t></si>" });
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** The entries of the sound workbook, with the sheet's changed. */
const entries = (change: Partial<RawEntry> = {}, from: Parts = parts): RawEntry[] =>
  Object.entries(from).map(([name, content]) => ({
    name,
    content: bytesOf(content),
    ...(name.includes("sheet1") ? change : {}),
  }));

async function outcome(bytes: Uint8Array, fileName?: string): Promise<string> {
  try {
    const port = openXlsx(bytes, fileName === undefined ? {} : { fileName });
    const { sheets } = await port.read();
    const value = sheets[0]?.cell(1, 1)?.value;
    return value?.kind === "text" ? value.text : "no text";
  } catch (error) {
    return error instanceof WorkbookError ? `${error.code}: ${error.detail}` : String(error);
  }
}

describe("packages as other programs write them", () => {
  const renamed = (change: (name: string) => string): RawEntry[] =>
    entries().map((entry) => ({ ...entry, name: change(entry.name) }));

  it.each<readonly [string, Uint8Array]>([
    ["as usual", rawZip(entries())],
    ["stored, not deflated", rawZip(entries({ stored: true }))],
    ["with zip64 sizes", rawZip(entries({ zip64: true }))],
    ["behind other bytes", rawZip(entries(), new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(996)]))],
    [
      "with folders as entries",
      rawZip([{ name: "xl/", content: new Uint8Array(0), stored: true }, ...entries()]),
    ],
    ["with back slashes in names", rawZip(renamed((name) => name.replaceAll("/", "\\")))],
    ["with other capitals", rawZip(renamed((name) => (name.startsWith("xl/s") ? name.toUpperCase() : name)))],
    [
      "with a broken part nobody reads",
      rawZip([...entries(), { name: "xl/media/a.png", content: new Uint8Array(9), crc: 1 }]),
    ],
    [
      "with a part called __proto__",
      rawZip([...entries(), { name: "__proto__", content: new Uint8Array(9) }]),
    ],
  ])("%s", async (_, bytes) => {
    expect(await outcome(bytes)).toBe("甲");
  });

  it("with absolute and dotted targets", async () => {
    const rels = String(parts["xl/_rels/workbook.xml.rels"])
      .replace('"worksheets/sheet1.xml"', '"/xl/worksheets/sheet1.xml"')
      .replace('"sharedStrings.xml"', '"../xl/./sharedStrings.xml"');
    expect(await outcome(rawZip(entries({}, { ...parts, "xl/_rels/workbook.xml.rels": rels })))).toBe("甲");
  });

  it("with chart and dialog sheets, which hold no cells", async () => {
    const book = String(parts["xl/workbook.xml"]).replace(
      "<sheets>",
      '<sheets><sheet name="图" sheetId="8" r:id="rId8"/><sheet name="对话" sheetId="9" r:id="rId9"/>',
    );
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="rId8" Type="${type}/chartsheet" Target="c.xml"/><Relationship Id="rId9" Type="${type}/dialogsheet" Target="d.xml"/></Relationships>`,
    );
    const bytes = rawZip(
      entries({}, { ...parts, "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": rels }),
    );
    expect((await openXlsx(bytes).read()).sheets.map(({ name }) => name)).toEqual(["表"]);
  });

  it("announcing a styles part that is not there", async () => {
    const without = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "xl/styles.xml"));
    expect(await outcome(rawZip(entries({}, without)))).toBe("甲");
  });
});

describe("packages that are not sound", () => {
  const sound = rawZip(entries());
  const sheetBytes = bytesOf(parts["xl/worksheets/sheet1.xml"] ?? "");
  const sheetName = "xl/worksheets/sheet1.xml";

  it.each<readonly [string, Uint8Array, string]>([
    [
      "a size forged downwards",
      rawZip(entries({ size: 100 })),
      `damaged: ${sheetName}: longer than the directory says`,
    ],
    [
      "a size forged upwards",
      rawZip(entries({ size: sheetBytes.length + 1 })),
      `damaged: ${sheetName}: shorter than the directory says`,
    ],
    [
      "a stored size forged",
      rawZip(entries({ size: 9, stored: true })),
      `damaged: ${sheetName}: longer than the directory says`,
    ],
    ["a wrong CRC-32", rawZip(entries({ crc: 1 })), `damaged: ${sheetName}: CRC-32 differs`],
    [
      "a part twice",
      rawZip([...entries(), { name: "XL/Workbook.xml", content: sheetBytes }]),
      "damaged: XL/Workbook.xml: twice in the package",
    ],
    ["entries on top of each other", rawZip(entries({ offset: 0 })), "damaged: zip entries overlap"],
    ["an encrypted entry", rawZip(entries({ flags: 1 })), `encrypted: ${sheetName} is encrypted in the zip`],
    ["an unknown method", rawZip(entries({ method: 99 })), `damaged: ${sheetName}: zip method 99`],
    [
      "a file cut off",
      sound.subarray(0, sound.length - 30),
      "damaged: no zip directory: the file is cut off",
    ],
    ["a sheet that is missing", rawZip(entries({ name: "xl/other.xml" })), `damaged: ${sheetName}: missing`],
    [
      "a shared string that is missing",
      rawWorkbook({ rows: '<row><c t="s"><v>3</v></c></row>' }),
      `damaged: ${sheetName}: shared string 3`,
    ],
    [
      "a cell outside the sheet",
      rawWorkbook({ rows: '<row><c r="XFE1"><v>3</v></c></row>' }),
      `damaged: ${sheetName}: cell XFE1`,
    ],
    [
      "a row outside the sheet",
      rawWorkbook({ rows: '<row r="1048577"/>' }),
      `damaged: ${sheetName}: row 1048577`,
    ],
    [
      "a cell called __proto__",
      rawWorkbook({ rows: '<row><c r="__proto__"><v>3</v></c></row>' }),
      `damaged: ${sheetName}: cell __proto__`,
    ],
    [
      "a shared formula without text",
      rawWorkbook({ rows: '<row><c><f t="shared" si="7"/><v>3</v></c></row>' }),
      `damaged: ${sheetName}: a shared formula without its text`,
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(await outcome(bytes)).toBe(expected);
  });

  it.each([
    ["cut off", "<row><c><v>1</v></c></row><row>"],
    ["crossed", "<row><c><v>1</c></v></row>"],
    ["with an unknown entity", "<row><c><v>&nbsp;</v></c></row>"],
    ["with a doubled attribute", '<row><c r="A1" r="A2"><v>1</v></c></row>'],
    ["with an unbound prefix", "<row><q:c><v>1</v></q:c></row>"],
    ["with a control character", "<row><c t='str'><v>\u0001</v></c></row>"],
  ])("a sheet %s is damaged", async (_, rows) => {
    expect(await outcome(rawWorkbook({ rows }))).toMatch(/^damaged: xl\/worksheets\/sheet1.xml: /);
  });

  it("bytes that are not UTF-8 are damaged", async () => {
    const xml = new TextEncoder().encode(
      String(rawParts({ rows: '<row><c t="str"><v>#</v></c></row>' })[sheetName]),
    );
    const bytes = xml.map((byte) => (byte === 0x23 ? 0xff : byte));
    expect(await outcome(rawWorkbook({ parts: { [sheetName]: bytes } }))).toMatch(/^damaged: .*not utf-8/);
  });

  it("every file cut off anywhere is refused, not misread", async () => {
    for (let length = 0; length < sound.length; length += 37) {
      expect(await outcome(sound.subarray(0, length))).toMatch(/^(?:damaged|notAWorkbook): /);
    }
  });
});

describe("files that are something else", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const ole = (...streams: string[]): Uint8Array => {
    const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ["Root Entry", ...streams].forEach((name, index) => {
      const at = 512 + 128 * index;
      for (let letter = 0; letter < name.length; letter += 1)
        bytes[at + letter * 2] = name.charCodeAt(letter);
      bytes[at + 64] = (name.length + 1) * 2;
    });
    return bytes;
  };
  const withType = (type: string, target = "xl/workbook.xml"): Uint8Array =>
    rawWorkbook({
      parts: {
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${target}" ContentType="${type}"/></Types>`,
      },
    });

  it.each<readonly [string, Uint8Array, string, string]>([
    ["an old workbook", ole("Workbook"), "a.xls", "legacyXls"],
    ["an older workbook", ole("Book"), "a.xls", "legacyXls"],
    ["an old workbook with a new name", ole("Workbook"), "a.xlsx", "legacyXls"],
    ["a workbook without container", new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0, 0, 0]), "a.xls", "legacyXls"],
    ["a WPS workbook", ole("Workbook", "ETExtData"), "预算.et", "et"],
    ["a workbook under a password", ole("EncryptionInfo", "EncryptedPackage"), "a.xlsx", "encrypted"],
    ["a Word document of old", ole("WordDocument"), "a.doc", "notAWorkbook"],
    ["comma-separated values", text("序号,单位\n1,甲\n2,乙\n"), "a.csv", "csv"],
    ["values between tabs", text("序号\t单位\n1\t甲\n"), "a.txt", "csv"],
    ["comma-separated values with a new name", text("a;b\n1;2\n"), "a.xlsx", "csv"],
    ["a web page", text("<html>\n<table>,</table>\n,,\n"), "a.xls", "notAWorkbook"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "a.xlsx", "notAWorkbook"],
    ["nothing", new Uint8Array(0), "a.xlsx", "notAWorkbook"],
    ["a zip of something", rawZip([{ name: "a.txt", content: text("a") }]), "a.zip", "notAWorkbook"],
    ["an empty zip", rawZip([]), "a.zip", "notAWorkbook"],
    [
      "a Word document",
      withType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "a.xlsx",
      "notAWorkbook",
    ],
    [
      "a binary workbook",
      withType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      "a.xlsb",
      "unsupported",
    ],
  ])("%s", async (_, bytes, fileName, code) => {
    expect((await outcome(bytes, fileName)).split(":")[0]).toBe(code);
  });
});

it("keeps our state in a custom XML part, and finds no other's", async () => {
  const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(
    "</Relationships>",
    ["other", "ours"]
      .map(
        (name) =>
          `<Relationship Id="${name}" Type="http://x/relationships/customXml" Target="../customXml/${name}.xml"/>`,
      )
      .join("") + "</Relationships>",
  );
  const custom = {
    "xl/_rels/workbook.xml.rels": rels,
    "customXml/other.xml": "<state xmlns='urn:other'>no</state>",
    "customXml/ours.xml": '<state xmlns=\'urn:guidelight:state:1\'>{"a":"&lt;&amp;"}</state>',
  };
  expect(await openXlsx(rawZip(entries({}, { ...parts, ...custom }))).loadState()).toBe('{"a":"<&"}');
  expect(await openXlsx(rawZip(entries())).loadState()).toBeUndefined();
});

it("a cancel arrives while a large sheet is being read", async () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => [at, `单位 ${String(at)}`, at / 7]);
  const bytes = writeXlsx([sheet("表", rows)]);
  const calledOff = new AbortController();
  setTimeout(() => {
    calledOff.abort();
  }, 1);
  const told: number[] = [];
  const work = openXlsx(bytes).read({ signal: calledOff.signal, onProgress: (done) => told.push(done) });
  await expect(work).rejects.toMatchObject({ code: "cancelled" });
  expect(told).toEqual([]);
});
