import type { SheetScan, TableFind } from "../tables/find.js";
import type { ReadingNote } from "./report.js";
import type { Sheet } from "../sheet/sheet.js";
import type { SheetView } from "../sheet/view.js";

/** Sheets that hold nothing, where nothing was recognised. */
export const blankNotes = (sheets: readonly Sheet[]): ReadingNote[] =>
  sheets
    .filter(({ rowCount }) => rowCount === 0)
    .map(({ name }) => ({
      range: { sheet: name, top: 1, left: 1, bottom: 1, right: 1 },
      code: "blankSheet",
    }));

/** Hidden sheets, rows and columns that were read like any other. */
export function hiddenNotes({ view, tables }: SheetScan): ReadingNote[] {
  const notes: ReadingNote[] = [];
  for (const { view: table, header, body } of tables) {
    const range = table.range(header.top, header.left, body.bottom, header.right);
    if (view.sheet.visibility !== "visible") notes.push({ range, code: "hiddenSheet" });
    const [across, down] = [
      body.records.some((row) => table.sheet.isRowHidden(row)),
      hasHiddenColumn(table, header),
    ];
    if (table.turned ? down : across) notes.push({ range, code: "hiddenRows" });
    if (table.turned ? across : down) notes.push({ range, code: "hiddenColumns" });
  }
  return notes;
}

function hasHiddenColumn(view: SheetView, { left, right }: TableFind["header"]): boolean {
  for (let column = left; column <= right; column++) if (view.sheet.isColumnHidden(column)) return true;
  return false;
}
