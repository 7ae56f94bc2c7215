import type { CellRange } from "../../../core/values/cells.js";
import { isRefusal } from "../host.js";
import type { MeasuredSheet } from "./extents.js";

const PLACE = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

/**
 * Merged areas of each sheet: one round trip. Excel documents that it fails where a range has more than 512 of them;
 * then there are none, as on a host that cannot tell: they help to find tables, and no verdict may hang on them.
 */
export async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly MeasuredSheet[],
): Promise<CellRange[][]> {
  const asked = sheets.map(({ proxy, extent }) =>
    extent.rows === 0
      ? undefined
      : proxy
          .getRangeByIndexes(extent.top, extent.left, extent.rows, extent.columns)
          .getMergedAreasOrNullObject()
          .load(PLACE.map((property) => `areas/items/${property}`)),
  );
  if (asked.every((areas) => areas === undefined)) return sheets.map(() => []);
  try {
    await context.sync();
  } catch (error) {
    if (isRefusal(error)) return sheets.map(() => []);
    throw error;
  }
  return sheets.map(({ listed }, at) => {
    const areas = asked[at];
    return areas === undefined || areas.isNullObject ? [] : areas.areas.items.map(areaOn(listed.name));
  });
}

const areaOn =
  (sheet: string) =>
  ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
    sheet,
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  });
