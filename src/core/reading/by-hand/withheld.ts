import { contains, type CellRange } from "../../values/cells.js";
import { areaOf, type Mapping } from "../mapping.js";
import type { LeftOut } from "../report/report.js";
import type { Sheet } from "../sheet/sheet.js";

/** The areas of a sheet that its user wants left alone, cut to what the sheet holds. */
export function withheldAreas({ name, rowCount, columnCount }: Sheet, mapping?: Mapping): CellRange[] {
  return (mapping?.tables ?? [])
    .filter(({ sheet, table }) => table === null && sheet === name)
    .flatMap(({ rows }): CellRange[] => {
      const area = areaOf(rows);
      if (area === undefined || area.top > rowCount || area.left > columnCount) return [];
      const [bottom, right] = [Math.min(area.bottom, rowCount), Math.min(area.right, columnCount)];
      return [{ sheet: name, top: area.top, left: area.left, bottom, right }];
    });
}

/** A sheet as if nothing stood in these areas. */
export function withoutAreas(sheet: Sheet, areas: readonly CellRange[]): Sheet {
  if (areas.length === 0) return sheet;
  const isWithheld = (row: number, column: number): boolean =>
    areas.some((area) => contains(area, { sheet: sheet.name, row, column }));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    cell: (row, column) => (isWithheld(row, column) ? undefined : sheet.cell(row, column)),
    columnsOf: (row) => sheet.columnsOf(row).filter((column) => !isWithheld(row, column)),
    merges: sheet.merges.filter(({ top, left }) => !isWithheld(top, left)),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
    tables: sheet.tables,
  };
}

/** Sheets and rows that the user wants left alone. */
export const withheld = (sheets: readonly Sheet[], corrections: Mapping | undefined): LeftOut[] =>
  sheets
    .filter(({ rowCount }) => rowCount > 0)
    .flatMap((sheet) => {
      const { name, rowCount, columnCount } = sheet;
      const whole = { sheet: name, top: 1, left: 1, bottom: rowCount, right: columnCount };
      const isSkipped = corrections?.skipSheets.includes(name) === true;
      const areas = isSkipped ? [whole] : withheldAreas(sheet, corrections);
      return areas.map((range) => ({ range, why: "mapped" as const }));
    });
