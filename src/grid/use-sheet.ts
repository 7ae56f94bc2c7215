import { useEffect, useLayoutEffect, useMemo } from "react";
import type { CellRef } from "../core/values/cells.js";
import type { CellCache } from "./cells.js";
import { areaOf, scrollBox } from "./place-box.js";
import { HEAD_HEIGHT } from "./styles.js";
import type { GridMark, SheetGridProps } from "./types.js";
import type { Axes, Shown } from "./use-shown.js";
import type { Viewport } from "./viewport.js";

export type MarkRows = ReadonlyMap<number, ReadonlyMap<number, GridMark>>;

/** The marks of a sheet by row and column. */
export function useMarks(marks: readonly GridMark[], sheet: string): MarkRows {
  return useMemo(() => {
    const rows = new Map<number, Map<number, GridMark>>();
    for (const mark of marks) {
      if (mark.cell.sheet !== sheet) continue;
      const row = rows.get(mark.cell.row) ?? new Map<number, GridMark>();
      rows.set(mark.cell.row, row.set(mark.cell.column, mark));
    }
    return rows;
  }, [marks, sheet]);
}

interface Wanted extends Pick<SheetGridProps, "revision" | "window" | "selected"> {
  readonly sheet: { readonly name: string };
  readonly cache: CellCache;
}

/** Asks for the cells that are drawn, and for the selected one. */
export function useWanted({ cache, sheet, revision, window: load, selected }: Wanted, shown: Shown): void {
  useEffect(() => {
    const rowRuns = runs([...shown.frozenRows, ...shown.rows, selected.row]);
    const columnRuns = runs([...shown.frozenColumns, ...shown.columns, selected.column]);
    for (const [top, bottom] of rowRuns) {
      for (const [left, right] of columnRuns)
        cache.want(sheet.name, { top, left, bottom, right }, revision, load);
    }
  }, [cache, sheet.name, revision, load, shown, selected.row, selected.column]);
}

/** Neighbouring numbers taken together, so that few areas are asked for. */
function runs(numbers: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

interface Revealed {
  readonly axes: Axes;
  readonly shown: Shown;
  readonly selected: CellRef;
}

/** Brings the selected cell into view whenever it changes, scrolling no further than it takes. */
export function useReveal(viewport: Viewport, { axes, shown, selected }: Revealed): void {
  const { frozenHeight, frozenWidth, merges } = shown;
  const { rows, columns, headWidth } = axes;
  const { row, column } = selected;
  // only what is frozen and merged: what else is in view changes with each scroll, which must not scroll back
  useLayoutEffect(() => {
    const ground = { frozenHeight, frozenWidth, merges };
    const sizes = { rows, columns, headWidth };
    const area = areaOf({ row, column }, ground);
    viewport.reveal(
      scrollBox({ row, column }, sizes, ground),
      { top: HEAD_HEIGHT + frozenHeight, left: headWidth + frozenWidth },
      {
        rows: rows.start(area.top + 1) > frozenHeight,
        columns: columns.start(area.left + 1) > frozenWidth,
      },
    );
  }, [viewport, row, column, rows, columns, headWidth, frozenHeight, frozenWidth, merges]);
}
