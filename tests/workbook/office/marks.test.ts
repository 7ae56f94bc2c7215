import { describe, expect, it } from "vitest";
import type { Mark, SheetCell } from "../../../src/core/marks/marking.js";
import { number } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { RULE_FORMULA, SHEET_NAME } from "../../../src/workbook/tags.js";
import type { Area } from "../../excel-host/model/area.js";
import { cellKey } from "../../excel-host/model/area.js";
import type { SheetData } from "../../excel-host/model/book.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { markAt, markingOf } from "../marking.js";
import { officeOver } from "./adapter.js";

const open = (): EmulatedHost =>
  hostOfSheets([
    sheet("单位经费", [
      ["单位", "申请", "自筹"],
      ["某公司", number(150, "0.00"), 270],
      ["某大学", 40, null],
    ]),
    sheet("人员", [["姓名"], ["某人"]]),
  ]);

const at = (row: number, column: number, on = "单位经费"): Mark["cell"] => ({ sheet: on, row, column });

/** Areas as "row,column,rows,columns", from 1. */
const areasOf = (areas: readonly Area[]): string[] =>
  areas.map(({ row, column, rows, columns }) => [row + 1, column + 1, rows, columns].join(","));

const rulesOf = (book: EmulatedHost["book"], name: string): unknown[] =>
  (book.sheet(name)?.cfs ?? []).map(({ formula, areas, format }) => ({
    formula,
    areas: areasOf(areas),
    ...Object.fromEntries([...format].filter(([key]) => /^(?:fill|font)/.test(key))),
  }));

/** What a cell of the findings sheet holds, as the person before it sees it. */
const cellOf = (on: SheetData | undefined, row: number, column: number): unknown => {
  const cell = on?.cells.get(cellKey(row - 1, column - 1));
  return cell?.formula === undefined ? cell?.value : `=${cell.formula}`;
};

describe("marks in an emulated host", () => {
  it("are conditional formats that are always true, one a verdict, the gravest first", async () => {
    const host = open();
    const marks = [
      markAt(at(3, 2), "unanswered"),
      markAt(at(2, 2)),
      markAt(at(2, 3)),
      markAt(at(3, 3), "doubtful"),
      markAt(at(2, 1, "人员"), "doubtful"),
    ];
    expect(await officeOver(host).mark(markingOf(marks))).toEqual({ notMarked: [] });
    const formula = `=${RULE_FORMULA}`;
    const text = { "font.color": "#242424" };
    expect(rulesOf(host.book, "单位经费")).toEqual([
      { formula, areas: ["2,2,1,2"], "fill.color": "#F6B6B9", ...text, "font.bold": true },
      { formula, areas: ["3,3,1,1"], "fill.color": "#FFE9A8", ...text },
      { formula, areas: ["3,2,1,1"], "fill.color": "#E4DBF3", ...text, "font.italic": true },
    ]);
    expect(rulesOf(host.book, "人员")).toHaveLength(1);
  });

  it("have an edge of their own on all four sides", async () => {
    const host = open();
    await officeOver(host).mark(markingOf([markAt(at(2, 2), "doubtful")]));
    const format = host.book.sheet("单位经费")?.cfs[0]?.format ?? new Map<string, unknown>();
    const edges = [...format].filter(([key]) => key.startsWith("border"));
    expect(edges.filter(([, value]) => value === "Dash")).toHaveLength(4);
    expect(edges.filter(([, value]) => value === "#8A5300")).toHaveLength(4);
  });

  it("stand before the user's own conditional formats, which stay as they are, also after clearing", async () => {
    const host = open();
    await Excel.run(async (context) => {
      const theirs = context.workbook.worksheets.getItem("单位经费").getRange("B2:C3");
      theirs.conditionalFormats.add("Custom").custom.rule.formula = "=B2>100";
      await context.sync();
    });
    const port = officeOver(host);
    await port.mark(markingOf([markAt(at(2, 2))]));
    const formulas = (): string[] => (host.book.sheet("单位经费")?.cfs ?? []).map(({ formula }) => formula);
    expect(formulas()).toEqual([`=${RULE_FORMULA}`, "=B2>100"]);
    await port.clear();
    expect(formulas()).toEqual(["=B2>100"]);
  });

  it("come anew in place of the old ones, on the same findings sheet, under the name the user gave it", async () => {
    const host = open();
    const port = officeOver(host);
    await port.mark(markingOf([markAt(at(2, 2)), markAt(at(3, 2))]));
    const before = host.book.sheet("核对结果");
    host.user.renameSheet("核对结果", "我的核对");
    host.user.select("我的核对", "A7");
    await port.mark(markingOf([markAt(at(2, 3), "doubtful")]));
    const after = host.book.sheet("我的核对");
    expect(after).toBe(before);
    expect(host.book.active).toBe(after);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["单位经费", "人员", "我的核对"]);
    expect(cellOf(after, 6, 5)).toBe("单位经费!C2");
    expect(cellOf(after, 7, 1)).toBeUndefined();
    expect(rulesOf(host.book, "单位经费")).toMatchObject([{ areas: ["2,3,1,1"] }]);
    expect((await port.read()).sheets.map(({ name }) => name)).toEqual(["单位经费", "人员"]);
  });

  it("come on a new findings sheet where the user has deleted the old one", async () => {
    const host = open();
    const port = officeOver(host);
    await port.mark(markingOf([markAt(at(2, 2))]));
    host.user.deleteSheet("核对结果");
    expect(await port.mark(markingOf([markAt(at(2, 2))]))).toEqual({ notMarked: [] });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["单位经费", "人员", "核对结果"]);
    expect(host.book.names).toHaveLength(1);
  });

  it("without a findings sheet take away the one that is there", async () => {
    const host = open();
    const port = officeOver(host);
    const { marks, looks, verdictLooks, author } = markingOf([markAt(at(2, 2))]);
    await port.mark(markingOf([markAt(at(2, 2))]));
    await port.mark({ marks, looks, verdictLooks, author });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["单位经费", "人员"]);
    expect(host.book.names).toEqual([]);
    expect(rulesOf(host.book, "单位经费")).toHaveLength(1);
  });

  it("are found and cleared where the file adapter made them: its rules, its table, its name", async () => {
    const host = open();
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const money = worksheets.getItem("单位经费").getRanges("B2,C2:C3");
      money.conditionalFormats.add("Custom").custom.rule.formula = `=${RULE_FORMULA}`;
      const findings = worksheets.add("核对结果");
      findings.getRange("A5:B6").values = [
        ["判定", "编号"],
        ["不符合", "X26"],
      ];
      findings.tables.add("A5:B6", true).name = "GuidelightFindings";
      names.add(SHEET_NAME, findings.getRange("A1")).visible = false;
      await context.sync();
    });
    const port = officeOver(host);
    await port.mark(markingOf([markAt(at(3, 2))]));
    expect(host.book.sheet("核对结果")?.tables).toEqual([]);
    expect(rulesOf(host.book, "单位经费")).toMatchObject([{ areas: ["3,2,1,1"] }]);
    await port.clear();
    expect(rulesOf(host.book, "单位经费")).toEqual([]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["单位经费", "人员"]);
    expect(host.book.names).toEqual([]);
  });

  it("leave the formats, widths, selection and sheet in view of the user alone", async () => {
    const host = open();
    host.user.select("人员", "A2");
    const port = officeOver(host);
    await port.mark(markingOf([markAt(at(2, 2))]));
    await port.clear();
    const money = host.book.sheet("单位经费");
    expect(host.book.active?.name).toBe("人员");
    expect(money?.styles.get(1, 1, "fill.color")).toBeUndefined();
    expect([money?.columnWidths.size, money?.rowHeights.size]).toEqual([0, 0]);
  });
});

describe("the findings sheet in an emulated host", () => {
  const rows: readonly (readonly SheetCell[])[] = [
    [
      { kind: "text", text: '=HYPERLINK("http://x")' },
      { kind: "text", text: "2025-10-17" },
      { kind: "formula", formula: "SUM(单位经费!B2:B3)", value: "190", format: '#,##0.00" 万元"' },
      { kind: "number", value: "0.1", format: "0.00" },
      { kind: "link", text: "'B C'!A1", target: "'B C'!A1" },
    ],
    [
      { kind: "text", text: "'" },
      { kind: "text", text: "TRUE" },
      { kind: "formula", formula: "SUM(没有!B2)", value: "7" },
      { kind: "formula", formula: `SUM(${"1,".repeat(5000)}1)`, value: "5001" },
      { kind: "empty" },
    ],
  ];
  const made = async (): Promise<SheetData> => {
    const host = open();
    await officeOver(host).mark(markingOf([markAt(at(2, 2))], rows));
    const found = host.book.sheet("核对结果");
    if (found === undefined) throw new Error("no findings sheet");
    return found;
  };

  it("keeps texts as texts whatever they begin with or look like", async () => {
    const on = await made();
    expect([cellOf(on, 7, 1), cellOf(on, 7, 2), cellOf(on, 8, 1), cellOf(on, 8, 2)]).toEqual([
      '=HYPERLINK("http://x")',
      "2025-10-17",
      "'",
      "TRUE",
    ]);
    expect(on.cells.get(cellKey(6, 0))?.formula).toBeUndefined();
  });

  it("has live formulas, and figures where the host would refuse one", async () => {
    const on = await made();
    expect([cellOf(on, 7, 3), cellOf(on, 7, 4), cellOf(on, 8, 3), cellOf(on, 8, 4)]).toEqual([
      "=SUM(单位经费!B2:B3)",
      0.1,
      7,
      5001,
    ]);
    expect([on.styles.get(6, 2, "numberFormat"), on.styles.get(6, 3, "numberFormat")]).toEqual([
      '#,##0.00" 万元"',
      "0.00",
    ]);
  });

  it("links to the cells under the words we give", async () => {
    const on = await made();
    expect(on.hyperlinks.get(cellKey(6, 4))).toMatchObject({ documentReference: "'B C'!A1" });
    expect(cellOf(on, 7, 5)).toBe("'B C'!A1");
  });

  it("has heading, titles, frozen rows and columns, a filter, no grid lines, and its page", async () => {
    const on = await made();
    expect([cellOf(on, 1, 1), cellOf(on, 3, 1), cellOf(on, 5, 1), cellOf(on, 5, 5)]).toEqual([
      "核对结果",
      "不符合 1",
      "判定",
      "单元格",
    ]);
    expect(areasOf(on.frozen ? [on.frozen] : [])).toEqual(["1,1,5,3"]);
    expect(areasOf(on.filter ? [on.filter] : [])).toEqual(["5,1,4,5"]);
    expect(on.view.get("gridlines")).toBe(false);
    expect(on.page.get("orientation")).toBe("Landscape");
  });

  it("gives verdict cells the look of their mark, and the header its own", async () => {
    const on = await made();
    expect([on.styles.get(5, 0, "fill.color"), on.styles.get(5, 0, "font.bold")]).toEqual(["#F6B6B9", true]);
    expect([on.styles.get(4, 1, "fill.color"), on.styles.get(4, 1, "font.color")]).toEqual([
      "#1F3A5F",
      "#FFFFFF",
    ]);
    expect(on.styles.get(6, 1, "format.wrapText")).toBe(true);
  });

  it("takes a name that is free", async () => {
    const host = hostOfSheets([sheet("核对结果", [["我的"]])]);
    await officeOver(host).mark(markingOf([]));
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["核对结果", "核对结果 2"]);
  });

  it("by the thousand is written in several requests, each well under 5 MB, the last row where it belongs", async () => {
    const host = open();
    const many = Array.from({ length: 4000 }, (_, row): SheetCell[] => [
      { kind: "text", text: `第 ${String(row)} 行 ${"说明".repeat(40)}` },
      { kind: "link", text: "单位经费!B2", target: "单位经费!B2" },
    ]);
    await officeOver(host).mark(markingOf([], many));
    expect(host.traffic.largestIn).toBeLessThan(4 * 1024 * 1024);
    expect(String(cellOf(host.book.sheet("核对结果"), 4005, 1))).toMatch(/^第 3999 行/);
  });
});
