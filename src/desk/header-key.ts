import { correctionFor, type ColumnEntry, type Mapping } from "../core/reading/mapping.js";
import type { Cell, Sheet, WorkbookContent } from "../core/reading/sheet/sheet.js";
import { parseAddress, type CellRef } from "../core/values/cells.js";

/** What a correction is kept under: a header's words, on one sheet or any, or its address. */
export type HeaderKey = Pick<ColumnEntry, "header" | "sheet">;

/**
 * The key a correction of a header cell is kept under. The header's own words, held to their sheet, outlive inserted
 * rows and fit the next workbook of the same form; words that stand in several cells of the sheet name none of them,
 * so the address is kept instead. A cell that is corrected already keeps its key: two corrections never compete.
 */
export function keyOf(asked: HeaderKey, mapping: Mapping, content: WorkbookContent): HeaderKey {
  const cell = cellOf(asked);
  const sheet = content.sheets.find(({ name }) => name === cell?.sheet);
  if (!cell || !sheet) return asked;
  const text = textOf(sheet.cell(cell.row, cell.column));
  const known = correctionFor(mapping, text, cell);
  if (known) return keyIn(known);
  const bare = bareText(text);
  return bare.length > 1 && standsOnce(bare, sheet) ? { header: text.trim(), sheet: sheet.name } : asked;
}

const keyIn = ({ header, sheet }: HeaderKey): HeaderKey =>
  sheet === undefined ? { header } : { header, sheet };

function cellOf({ header, sheet }: HeaderKey): CellRef | undefined {
  const range = sheet === undefined ? parseAddress(header) : undefined;
  return range && { sheet: range.sheet, row: range.top, column: range.left };
}

const textOf = (cell: Cell | undefined): string => (cell?.value.kind === "text" ? cell.value.text : "");
const bareText = (text: string): string => text.replace(/\s/g, "");

function standsOnce(bare: string, sheet: Sheet): boolean {
  let places = 0;
  for (let row = 1; row <= sheet.rowCount && places < 2; row++) {
    for (const column of sheet.columnsOf(row)) {
      if (bareText(textOf(sheet.cell(row, column))) === bare) places++;
    }
  }
  return places === 1;
}
