import { describe, expect, it } from "vitest";
import type { WorkbookContent } from "../../../src/core/reading/sheet/sheet.js";
import { formula } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { rawParts, rawWorkbook } from "../../fixtures/xlsx/raw.js";
import { writeXlsx } from "../../fixtures/xlsx/write.js";
import { markAt, markingOf } from "../marking.js";
import { at, number, partsOf } from "./typing.js";

describe("results that hang on an edited cell", () => {
  const book = (): Uint8Array =>
    writeXlsx([
      sheet("预算", [
        [1, 2, formula("SUM(A1:B1)", 3)],
        [10, formula("A2*2", 20), formula("C1+1", 4)],
      ]),
      sheet("汇总", [[formula("预算!C2", 4), formula("预算!B2", 20)]]),
      sheet("别的", [[5]]),
    ]);
  const results = ({ sheets }: WorkbookContent): unknown[] =>
    sheets.flatMap((from) =>
      [1, 2].flatMap((row) =>
        from.columnsOf(row).flatMap((column) => {
          const cell = from.cell(row, column);
          return cell?.formula === undefined ? [] : [cell.uncalculated === true ? "none" : cell.value];
        }),
      ),
    );
  const is = (value: number): unknown => ({ kind: "number", number: value });

  it("are taken out, through other formulas and sheets; the others stay", async () => {
    const port = openXlsx(book());
    await port.write(at(1, 1, "预算"), number("7"));
    expect(results(await port.read())).toEqual(["none", is(20), "none", "none", is(20)]);
  });

  it("are missing in the same way when the saved file is opened again, and the others are still believed", async () => {
    const port = openXlsx(book());
    await port.write(at(1, 1, "预算"), number("7"));
    const again = await openXlsx(port.bytes()).read();
    expect(again.resultsMayBeStale).toBeUndefined();
    expect(results(again)).toEqual(results(await port.read()));
    expect(partsOf(port.bytes())["xl/workbook.xml"]).toMatch(/<calcPr fullCalcOnLoad="1"\t\/>/);
  });

  it("come back with the value that was there, as far as nothing else keeps them away", async () => {
    const bytes = book();
    const port = openXlsx(bytes);
    await port.write(at(1, 1, "预算"), number("7"));
    await port.write(at(2, 1, "预算"), number("11"));
    expect(results(await port.read())).toEqual(["none", "none", "none", "none", "none"]);
    await port.write(at(1, 1, "预算"), number("1"));
    expect(results(await port.read())).toEqual([is(3), "none", is(4), is(4), "none"]);
    await port.write(at(2, 1, "预算"), number("10"));
    expect(port.bytes()).toEqual(bytes);
  });

  it("come back also when marks were written in between, and the file no longer asks to be calculated", async () => {
    const port = openXlsx(book());
    await port.write(at(1, 1, "预算"), number("7"));
    await port.mark(markingOf([markAt(at(1, 1, "预算"))]));
    await port.write(at(1, 1, "预算"), number("1"));
    await port.clear();
    expect(results(await port.read())).toEqual(results(await openXlsx(book()).read()));
    expect(partsOf(port.bytes())["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
  });

  it("stay away when a file that was saved in between is edited further", async () => {
    const first = openXlsx(book());
    await first.write(at(1, 1, "预算"), number("7"));
    const second = openXlsx(first.bytes());
    await second.write(at(2, 1, "预算"), number("11"));
    await second.write(at(2, 1, "预算"), number("10"));
    expect(second.bytes()).toEqual(first.bytes());
    expect(results(await second.read())).toEqual(["none", is(20), "none", "none", is(20)]);
  });

  it.each<readonly [string, string]>([
    ["another program's wish to be calculated", '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
    ["a wish laid out with tabs", '<calcPr\n\tcalcId="1"\n\tfullCalcOnLoad="1"\n\t/>'],
  ])("%s keeps all results away, before and after", async (_, calcPr) => {
    const book = { rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>C1</f><v>0</v></c></row>', book: "" };
    const workbookXml = String(rawParts(book)["xl/workbook.xml"]);
    const port = openXlsx(
      rawWorkbook({
        ...book,
        parts: {
          "xl/workbook.xml": workbookXml.replace("</sheets>", `</sheets>${calcPr}`),
        },
      }),
    );
    expect((await port.read()).resultsMayBeStale).toBe(true);
    await port.write(at(1, 1), number("2"));
    expect((await port.read()).resultsMayBeStale).toBe(true);
    expect(partsOf(port.bytes())["xl/workbook.xml"]).toContain(calcPr);
  });

  it("what an array formula filled goes with its result", async () => {
    const port = openXlsx(
      rawWorkbook({
        rows:
          '<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>2</v></c><c r="B1"><f>A2</f><v>4</v></c><c r="C1"><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><f>D1</f><v>0</v></c><c r="C2"><v>2</v></c></row>',
      }),
    );
    await port.write(at(1, 3), number("3"));
    const [only] = (await openXlsx(port.bytes()).read()).sheets;
    const missing = [1, 2].flatMap((row) =>
      [1, 2].map((column) => only?.cell(row, column)?.uncalculated === true),
    );
    expect(missing).toEqual([true, true, true, false]);
  });
});
