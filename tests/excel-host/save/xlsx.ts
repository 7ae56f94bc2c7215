import type { Parts } from "../../fixtures/xlsx/package.js";
import { escapeXml, zipParts } from "../../fixtures/xlsx/package.js";
import { xlsxParts } from "../../fixtures/xlsx/write.js";
import { areaText, columnOf, rowOf } from "../model/area.js";
import type { Book, CfRule, SheetData } from "../model/book.js";
import { contentOf } from "./content.js";

/**
 * The host's workbook as an .xlsx file, as far as others may meet our marks in it: cells, names, conditional formats,
 * protection, filter, frozen panes, links inside the workbook, XML parts. Looks of cells are not written.
 */
export const saveXlsx = (book: Book): Uint8Array => zipParts(savedParts(book));

function savedParts(book: Book): Parts {
  const parts: Record<string, string | Uint8Array> = { ...xlsxParts(contentOf(book)) };
  const edit = (name: string, change: (xml: string) => string): void => {
    const xml = parts[name];
    if (typeof xml !== "string") throw new Error(`no part ${name}`);
    parts[name] = change(xml);
  };
  const looks: string[] = [];
  book.sheets.forEach((sheet, index) => {
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) => withSheetParts(xml, sheet, looks));
  });
  edit("xl/styles.xml", (xml) =>
    xml.replace("</styleSheet>", `<dxfs count="${looks.length}">${looks.join("")}</dxfs></styleSheet>`),
  );
  edit("xl/workbook.xml", (xml) => withBookParts(xml, book));
  book.xmlParts.forEach(({ xml }, index) => {
    parts[`customXml/item${index + 1}.xml`] = xml;
  });
  const links = book.xmlParts.map(
    (_, index) =>
      `<Relationship Id="rIdX${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${index + 1}.xml"/>`,
  );
  edit("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace("</Relationships>", `${links.join("")}</Relationships>`),
  );
  return parts;
}

function withBookParts(xml: string, book: Book): string {
  const hidden = new Set(book.names.filter(({ visible }) => !visible).map(({ name }) => name));
  const named = xml.replace(/<definedName name="([^"]*)"/g, (whole, name: string) =>
    hidden.has(name) ? `${whole} hidden="1"` : whole,
  );
  const active = Math.max(0, book.active === undefined ? 0 : book.sheets.indexOf(book.active));
  const lock = book.structureProtected ? '<workbookProtection lockStructure="1"/>' : "";
  return named.replace(
    "<sheets>",
    `${lock}<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>`,
  );
}

function withSheetParts(xml: string, sheet: SheetData, looks: string[]): string {
  const behindCells =
    (sheet.protection === undefined ? "" : '<sheetProtection sheet="1"/>') +
    (sheet.filter === undefined ? "" : `<autoFilter ref="${areaText(sheet.filter)}"/>`);
  const behindMerges =
    sheet.cfs.map((rule, index) => conditional(rule, index, looks)).join("") + linksOf(sheet);
  const tables = xml.indexOf("<tableParts");
  const end = tables < 0 ? xml.lastIndexOf("</worksheet>") : tables;
  return `${xml.slice(0, end)}${behindMerges}${xml.slice(end)}`
    .replace("</sheetData>", `</sheetData>${behindCells}`)
    .replace(/(<dimension[^>]*\/>)/, `$1${viewOf(sheet)}`);
}

function viewOf({ frozen }: SheetData): string {
  if (frozen === undefined) return "";
  const rows = frozen.rows < 1000 ? frozen.rows : 0;
  const columns = frozen.columns < 1000 ? frozen.columns : 0;
  const topLeft = areaText({ row: rows, column: columns, rows: 1, columns: 1 });
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<sheetViews><sheetView workbookViewId="0"><pane${columns > 0 ? ` xSplit="${columns}"` : ""}${
    rows > 0 ? ` ySplit="${rows}"` : ""
  } topLeftCell="${topLeft}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

/** Rules this host keeps only the type of cannot be written. */
function conditional(rule: CfRule, index: number, looks: string[]): string {
  if (rule.type !== "Custom") throw new Error(`a conditional format of type ${rule.type} cannot be saved`);
  looks.push(dxf(rule.format));
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : "";
  return (
    `<conditionalFormatting sqref="${rule.areas.map(areaText).join(" ")}">` +
    `<cfRule type="expression" dxfId="${looks.length - 1}" priority="${index + 1}"${stop}>` +
    `<formula>${escapeXml(rule.formula.replace(/^=/, ""))}</formula></cfRule></conditionalFormatting>`
  );
}

const LINES: Readonly<Record<string, string>> = { Continuous: "thin", Dash: "dashed", Dot: "dotted" };
const SIDES = ["Left", "Right", "Top", "Bottom"] as const;

function dxf(format: ReadonlyMap<string, unknown>): string {
  const colour = (key: string): string | undefined => {
    const value = format.get(key);
    return typeof value === "string" && value.startsWith("#") ? `rgb="FF${value.slice(1)}"` : undefined;
  };
  const text = colour("font.color");
  const ground = colour("fill.color");
  const font =
    (format.get("font.bold") === true ? "<b/>" : "") +
    (format.get("font.italic") === true ? "<i/>" : "") +
    (text === undefined ? "" : `<color ${text}/>`);
  const sides = SIDES.map((side) => {
    const line = LINES[String(format.get(`border.Edge${side}.style`))];
    const edge = colour(`border.Edge${side}.color`);
    const name = side.toLowerCase();
    return line === undefined
      ? ""
      : `<${name} style="${line}">${edge === undefined ? "" : `<color ${edge}/>`}</${name}>`;
  });
  return (
    "<dxf>" +
    (font === "" ? "" : `<font>${font}</font>`) +
    (ground === undefined ? "" : `<fill><patternFill><bgColor ${ground}/></patternFill></fill>`) +
    (sides.join("") === "" ? "" : `<border>${sides.join("")}</border>`) +
    "</dxf>"
  );
}

function linksOf(sheet: SheetData): string {
  const inside = [...sheet.hyperlinks].flatMap(([key, { documentReference }]) =>
    documentReference === undefined ? [] : [[key, documentReference] as const],
  );
  if (inside.length === 0) return "";
  const links = inside.map(([key, target]) => {
    const ref = areaText({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 });
    return `<hyperlink ref="${ref}" location="${escapeXml(target)}"/>`;
  });
  return `<hyperlinks>${links.join("")}</hyperlinks>`;
}
