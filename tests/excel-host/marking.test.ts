import { describe, expect, it } from "vitest";
import { sheet } from "../../src/workbook/memory/sheet.js";
import type { EmulatedHost } from "./host.js";
import { hostOfSheets } from "./open.js";

const open = (): EmulatedHost =>
  hostOfSheets([
    sheet("预算", [
      ["科目", "金额"],
      ["设备费", 150],
    ]),
  ]);

describe("in the emulated host", () => {
  it("conditional formats are added to several areas, found again by their formula and taken away alone", async () => {
    const host = open();
    await Excel.run(async (context) => {
      const budget = context.workbook.worksheets.getItem("预算");
      const theirs = budget.getRange("B2").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      theirs.custom.rule.formula = "=B2>100";
      const ours = budget.getRanges("A1,B2:B9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      ours.custom.rule.formula = '=N("mark")=0';
      ours.custom.format.fill.color = "#fde7e9";
      ours.custom.format.borders.getItem("EdgeTop").style = "Dash";
      ours.priority = 0;
      ours.stopIfTrue = true;
      await context.sync();
    });
    await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem("预算").getRange().conditionalFormats;
      found.load("items/id,items/type,items/priority,items/stopIfTrue");
      await context.sync();
      const rules = found.items.map(({ custom }) => custom.rule);
      const areas = found.items.map((item) => item.getRanges());
      for (const rule of rules) rule.load("formula");
      for (const range of areas) range.load("address");
      await context.sync();
      expect(rules.map(({ formula }) => formula)).toEqual(['=N("mark")=0', "=B2>100"]);
      expect(areas.map(({ address }) => address)).toEqual(["预算!A1, 预算!B2:B9", "预算!B2"]);
      found.items[0]?.delete();
      await context.sync();
    });
    expect(host.book.sheets[0]?.cfs.map(({ formula }) => formula)).toEqual(["=B2>100"]);
  });

  it("a sheet of findings is written with links, formats, a filter and frozen rows, and deleted", async () => {
    const host = open();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const findings = worksheets.add("核对结果");
      const range = findings.getRange("A1:B2");
      range.values = [
        ["判定", "实际"],
        ["不符合", "'0.30"],
      ];
      range.format.wrapText = true;
      range.format.columnWidth = 90;
      findings.getRange("A1:B1").format.font.bold = true;
      findings.getRange("A2").hyperlink = { documentReference: "预算!B2", textToDisplay: "预算!B2" };
      findings.freezePanes.freezeRows(1);
      findings.autoFilter.apply(range);
      findings.pageLayout.orientation = Excel.PageOrientation.landscape;
      findings.showGridlines = false;
      context.workbook.names.add("_marks", findings.getRange("A1")).visible = false;
      await context.sync();
      const bold = findings.getRange("A1:B2").format.font;
      bold.load("bold");
      range.load("values");
      await context.sync();
      expect(range.values[1]).toEqual(["预算!B2", "0.30"]);
      expect(bold.bold).toBeNull();
    });
    const made = host.book.sheet("核对结果");
    expect(made?.frozen).toMatchObject({ rows: 1 });
    expect(made?.filter).toMatchObject({ rows: 2, columns: 2 });
    expect(host.book.names.map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
      ["_marks", "=核对结果!$A$1", false],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("核对结果").delete();
      await context.sync();
    });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["预算"]);
  });

  it("a part of XML is added, found by its namespace, changed and deleted", async () => {
    const host = open();
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add('<a xmlns="urn:other"/>');
      parts.add('<state xmlns="urn:ours">一</state>');
      const ours = parts.getByNamespace("urn:ours").getOnlyItemOrNullObject();
      const xml = ours.getXml();
      ours.load("id");
      await context.sync();
      expect([ours.isNullObject, xml.value]).toEqual([false, '<state xmlns="urn:ours">一</state>']);
      ours.setXml('<state xmlns="urn:ours">二</state>');
      await context.sync();
      expect(host.book.xmlParts.map((part) => part.xml)).toContain('<state xmlns="urn:ours">二</state>');
      ours.delete();
      await context.sync();
    });
    expect(host.book.xmlParts.map((part) => part.xml)).toEqual(['<a xmlns="urn:other"/>']);
  });

  it("formats of single cells are read and written in one go, and null leaves a cell alone", async () => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算").getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "#fde7e9" } } }, {}]]);
      const found = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      expect(found.value).toEqual([
        [
          { address: "预算!A1", format: { fill: { color: "#FDE7E9" } } },
          { address: "预算!B1", format: { fill: { color: "#FFFFFF" } } },
        ],
      ]);
    });
  });

  it("a cell is shown: sheet activated, cell selected", async () => {
    const host = open();
    host.user.addSheet("别");
    host.user.select("别", "A1");
    await Excel.run(async (context) => {
      const budget = context.workbook.worksheets.getItem("预算");
      budget.activate();
      budget.getRange("B2").select();
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      await context.sync();
      expect(selected.address).toBe("预算!B2");
    });
  });

  it.each([
    [false, 1463],
    [true, 1],
  ])("the function DATE tells the date system (1904: %s)", async (date1904, serial) => {
    hostOfSheets([sheet("表", [[1]])], { date1904 });
    await Excel.run(async (context) => {
      const day = context.workbook.functions.date(1904, 1, 2);
      day.load("value,error");
      await context.sync();
      expect(day.value).toBe(serial);
    });
  });
});
