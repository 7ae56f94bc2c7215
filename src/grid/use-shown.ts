import { useMemo } from "react";
import type { SheetFrame } from "../workbook/view.js";
import { Axis } from "./axis.js";
import type { Folds } from "./use-folds.js";
import { Merges } from "./merges.js";
import { HEAD_HEIGHT } from "./styles.js";
import type { View } from "./viewport.js";

/** Rows and columns drawn beyond what is in view, so that a short scroll shows no gap. */
const MARGIN_ROWS = 6;
const MARGIN_COLUMNS = 2;
/** Empty rows and columns behind what is written, and the least a sheet shows. */
const MORE_ROWS = 20;
const LEAST_ROWS = 40;
const MORE_COLUMNS = 4;
const LEAST_COLUMNS = 20;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Frozen rows or columns take at most this share of the view; the rest of them scrolls. */
const FROZEN_SHARE = 0.6;

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly headWidth: number;
}

/** Where the rows and columns of a sheet stand. */
export function useAxes(
  sheet: SheetFrame,
  selected: { readonly row: number; readonly column: number },
  rowFolds: Folds,
  columnFolds: Folds,
): Axes {
  const rowCount = Math.min(LAST_ROW, Math.max(sheet.rowCount + MORE_ROWS, LEAST_ROWS, selected.row));
  const columnCount = Math.min(
    LAST_COLUMN,
    Math.max(sheet.columnCount + MORE_COLUMNS, LEAST_COLUMNS, selected.column),
  );
  const { rowHeights, defaultRowHeight, columnWidths, defaultColumnWidth } = sheet;
  const rows = useMemo(
    () =>
      new Axis({
        count: rowCount,
        usual: defaultRowHeight,
        own: { at: rowHeights.rows, sizes: rowHeights.heights },
        hidden: rowFolds.folded,
      }),
    [rowCount, defaultRowHeight, rowHeights, rowFolds.folded],
  );
  const columns = useMemo(
    () =>
      new Axis({
        count: columnCount,
        usual: defaultColumnWidth,
        own: { at: columnWidths.map((_, index) => index + 1), sizes: columnWidths },
        hidden: columnFolds.folded,
      }),
    [columnCount, defaultColumnWidth, columnWidths, columnFolds.folded],
  );
  return { rows, columns, headWidth: 16 + 8 * Math.max(3, String(rowCount).length) };
}

export interface Shown {
  readonly merges: Merges;
  readonly frozenRows: readonly number[];
  readonly frozenColumns: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** pixels the frozen rows and columns take */
  readonly frozenHeight: number;
  readonly frozenWidth: number;
}

/** Which rows and columns are drawn: what is in view, and the first cells of merged areas that reach into it. */
export function useShown(sheet: SheetFrame, { rows, columns, headWidth }: Axes, view: View): Shown {
  const merges = useMemo(() => new Merges(sheet.merges), [sheet.merges]);
  const height = view.height - HEAD_HEIGHT;
  const width = view.width - headWidth;
  const lastRow = lastFrozen(rows, sheet.frozenRows, height);
  const lastColumn = lastFrozen(columns, sheet.frozenColumns, width);
  const frozenHeight = rows.start(lastRow + 1);
  const frozenWidth = columns.start(lastColumn + 1);
  const top = Math.max(lastRow + 1, rows.indexAt(view.top + frozenHeight) - MARGIN_ROWS);
  const bottom = Math.min(rows.count, rows.indexAt(view.top + height) + MARGIN_ROWS);
  const left = Math.max(lastColumn + 1, columns.indexAt(view.left + frozenWidth) - MARGIN_COLUMNS);
  const right = Math.min(columns.count, columns.indexAt(view.left + width) + MARGIN_COLUMNS);
  return useMemo(() => {
    const more = merges.reachingInto({ top, left, bottom, right });
    const early = (list: readonly number[], last: number): number[] =>
      [...new Set(list)].filter((index) => index > last).sort((a, b) => a - b);
    return {
      merges,
      frozenRows: rows.between(1, lastRow),
      frozenColumns: columns.between(1, lastColumn),
      rows: [...early(more.rows, lastRow), ...rows.between(top, bottom)],
      columns: [...early(more.columns, lastColumn), ...columns.between(left, right)],
      frozenHeight,
      frozenWidth,
    };
  }, [merges, rows, columns, top, left, bottom, right, lastRow, lastColumn, frozenHeight, frozenWidth]);
}

function lastFrozen(axis: Axis, wanted: number, room: number): number {
  const most = axis.indexAt(Math.max(0, room * FROZEN_SHARE));
  return Math.min(wanted, axis.start(wanted + 1) <= room * FROZEN_SHARE ? wanted : most - 1);
}
