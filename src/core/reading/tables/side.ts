import type { Body } from "./body.js";
import type { Header } from "./header.js";
import { shownText, type Shown, type SheetView } from "../sheet/view.js";

const MOST_SIDE = 2;

/** How many columns left of a header hold labels merged down beside its rows: 负责人, 主要参加人员. */
export function sideColumns(view: SheetView, header: Header, { records }: Body): number {
  let count = 0;
  while (count < MOST_SIDE && header.left - count > 1) {
    const column = header.left - count - 1;
    const labels = records.flatMap((row) => sideAt(view, row, column) ?? []);
    if (labels.length === 0 || labels.length * 2 < records.length) break;
    if (labels.some(({ cell }) => cell.value.kind !== "text")) break;
    count++;
  }
  return count;
}

const sideAt = (view: SheetView, row: number, column: number): Shown | undefined => {
  const shown = view.shownAt(row, column);
  const isDown = (view.mergeAt(row, column)?.bottom ?? row) > (view.mergeAt(row, column)?.top ?? row);
  return shown !== undefined && (isDown || /\n/u.test(shownText(shown.cell))) ? shown : undefined;
};

/** The label beside a row, the innermost. */
export const sideLabel = (view: SheetView, row: number, { left }: Header, side: number): Shown | undefined =>
  side === 0 ? undefined : view.shownAt(row, left - 1);
