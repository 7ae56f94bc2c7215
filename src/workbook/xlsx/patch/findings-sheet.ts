import type { FindingsSheet, SheetCell } from "../../../core/marks/marking.js";
import {
  cellText,
  FOOTER,
  FROZEN_COLUMNS,
  headerRowOf,
  isDecimal,
  PAGE_MARGINS,
  SUBTITLE_HEIGHT,
  TITLE_HEIGHT,
} from "../../../core/marks/sheet-look.js";
import { columnLetters } from "../../../core/values/cells.js";
import { DECLARATION, element, escapeXml, escapeXstring } from "../xml/write.js";
import type { Looks } from "./looks.js";
import type { Dialect } from "./parts.js";

const place = (row: number, column: number): string => `${columnLetters(column)}${String(row)}`;

/** The area of the table; a table has at least one row under its header. */
function tableArea(sheet: FindingsSheet): string {
  const header = headerRowOf(sheet);
  const last = header + Math.max(1, sheet.rows.length);
  return `${place(header, 1)}:${place(last, sheet.columns.length)}`;
}

const textCell = (at: string, style: number, text: string): string => {
  const content = element("is", {}, element("t", { "xml:space": "preserve" }, escapeXstring(cellText(text))));
  return element("c", { r: at, s: style, t: "inlineStr" }, content);
};

/** The type and the text of a cached value. */
function cached(value: string | undefined): { readonly type?: string; readonly xml: string } {
  if (value === undefined) return { xml: "" };
  if (isDecimal(value)) return { xml: element("v", {}, value) };
  if (value === "TRUE" || value === "FALSE")
    return { type: "b", xml: element("v", {}, value === "TRUE" ? "1" : "0") };
  return { type: "str", xml: element("v", {}, escapeXstring(value)) };
}

function cellXml(at: string, style: number, cell: SheetCell): string {
  switch (cell.kind) {
    case "text":
    case "link":
      return textCell(at, style, cell.text);
    case "number":
      return isDecimal(cell.value)
        ? element("c", { r: at, s: style }, element("v", {}, cell.value))
        : textCell(at, style, cell.value);
    case "formula": {
      const { type, xml } = cached(cell.value);
      return element("c", { r: at, s: style, t: type }, element("f", {}, escapeXml(cell.formula)) + xml);
    }
    case "empty":
      return element("c", { r: at, s: style });
  }
}

const EMPTY: SheetCell = { kind: "empty" };

function rowsXml(sheet: FindingsSheet, looks: Looks, titles: readonly string[]): string {
  const header = headerRowOf(sheet);
  const heading = sheet.heading.map((text, index) => {
    const style = index === 0 ? looks.title : looks.subtitle;
    const size = { ht: index === 0 ? TITLE_HEIGHT : SUBTITLE_HEIGHT, customHeight: 1 };
    return element("row", { r: index + 1, ...size }, textCell(place(index + 1, 1), style, text));
  });
  const titleCells = titles.map((title, index) => textCell(place(header, index + 1), looks.header, title));
  const rows = (sheet.rows.length === 0 ? [[]] : sheet.rows).map((cells, index) => {
    const row = header + 1 + index;
    const written = sheet.columns.map((_, at) => {
      const cell = cells[at] ?? EMPTY;
      return cellXml(place(row, at + 1), looks.cell(cell), cell);
    });
    return element("row", { r: row, ht: sheet.heights?.[index] }, written.join(""));
  });
  return [...heading, element("row", { r: header }, titleCells.join("")), ...rows].join("");
}

function linksXml(sheet: FindingsSheet): string {
  const links = sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.kind === "link"
        ? [
            element("hyperlink", {
              ref: place(headerRowOf(sheet) + 1 + row, column + 1),
              location: cell.target,
              display: cell.text,
            }),
          ]
        : [],
    ),
  );
  return links.length === 0 ? "" : element("hyperlinks", {}, links.join(""));
}

function viewXml(sheet: FindingsSheet): string {
  const header = headerRowOf(sheet);
  const topLeftCell = place(header + 1, FROZEN_COLUMNS + 1);
  const pane = element("pane", {
    xSplit: FROZEN_COLUMNS,
    ySplit: header,
    topLeftCell,
    activePane: "bottomRight",
    state: "frozen",
  });
  const selection = element("selection", {
    pane: "bottomRight",
    activeCell: topLeftCell,
    sqref: topLeftCell,
  });
  return element(
    "sheetViews",
    {},
    element("sheetView", { showGridLines: 0, workbookViewId: 0 }, pane + selection),
  );
}

/** Titles as a table wants them: none empty, none twice (compared without case). */
function columnTitles(sheet: FindingsSheet): string[] {
  const taken = new Set<string>();
  return sheet.columns.map(({ title }, index) => {
    let name = title === "" ? `#${String(index + 1)}` : title;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${title} ${String(number)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The findings sheet's part: texts inside the cells, so that the shared strings stay as they are. */
export function findingsXml(sheet: FindingsSheet, looks: Looks, dialect: Dialect, tableId: string): string {
  const columns = sheet.columns.map(({ width }, index) =>
    element("col", { min: index + 1, max: index + 1, width, customWidth: 1 }),
  );
  const inside = [
    element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 })),
    element("dimension", { ref: `A1:${tableArea(sheet).split(":")[1] ?? "A1"}` }),
    viewXml(sheet),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element("cols", {}, columns.join("")),
    element("sheetData", {}, rowsXml(sheet, looks, columnTitles(sheet))),
    linksXml(sheet),
    element("pageMargins", PAGE_MARGINS),
    element("pageSetup", { paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 }),
    element("headerFooter", {}, element("oddFooter", {}, escapeXml(`&L${FOOTER.left}&R${FOOTER.right}`))),
    element("tableParts", { count: 1 }, element("tablePart", { "r:id": tableId })),
  ];
  const spaces = { xmlns: dialect.main, "xmlns:r": dialect.relationships };
  return DECLARATION + element("worksheet", spaces, inside.join(""));
}

/** The table's part; `id` and `name` are not taken by another table. */
export function tableXml(sheet: FindingsSheet, dialect: Dialect, id: number, name: string): string {
  const ref = tableArea(sheet);
  const columns = columnTitles(sheet).map((title, index) =>
    element("tableColumn", { id: index + 1, name: escapedTitle(title) }),
  );
  const inside =
    element("autoFilter", { ref }) +
    element("tableColumns", { count: columns.length }, columns.join("")) +
    element("tableStyleInfo", {
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 0,
      showColumnStripes: 0,
    });
  const attributes = { xmlns: dialect.main, id, name, displayName: name, ref, totalsRowShown: 0 };
  return DECLARATION + element("table", attributes, inside);
}

/** A line break in a column's title is written _x000a_ in its table (ST_Xstring). */
const escapedTitle = (title: string): string => title.replaceAll("\n", "_x000a_");
