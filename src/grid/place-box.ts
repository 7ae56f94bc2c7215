import { HEAD_HEIGHT } from "./styles.js";
import type { Axes, Shown as Drawn } from "./use-shown.js";
import type { Box, View } from "./viewport.js";

/** What of a sheet stays in view, and what is merged. */
type Shown = Pick<Drawn, "frozenHeight" | "frozenWidth" | "merges">;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a cell (or the merged area it is in) stands on the canvas now; what is frozen moves with the view. */
export function placeBox(place: Place, axes: Axes, shown: Shown, view: View): Box {
  const { rows, columns, headWidth } = axes;
  const area = areaOf(place, shown);
  const isFrozenRow = rows.start(area.top + 1) <= shown.frozenHeight;
  const isFrozenColumn = columns.start(area.left + 1) <= shown.frozenWidth;
  return {
    top: HEAD_HEIGHT + rows.start(area.top) + (isFrozenRow ? view.top : 0),
    left: headWidth + columns.start(area.left) + (isFrozenColumn ? view.left : 0),
    height: rows.start(area.bottom + 1) - rows.start(area.top),
    width: columns.start(area.right + 1) - columns.start(area.left),
  };
}

/** The same, counted from where the part that scrolls begins. */
export function scrollBox(place: Place, { rows, columns }: Axes, shown: Shown): Box {
  const area = areaOf(place, shown);
  return {
    top: rows.start(area.top) - shown.frozenHeight,
    left: columns.start(area.left) - shown.frozenWidth,
    height: rows.start(area.bottom + 1) - rows.start(area.top),
    width: columns.start(area.right + 1) - columns.start(area.left),
  };
}

export const areaOf = (
  { row, column }: Place,
  { merges }: Pick<Shown, "merges">,
): {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
} => merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };

const TIP_WIDTH = 268;
const TIP_HEIGHT = 150;
const GAP = 6;

/** Below the cell, or above it where there is more room. */
export function tipPlace(box: Box, view: View): { readonly left: number; readonly top: number } {
  const below = box.top + box.height + GAP;
  const isBelow = below + TIP_HEIGHT <= view.top + view.height || box.top - view.top < TIP_HEIGHT;
  return {
    left: Math.max(view.left + GAP, Math.min(box.left, view.left + view.width - TIP_WIDTH - GAP)),
    top: isBelow ? below : box.top - TIP_HEIGHT - GAP,
  };
}
