import { describe, expect, it } from "vitest";
import { formula, number } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import type { CellStyle, SheetFrame, WorkbookView } from "../../../src/workbook/view.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { columnPixels } from "../../../src/workbook/xlsx/view/frame.js";
import { relationshipsPart, TRANSITIONAL } from "../../fixtures/xlsx/package.js";
import type { RawParts } from "../../fixtures/xlsx/raw.js";
import { rawWorkbook } from "../../fixtures/xlsx/raw.js";
import { writeXlsx } from "../../fixtures/xlsx/write.js";
import { at } from "./typing.js";

const viewed = async (raw: RawParts, reading: "fast" | "full" = "fast"): Promise<WorkbookView> =>
  openXlsx(rawWorkbook(raw), { reading }).view();
const frame = async (raw: RawParts, reading: "fast" | "full" = "fast"): Promise<SheetFrame> => {
  const [only] = (await viewed(raw, reading)).sheets;
  if (only === undefined) throw new Error("no sheet");
  return only;
};
const styleOf = async (styles: string, theme?: string): Promise<CellStyle | undefined> => {
  const parts =
    theme === undefined
      ? {}
      : {
          "xl/theme/theme1.xml": theme,
          "xl/_rels/workbook.xml.rels": relationshipsPart(TRANSITIONAL, [
            { id: "rId1", kind: "worksheet", target: "worksheets/sheet1.xml" },
            { id: "rId2", kind: "styles", target: "styles.xml" },
            { id: "rId4", kind: "theme", target: "theme/theme1.xml" },
          ]),
        };
  return (await viewed({ styles, parts })).styles.at(-1);
};

describe("sizes", () => {
  it.each([
    [9.140625, 7, 64],
    [8.7109375, 7, 61],
    [20.7109375, 7, 145],
    [1, 7, 7],
    [9, 8, 72],
  ])("a column %d characters wide with digits of %d px has %d px", (width, digit, pixels) => {
    expect(columnPixels(width, digit)).toBe(pixels);
  });

  it.each([
    ["by the usual rule", "", "", 64],
    ["of larger letters", "", '<fonts><font><sz val="12"/></font></fonts>', 72],
    ["as the sheet says", '<sheetFormatPr baseColWidth="10" defaultRowHeight="15"/>', "", 80],
    ["to the pixel", '<sheetFormatPr defaultColWidth="9.140625" defaultRowHeight="15"/>', "", 64],
  ])("columns that say nothing are as wide %s", async (_, head, styles, expected) => {
    expect((await frame({ head, styles })).defaultColumnWidth).toBe(expected);
  });

  it.each(["fast", "full"] as const)("rows and columns of their own size (%s)", async (reading) => {
    const head =
      '<sheetFormatPr defaultRowHeight="13.5"/><cols><col min="2" max="3" width="20.7109375" customWidth="1"/><col min="5" max="16384" width="9.140625" hidden="1"/></cols>';
    const rows =
      '<row r="2" ht="30" customHeight="1"/><row r="3" hidden="1"/><row r="7" ht="15.75"><c r="A7"><v>1</v></c></row>';
    const { rowHeights, columnWidths, defaultRowHeight, hiddenRows, hiddenColumns } = await frame(
      { head, rows },
      reading,
    );
    expect(defaultRowHeight).toBe(18);
    expect([[...rowHeights.rows], [...rowHeights.heights]]).toEqual([
      [2, 7],
      [40, 21],
    ]);
    expect(columnWidths.slice(0, 5)).toEqual([64, 145, 145, 64, 64]);
    expect(columnWidths).toHaveLength(1000);
    expect(hiddenRows).toEqual([{ from: 3, to: 3 }]);
    expect(hiddenColumns).toEqual([{ from: 5, to: 16_384 }]);
  });
});

describe("frozen panes", () => {
  it.each([
    ["none", "", [0, 0]],
    ["a head of two rows", '<pane ySplit="2" topLeftCell="A9" state="frozen"/>', [2, 0]],
    ["rows and columns", '<pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozenSplit"/>', [3, 1]],
    ["a split that scrolls is none", '<pane xSplit="1500" ySplit="900"/>', [0, 0]],
    ["more than a head can have", '<pane ySplit="5000" state="frozen"/>', [40, 0]],
  ])("%s", async (_, pane, expected) => {
    const head = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
    const { frozenRows, frozenColumns } = await frame({ head });
    expect([frozenRows, frozenColumns]).toEqual(expected);
  });

  it("count from where the sheet was scrolled to when it was frozen", async () => {
    const head =
      '<sheetViews><sheetView topLeftCell="C3" showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>';
    expect(await frame({ head })).toMatchObject({ frozenRows: 4, frozenColumns: 3, showsGridLines: false });
  });
});

describe("looks", () => {
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const filled = (colour: string, pattern = "solid"): string =>
    `<fills><fill><patternFill patternType="${pattern}">${colour}</patternFill></fill></fills><cellXfs><xf/></cellXfs>`;

  it.each<readonly [string, string, CellStyle]>([
    ["nothing of its own", "<fonts><font/></fonts><cellXfs><xf/></cellXfs>", {}],
    [
      "letters",
      '<fonts><font><b/><i val="1"/><u/><strike val="0"/><sz val="14"/><color rgb="FFC00000"/></font></fonts><cellXfs><xf/></cellXfs>',
      { bold: true, italic: true, underlined: true, size: 14, colour: "#c00000" },
    ],
    ["a ground by its colour", filled('<fgColor rgb="00FFFF99"/>'), { fill: "#ffff99" }],
    ["a ground of the palette", filled('<fgColor indexed="43"/>'), { fill: "#ffff99" }],
    ["a ground of the palette's first eight", filled('<fgColor indexed="2"/>'), { fill: "#ff0000" }],
    ["an automatic ground", filled('<fgColor indexed="64"/>'), {}],
    [
      "a dotted ground",
      filled('<fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/>', "lightGray"),
      { fill: "#bfbfbf" },
    ],
    ["no ground", filled('<fgColor rgb="FF123456"/>', "none"), {}],
    [
      "edges",
      '<borders><border><left style="thin"><color rgb="FF112233"/></left><right style="mediumDashed"/><top style="double"/><bottom style="hair"/><diagonal style="thin"/></border></borders><cellXfs><xf/></cellXfs>',
      {
        left: { width: 1, style: "solid", colour: "#112233" },
        right: { width: 2, style: "dashed" },
        top: { width: 3, style: "double" },
        bottom: { width: 1, style: "dotted" },
      },
    ],
    [
      "places of the text",
      '<cellXfs><xf><alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="255"/></xf></cellXfs>',
      { horizontal: "center", vertical: "top", wraps: true, indent: 2, turned: "stacked" },
    ],
    [
      "those of cell styles are not the cells'",
      '<cellStyleXfs><xf><alignment horizontal="right"/></xf></cellStyleXfs><cellXfs><xf/></cellXfs>',
      {},
    ],
  ])("%s", async (_, styles, expected) => {
    expect(await styleOf(styles)).toEqual(expected);
  });

  it.each([
    ["light before dark", '<fgColor theme="0"/>', "#fefefe"],
    ["dark", '<fgColor theme="1"/>', "#101010"],
    ["the second dark one", '<fgColor theme="3"/>', "#1f497d"],
    // Excel counts hue and lightness in 240 steps and shows B8CCE4 and 366092 for these two
    ["an accent, lighter", '<fgColor theme="4" tint="0.59999389629810485"/>', "#b9cde5"],
    ["an accent, darker", '<fgColor theme="4" tint="-0.249977111117893"/>', "#3b618e"],
    ["one the theme leaves out is Office's", '<fgColor theme="5"/>', "#ed7d31"],
  ])("colours of the theme: %s", async (_, colour, expected) => {
    expect((await styleOf(filled(colour), theme))?.fill).toBe(expected);
  });
});

describe("cells", () => {
  it("are shown as Excel shows them, with what one would type and the formula", async () => {
    const port = openXlsx(
      writeXlsx([
        sheet("表", [
          ["项目", number(1234.5, "#,##0.00"), number(0.1 + 0.2, "0%")],
          [formula("B1*2", number(2469, "0.0")), true, null, "=1+1"],
        ]),
      ]),
    );
    const { window } = await port.view();
    const shown = ({ cells }: ReturnType<typeof window>): unknown[] =>
      cells.map(({ style, ...cell }) => (style >= 0 ? cell : undefined));
    expect(shown(window("表", { top: 1, left: 1, bottom: 1, right: 3 }))).toEqual([
      { row: 1, column: 1, text: "项目", kind: "text" },
      { row: 1, column: 2, text: "1,234.50", kind: "number", typed: "1234.5" },
      { row: 1, column: 3, text: "30%", kind: "number", typed: "0.30000000000000004" },
    ]);
    await port.write(at(1, 2), { kind: "number", decimal: "5" });
    const again = (await port.view()).window("表", { top: 2, left: 1, bottom: 2, right: 9 });
    expect(shown(again)).toEqual([
      { row: 2, column: 1, text: "", kind: "empty", formula: "=B1*2", uncalculated: true },
      { row: 2, column: 2, text: "TRUE", kind: "boolean" },
      { row: 2, column: 4, text: "=1+1", kind: "text" },
    ]);
    expect(window("无", { top: 1, left: 1, bottom: 1, right: 1 }).cells).toEqual([]);
  });

  it.each(["fast", "full"] as const)(
    "that are only formatted have their own, their row's or their column's look (%s)",
    async (reading) => {
      const view = await viewed(
        {
          styles: "<cellXfs><xf/><xf/><xf/><xf/></cellXfs>",
          head: '<cols><col min="3" max="3" width="9" style="3"/></cols>',
          rows: '<row r="1"><c r="A1" s="1"/><c r="B1"/></row><row r="2" s="2" customFormat="1"><c r="B2" s="1"><v>1</v></c></row><row r="3" s="2"/>',
        },
        reading,
      );
      const looks = view
        .window("表", { top: 1, left: 1, bottom: 3, right: 3 })
        .cells.map(({ row, column, style }) => [row, column, style].join());
      expect(looks).toEqual(["1,1,1", "1,3,3", "2,1,2", "2,2,1", "2,3,2", "3,3,3"]);
      expect(view.sheets[0]).toMatchObject({ rowCount: 2, columnCount: 2 });
    },
  );

  it("a window too large is cut off below, and says so", async () => {
    const { window } = await viewed({});
    expect(window("表", { top: 1, left: 1, bottom: 1_000_000, right: 100 }).area.bottom).toBe(400);
  });

  it("a sheet that did not change is not read again to be drawn", async () => {
    const port = openXlsx(writeXlsx([sheet("甲", [[1]]), sheet("乙", [[2]])]), { keepsLayouts: true });
    const { sheets } = await port.read();
    await port.view();
    const again = await port.reread({ sheets, date1904: false, definedNames: [] }, []);
    expect(again.sheets).toEqual(sheets);
  });
});
