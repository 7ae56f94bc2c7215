import type { KeyboardEvent, MouseEvent } from "react";
import type { CellRef } from "../core/values/cells.js";
import type { CellCache } from "./cells.js";
import { moved, type Position, type Press } from "./move.js";
import { HEAD_HEIGHT } from "./styles.js";
import type { GridSheet, SheetGridProps } from "./types.js";
import type { Folds } from "./use-folds.js";
import type { MarkRows } from "./use-sheet.js";
import type { Axes, Shown } from "./use-shown.js";
import { contentOf } from "./value-line.js";
import type { View, Viewport } from "./viewport.js";

/** The cell that is typed into, and what stands in the field at first. */
export interface Editing extends Position {
  readonly text: string;
}

export interface HandsProps extends Pick<SheetGridProps, "selected" | "onSelect" | "onOpenFinding"> {
  readonly sheet: GridSheet;
  readonly cache: CellCache;
  readonly canEdit: boolean;
  readonly axes: Axes;
  readonly shown: Shown;
  readonly view: View;
  readonly viewport: Viewport;
  readonly marks: MarkRows;
  readonly isEditing: boolean;
  readonly setEditing: (editing: Editing | undefined) => void;
  readonly rowFolds: Folds;
}

export interface Hands {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
}

/** What keys and clicks on the sheet do. */
export function handsOf(props: HandsProps): Hands {
  return {
    onKeyDown: (event) => {
      if (!props.isEditing && !event.defaultPrevented && pressed(event, props)) event.preventDefault();
    },
    onClick: ({ target }) => {
      const row = numberAt(target, "[data-head-row]", "headRow");
      if (row !== undefined && props.rowFolds.isHidden(row)) props.rowFolds.fold(row);
      const place = placeOf(target);
      if (place !== undefined) select(place, props, true);
    },
    onDoubleClick: ({ target }) => {
      const place = placeOf(target);
      if (place !== undefined) startEditing(place, props);
    },
  };
}

/** Whether the key was one of ours. */
function pressed(event: KeyboardEvent<HTMLElement>, props: HandsProps): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || event.target !== event.currentTarget) return false;
  const control = ctrlKey || metaKey;
  if (key === "F2") return startEditing(props.selected, props);
  if (key === "Enter" && !control && !shiftKey && openFinding(props)) return true;
  if ((key === "Delete" || key === "Backspace") && !control) return startEditing(props.selected, props, "");
  // Tab leaves the sheet, so that nobody is caught in it
  if (key === "Tab") return false;
  if (move({ key, control, shift: shiftKey }, props)) return true;
  // keys with a name ("Escape") are longer than any letter, surrogate pairs included
  const isLetter = !control && /^.$/su.test(key);
  return isLetter && startEditing(props.selected, props, key);
}

function openFinding({ selected, marks, onOpenFinding }: HandsProps): boolean {
  const isMarked = marks.get(selected.row)?.has(selected.column) === true;
  if (isMarked) onOpenFinding?.(selected);
  return isMarked && onOpenFinding !== undefined;
}

/** Moves the selection by a key; false for a key that moves nothing. */
export function move(press: Press, props: HandsProps): boolean {
  const { axes, shown, sheet, view, selected } = props;
  const page = Math.max(
    1,
    Math.floor((view.height - HEAD_HEIGHT - shown.frozenHeight) / sheet.defaultRowHeight) - 1,
  );
  const used = { row: sheet.rowCount, column: sheet.columnCount };
  const from = leavingFrom(selected, press.key, shown);
  const to = moved(from, press, { rows: axes.rows, columns: axes.columns, used, page });
  if (to === undefined) return false;
  select(to, props, false);
  return true;
}

/** Out of a merged area one goes from its far edge. */
function leavingFrom({ row, column }: Position, key: string, { merges }: Shown): Position {
  const area = merges.at(row, column);
  if (area === undefined) return { row, column };
  return {
    row: key === "ArrowDown" || key === "Enter" ? area.bottom : area.top,
    column: key === "ArrowRight" || key === "Tab" ? area.right : area.left,
  };
}

function select({ row, column }: Position, props: HandsProps, isClick: boolean): void {
  const area = props.shown.merges.at(row, column);
  const cell: CellRef = {
    sheet: props.sheet.name,
    row: area?.top ?? row,
    column: area?.left ?? column,
  };
  props.onSelect(cell);
  if (isClick && props.marks.get(cell.row)?.has(cell.column) === true) props.onOpenFinding?.(cell);
}

/** Opens the field over a cell, with what stands there or with what was typed; not over a formula. */
function startEditing({ row, column }: Position, props: HandsProps, text?: string): boolean {
  const { cache, sheet, canEdit, setEditing } = props;
  const cell = cache.cell(sheet.name, row, column);
  if (!canEdit || cell?.formula !== undefined || !cache.isKnown(sheet.name, row, column)) return false;
  setEditing({ row, column, text: text ?? contentOf(cell) });
  return true;
}

function placeOf(target: EventTarget): Position | undefined {
  const row = numberAt(target, "[data-row]", "row");
  const column = numberAt(target, "[data-row]", "column");
  return row === undefined || column === undefined ? undefined : { row, column };
}

function numberAt(target: EventTarget, selector: string, key: string): number | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  const text = element?.dataset[key];
  return text === undefined ? undefined : Number(text);
}
