import { describe, expect, it } from "vitest";
import { formula } from "../../../src/workbook/memory/cells.js";
import { sheet, workbook } from "../../../src/workbook/memory/sheet.js";
import { STATE_NAMESPACE } from "../../../src/workbook/port.js";
import { RULE_FORMULA } from "../../../src/workbook/tags.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { xlsxParts } from "../../fixtures/xlsx/write.js";
import { DUMPED } from "../dumps/fixtures.js";
import { bookOf } from "../fixtures/from-content.js";
import type { Book } from "../model/book.js";
import { hostOf } from "../open.js";
import { contentOf } from "./content.js";
import { hasLibreOffice, recalculate } from "./recalculate.js";
import { saveXlsx } from "./xlsx.js";

const budget = (): Book =>
  bookOf(
    workbook([
      sheet("预算", [
        ["设备费", 150],
        ["合计", formula("SUM(B1:B1)", 150)],
      ]),
      sheet("说明", [["a"]]),
    ]),
  );

const parts = (book: Book): unknown => xlsxParts(contentOf(book));

describe("the workbook of an emulated host, saved", () => {
  it.each(DUMPED.slice(-4))("$name: holds the same when it is read again", async ({ bytes }) => {
    const book = bookOf(await openXlsx(bytes()).read());
    expect(parts(bookOf(await openXlsx(saveXlsx(book)).read()))).toEqual(parts(book));
  });

  it("carries conditional formats, hidden names, links, panes, protection and XML parts", async () => {
    const book = budget();
    hostOf(book);
    await Excel.run(async (context) => {
      const on = context.workbook.worksheets.getItem("预算");
      const rule = on.getRanges("A1,B2").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = `=${RULE_FORMULA}`;
      rule.custom.format.fill.color = "#fde7e9";
      rule.custom.format.borders.getItem("EdgeTop").style = "Dash";
      on.getRange("A5").hyperlink = { documentReference: "说明!A1", textToDisplay: "说明" };
      on.freezePanes.freezeRows(1);
      context.workbook.names.add("_guidelight.findings", on.getRange("A1")).visible = false;
      context.workbook.customXmlParts.add(`<state xmlns="${STATE_NAMESPACE}">一 &lt;二&gt;</state>`);
      await context.sync();
    });
    const saved = openXlsx(saveXlsx(book));
    expect(await saved.loadState()).toBe("一 <二>");
    await saved.clear({ all: true });
    expect(await saved.loadState()).toBeUndefined();
  });
});

const present = hasLibreOffice();
if (!present) console.log("skipped: no LibreOffice (soffice) to calculate the host's workbook");

describe.skipIf(!present)("LibreOffice stands in for the calculation", () => {
  it("of edited cells, and of formulas just written", async () => {
    const book = budget();
    const host = hostOf(book);
    host.user.type("预算", "B1", 200);
    host.user.type("预算", "C1", '=IF(B2>100,"超出","")');
    await recalculate(book);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算").getRange("B1:C2");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [200, "超出"],
        [200, ""],
      ]);
    });
  });
});
