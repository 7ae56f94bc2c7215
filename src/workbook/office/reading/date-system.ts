import type { Sheet } from "../../../core/reading/sheet/sheet.js";
import { WorkbookError } from "../../port.js";

/** A cell that shows its year with four digits. */
interface DatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly serial: number;
}

/**
 * How the workbook counts days where its DATE did not tell: by the year one of its dates shows, for one round trip.
 * Throws `hostFailed` where dates are there but none tells; without dates nothing hangs on it.
 */
export async function dateSystemShown(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): Promise<boolean> {
  const cell = datedCell(sheets);
  if (cell === undefined) return false;
  const range = context.workbook.worksheets
    .getItem(cell.sheet)
    .getRangeByIndexes(cell.row - 1, cell.column - 1, 1, 1)
    .load("text");
  await context.sync();
  const shown = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(range.text[0]?.[0] ?? "")?.[1];
  if (shown === String(yearOf(cell.serial, 1904, 0, 1))) return true;
  if (shown === String(yearOf(cell.serial, 1899, 11, 30))) return false;
  throw new WorkbookError("hostFailed", "the date system is not told");
}

const DAY = 86_400_000;
const yearOf = (serial: number, year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month, day) + Math.floor(serial) * DAY).getUTCFullYear();

const showsYear = (format: string): boolean => /y/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

/** A cell whose format has four letters for the year, else any that shows a year at all. */
function datedCell(sheets: readonly Sheet[]): DatedCell | undefined {
  let found: DatedCell | undefined;
  for (const sheet of sheets) {
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      for (const column of sheet.columnsOf(row)) {
        const cell = sheet.cell(row, column);
        if (cell?.value.kind !== "number" || !showsYear(cell.format)) continue;
        found = { sheet: sheet.name, row, column, serial: cell.value.number };
        if (/yyyy/i.test(cell.format)) return found;
      }
    }
  }
  return found;
}
