import type { FindingsSheet, Marking } from "../../../core/marks/marking.js";
import {
  cellLook,
  cellText,
  FROZEN_COLUMNS,
  HEADER_LOOK,
  headerRowOf,
  SUBTITLE_HEIGHT,
  SUBTITLE_LOOK,
  TITLE_HEIGHT,
  TITLE_LOOK,
} from "../../../core/marks/sheet-look.js";
import { freeSheetName, SHEET_NAME } from "../../tags.js";
import type { Outline } from "../outline.js";
import { textInput } from "../typing.js";
import { ALL_EDGES, applyLook, applyLooks } from "./formats.js";
import type { OwnSheet } from "./ours.js";
import { hostRows, portionsOf } from "./rows.js";

/** The findings sheet to write on: the one that is there, emptied, so that nobody looking at it is sent elsewhere. */
export function cleanSheet(
  context: Excel.RequestContext,
  { sheets, ownNames }: Outline,
  own: OwnSheet | undefined,
  wanted: string,
): Excel.Worksheet {
  if (own !== undefined) {
    for (const table of own.tables) table.delete();
    own.proxy.autoFilter.remove();
    own.proxy.getRange().clear("All");
    return own.proxy;
  }
  // names of a findings sheet the user has deleted
  for (const name of ownNames) context.workbook.names.getItem(name).delete();
  const taken = sheets.map(({ name }) => name);
  const sheet = context.workbook.worksheets.add(freeSheetName(wanted, taken));
  context.workbook.names.add(SHEET_NAME, sheet.getRange("A1")).visible = false;
  return sheet;
}

/** Writes all outcomes: one round trip, and one more for each further megabyte of them. */
export async function writeFindings(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheet: findings, verdictLooks }: Marking,
  outline: Outline,
): Promise<void> {
  const header = headerRowOf(findings);
  const names = new Set(outline.sheets.map(({ name }) => name));
  const isThere = (name: string): boolean => names.has(name);
  writeHeading(sheet, findings);
  let row = header + 1;
  for (const portion of portionsOf(findings.rows)) {
    // a wait in a loop on purpose: only outcomes by the thousand do not fit one request
    // eslint-disable-next-line no-await-in-loop
    if (row > header + 1) await context.sync();
    writeRows(sheet, portion, row, findings.columns.length, isThere);
    row += portion.length;
  }
  const rows = Math.max(1, findings.rows.length);
  const table = sheet.getRangeByIndexes(header - 1, 0, rows + 1, findings.columns.length);
  applyLook(table.format, cellLook({ kind: "empty" }, verdictLooks), ALL_EDGES);
  applyLook(sheet.getRangeByIndexes(header - 1, 0, 1, findings.columns.length).format, HEADER_LOOK);
  applyLooks(sheet, findings.rows, header + 1, verdictLooks);
  layOut(sheet, findings, table);
  await context.sync();
}

function writeHeading(sheet: Excel.Worksheet, { heading, columns }: FindingsSheet): void {
  heading.forEach((text, at) => {
    const cell = sheet.getRangeByIndexes(at, 0, 1, 1);
    cell.values = [[textInput(cellText(text))]];
    applyLook(cell.format, at === 0 ? TITLE_LOOK : SUBTITLE_LOOK);
    cell.format.rowHeight = at === 0 ? TITLE_HEIGHT : SUBTITLE_HEIGHT;
  });
  const titles = sheet.getRangeByIndexes(heading.length + 1, 0, 1, columns.length);
  titles.values = [columns.map(({ title }) => textInput(title))];
}

/** Links first: a host writes a text of its own into a cell it links, which ours then replaces. */
function writeRows(
  sheet: Excel.Worksheet,
  rows: FindingsSheet["rows"],
  first: number,
  width: number,
  isThere: (name: string) => boolean,
): void {
  rows.forEach((cells, down) => {
    cells.forEach((cell, across) => {
      if (cell.kind !== "link") return;
      const range = sheet.getRangeByIndexes(first - 1 + down, across, 1, 1);
      range.hyperlink = { documentReference: cell.target };
    });
  });
  const { formulas, formats } = hostRows(rows, width, isThere);
  const range = sheet.getRangeByIndexes(first - 1, 0, rows.length, width);
  range.formulas = formulas;
  range.numberFormat = formats;
}

/** A character is 7 pixels wide in Excel's usual letters, a column has 5 more, and a pixel is 0.75 points. */
const points = (characters: number): number => (7 * characters + 5) * 0.75;

function layOut(sheet: Excel.Worksheet, findings: FindingsSheet, table: Excel.Range): void {
  const header = headerRowOf(findings);
  findings.columns.forEach(({ width }, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = points(width);
  });
  table.format.autofitRows();
  sheet.showGridlines = false;
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, header, FROZEN_COLUMNS));
  sheet.autoFilter.apply(table);
}
