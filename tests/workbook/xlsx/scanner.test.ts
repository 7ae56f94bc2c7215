import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkbookContent } from "../../../src/core/reading/sheet/sheet.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import type { SheetReading } from "../../../src/workbook/xlsx/sheet/stream.js";
import { decimalNumber } from "../../../src/workbook/xlsx/sheet/decimal.js";
import type { RawParts } from "../../fixtures/xlsx/raw.js";
import { rawWorkbook } from "../../fixtures/xlsx/raw.js";

/** All a workbook says, or that it is damaged, as one text. */
async function said(raw: RawParts, reading: SheetReading): Promise<string> {
  try {
    return plain(await openXlsx(rawWorkbook(raw), { reading }).read());
  } catch (error) {
    return error instanceof Error ? error.message.split(":").slice(0, 2).join(":") : String(error);
  }
}

function plain({ sheets }: WorkbookContent): string {
  const lines = sheets.flatMap((sheet) => [
    `${sheet.name} ${String(sheet.rowCount)} ${String(sheet.columnCount)}`,
    ...Array.from({ length: Math.min(sheet.rowCount, 60) }, (_, index) => {
      const cells = sheet
        .columnsOf(index + 1)
        .map((column) => JSON.stringify([column, sheet.cell(index + 1, column)]));
      return `${String(sheet.isRowHidden(index + 1))} ${cells.join(" ")}`;
    }),
  ]);
  return lines.join("\n");
}

const strings = "<si><t>甲</t></si><si><t>乙 </t></si>";

describe("the fast scanner gives exactly what the full parser gives", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom(
      "",
      " 1 ",
      "0",
      "-0",
      "1",
      "12.50",
      "1.",
      ".5",
      "1e5",
      "x",
      "中文",
      "a&amp;b",
      "a&#x4E2D;b",
      "&bad;",
      "a\r\nb",
      "]]>",
      "_x000D_",
      "<!-- c -->",
      "<![CDATA[7]]>",
    ),
  );
  const attribute = fc.constantFrom(
    "",
    ' t="s"',
    ' t="n"',
    ' t="str"',
    ' t="b"',
    ' t="e"',
    ' t="d"',
    ' t="inlineStr"',
    " t='str'",
    ' s="1"',
    ' s="x"',
    ' cm="1"',
    ' x="&lt;"',
    ' xmlns="urn:x"',
    ' xml:space="preserve"',
  );
  const content = fc.oneof(
    value.map((text) => `<v>${text}</v>`),
    value.map((text) => `<is><t>${text}</t></is>`),
    value.map((text) => `<is><r><t>${text}</t></r><rPh><t>カ</t></rPh></is>`),
    fc
      .tuple(
        fc.constantFrom(
          "",
          ' t="shared" si="0"',
          ' t="shared" ref="A1:C3" si="0"',
          ' t="array" ref="A1"',
          ' ca="1"',
        ),
        fc.constantFrom("", "A1+1", "A1&lt;B2"),
      )
      .map(([kind, text]) => `<f${kind}>${text}</f>`),
    fc.constantFrom("", " ", "\n", "<v/>", "<v >1</v >", "<f/>", "<extLst/>", "text", "<!---->", "<?pi?>"),
  );
  const cell = fc
    .tuple(
      fc.constantFrom("", ' r="A1"', ' r="B2"', ' r="C1"', ' r="$D$4"', ' r="a1"', ' r=""', ' r="A0"'),
      attribute,
      attribute,
      fc.array(content, { maxLength: 3 }),
    )
    .map(([address, first, second, inside]) => `<c${address}${first}${second}>${inside.join("")}</c>`);
  const row = fc
    .tuple(
      fc.constantFrom("", ' r="1"', ' r="3"', ' r="x"', ' hidden="1"', ' ht="0"', ' ht="15" spans="1:3"'),
      fc.array(
        fc.oneof(
          { weight: 8, arbitrary: cell },
          { weight: 1, arbitrary: fc.constantFrom("<c/>", " ", "<q/>", "<c r='E5'/>") },
        ),
        { maxLength: 4 },
      ),
    )
    .map(([attributes, cells]) => `<row${attributes}>${cells.join("")}</row>`);
  const rows = fc.array(
    fc.oneof(
      { weight: 8, arbitrary: row },
      {
        weight: 1,
        arbitrary: fc.constantFrom("<row/>", "\n", '<row r="9" hidden="1" />', "x", "<!-- </row> -->"),
      },
    ),
    { maxLength: 5 },
  );

  it("for rows put together at random", async () => {
    const check = async (list: string[]): Promise<void> => {
      const raw = { rows: list.join(""), strings };
      expect(await said(raw, "fast")).toBe(await said(raw, "full"));
    };
    await fc.assert(fc.asyncProperty(rows, check), { numRuns: 600 });
  });

  it("for sound XML with a letter changed, put in or taken out", async () => {
    const sound =
      '<row r="1" spans="1:2"><c r="A1" t="s"><v>1</v></c><c r="B1"><f>A1+1</f><v>2.5</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>中 文</t></is></c></row>';
    const letter = fc.constantFrom(...Array.from("<>/=\"' &;!?[]-:rcvfist0123456789.xAe\t\n中"));
    const check = async (at: number, put: string, removed: number): Promise<void> => {
      const raw = { rows: sound.slice(0, at) + put + sound.slice(at + removed), strings };
      expect(await said(raw, "fast")).toBe(await said(raw, "full"));
    };
    const places = fc.integer({ min: 0, max: sound.length });
    await fc.assert(
      fc.asyncProperty(places, fc.oneof(letter, fc.constant("")), fc.integer({ min: 0, max: 2 }), check),
      { numRuns: 800 },
    );
  });
});

it("decimalNumber gives the number JavaScript reads, or leaves it to it", () => {
  const digits = fc.tuple(fc.boolean(), fc.maxSafeNat(), fc.maxSafeNat(), fc.integer({ min: 0, max: 16 }));
  const check = ([minus, whole, part, places]: [boolean, number, number, number]): void => {
    const text = `${minus ? "-" : ""}${String(whole)}${places === 0 ? "" : `.${String(part).slice(0, places)}`}`;
    const bytes = new TextEncoder().encode(text);
    const found = decimalNumber(bytes, 0, bytes.length);
    if (found !== undefined) expect(found).toBe(Number(text));
    else expect(text.replace(/\D/g, "").length).toBeGreaterThan(15);
  };
  fc.assert(fc.property(digits, check), { numRuns: 2000 });
});
