import type { CellRange } from "../../values/cells.js";
import { besideEachOther } from "./beside.js";
import { isOrganisation } from "../words/evidence.js";
import type { Candidate, Lexicon } from "../words/lexicon.js";
import { meaningOfPath, periodOfPath, unitOfPath } from "./path.js";
import { unitLineIn, type StatedUnit } from "../words/units.js";
import type { SheetView, Shown, Slot } from "../sheet/view.js";

/** A column of a table as its header describes it. */
export interface HeadColumn {
  readonly column: number;
  /** last column of the head, when it is merged over several */
  readonly right: number;
  /** the row its lowest header cell stands in */
  readonly row: number;
  /** header texts from the top down */
  readonly path: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly ignored: boolean;
  readonly unit?: StatedUnit;
  /** the year or period its words name: "2026", "一" of 第一年 */
  readonly period?: string;
}

/** One to three rows that name the columns below them. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeadColumn[];
  /** the heads of the table to the left once more: its records go on here */
  readonly again?: boolean;
}

const MOST_ROWS = 3;

/**
 * The headers that begin in a row: of each run of neighbouring cells the depth that says most, above the row `until` in
 * which another part of the form begins.
 */
export function headersAt(
  view: SheetView,
  slots: readonly Slot[],
  lexicon: Lexicon,
  until = Infinity,
): Header[] {
  if (!slots.some((slot) => isHeadText(slot) && isKnown(view, slot, lexicon)))
    return nestedStart(view, slots, lexicon, until);
  return runs(view, slots).flatMap((run) => {
    const header = deepest(view, withoutSideLabels(run), lexicon, until);
    return header === undefined ? [] : besideEachOther(header, lexicon);
  });
}

/** 负责人 merged down over the header and the rows beside it is no head where no other head is merged. */
function withoutSideLabels(run: readonly Slot[]): readonly Slot[] {
  const first = run.findIndex(({ row, bottom }) => bottom === row);
  const heads = run.slice(Math.max(0, first));
  const isFlat = heads.every(({ row, bottom, left, right }) => bottom === row && right === left);
  return first > 0 && heads.length >= 3 && isFlat ? heads : run;
}

/** A first row of group heads only ("经费" over 申请 and 自筹) counts when the row below names columns. */
function nestedStart(view: SheetView, slots: readonly Slot[], lexicon: Lexicon, until: number): Header[] {
  const grouped = slots.filter((slot) => isHeadText(slot) && slot.right > slot.left);
  if (grouped.length === 0 || slots.length < 2) return [];
  return runs(view, slots).flatMap((run) => {
    const header = deepest(view, run, lexicon, until);
    return header === undefined || header.bottom === header.top ? [] : besideEachOther(header, lexicon);
  });
}

/** Texts of header cells are short, no sentences, and no unit line. */
const isHeadText = (slot: Slot): boolean =>
  slot.text !== "" && slot.text.length <= 60 && !isUnitLine(slot.text);

const isUnitLine = (text: string): boolean => /[:：]/u.test(text) && unitLineIn(text) !== undefined;

const isKnown = (view: SheetView, slot: Slot, lexicon: Lexicon): boolean =>
  lexicon.meaningAt(slot.text, view.ref(slot.row, slot.left)).candidates.length > 0;

/** The header in rows that somebody pointed out; undefined when no text stands in them. */
export function headerIn(
  view: SheetView,
  area: Omit<CellRange, "sheet">,
  lexicon: Lexicon,
): Header | undefined {
  const isInside = ({ left, right }: Slot): boolean => left <= area.right && right >= area.left;
  let top = area.top;
  while (top <= area.bottom && !view.slots(top).some(isInside)) top++;
  const run = view.slots(top).filter(isInside);
  if (top > area.bottom) return undefined;
  const bottom = Math.max(area.bottom, ...run.map((slot) => slot.bottom));
  const right = Math.min(area.right, view.sheet.columnCount);
  const columns = headColumns(view, run, { left: area.left, right, bottom }, lexicon);
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { top, bottom, left: first.column, right: last.right, columns };
}

/** Splits a row at columns that stay blank in the rows below as well. */
function runs(view: SheetView, slots: readonly Slot[]): Slot[][] {
  const found: Slot[][] = [];
  let last: Slot | undefined;
  for (const slot of slots) {
    const current = found.at(-1);
    if (current === undefined || last === undefined || isGap(view, last, slot)) found.push([slot]);
    else current.push(slot);
    last = slot;
  }
  return found;
}

function isGap(view: SheetView, before: Slot, after: Slot): boolean {
  for (let column = before.right + 1; column < after.left; column++) {
    let blank = true;
    for (let row = before.row; row <= before.row + MOST_ROWS && blank; row++) {
      blank = view.shownAt(row, column) === undefined;
    }
    if (blank) return true;
  }
  return false;
}

function deepest(view: SheetView, run: readonly Slot[], lexicon: Lexicon, until: number): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  // one cell alone over several columns is a title, not the first row of a header
  const most = run.length === 1 ? 1 : Math.min(MOST_ROWS, until - (run[0]?.row ?? 0));
  for (let rows = 1; rows <= most; rows++) {
    const header = headerOf(view, run, rows, lexicon);
    if (header === undefined) continue;
    const score = headScore(header);
    if (best === undefined || score > best.score + 0.01) best = { header, score };
  }
  return best?.header;
}

function headScore(header: Header): number {
  return header.columns.reduce(
    (sum, column) =>
      sum + Math.max(0, ...column.candidates.map(({ strength }) => strength)) + (column.ignored ? 0.3 : 0),
    0,
  );
}

/** The header of a run read as so many rows; undefined when those rows hold other things than header texts. */
function headerOf(view: SheetView, run: readonly Slot[], rows: number, lexicon: Lexicon): Header | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || !run.every(isHeadText)) return undefined;
  const top = first.row;
  const bottom = top + rows - 1;
  if (run.some((slot) => slot.bottom > bottom && slot.bottom - top < MOST_ROWS + 1)) return undefined;
  const [left, right] = [first.left, rows > 1 ? underLastHead(view, run) : last.right];
  if (rows > 1 && (!isHeadBlock(view, run, { top, bottom, left, right }) || isPairRow(view, run, lexicon)))
    return undefined;
  return { top, bottom, left, right, columns: headColumns(view, run, { left, right, bottom }, lexicon) };
}

/** 单位名称 | 某某大学: labels and their values right above a header are no heads over it. */
function isPairRow(view: SheetView, run: readonly Slot[], lexicon: Lexicon): boolean {
  if (run.length % 2 !== 0 || run.some(({ bottom, row }) => bottom > row)) return false;
  const [labels, values] = [0, 1].map((rest) => run.filter((_, index) => index % 2 === rest));
  const isSaid = (slot: Slot, index: number): boolean =>
    labels?.[index]?.text !== undefined &&
    lexicon.meaning(labels[index].text).candidates.some((each) => lexicon.isCodeWord(slot.text, each));
  return (
    labels?.some((slot) => isKnown(view, slot, lexicon)) === true &&
    labels.every(({ text }) => !isOrganisation(text, lexicon.vocabulary)) &&
    values?.every((slot, index) => !isKnown(view, slot, lexicon) || isSaid(slot, index)) === true &&
    values.some(({ text }) => isOrganisation(text, lexicon.vocabulary) || text.trim().length >= 8)
  );
}

/** Rows under the first belong to the header only where they stand below a merged head or beside one merged down. */
function isHeadBlock(
  view: SheetView,
  run: readonly Slot[],
  { top, bottom, left, right }: Omit<Header, "columns">,
): boolean {
  let below = 0;
  for (let row = top + 1; row <= bottom; row++) {
    const slots = view.slots(row).filter((slot) => slot.left >= left && slot.left <= right);
    if (slots.length === 0 || !slots.every(isHeadText)) return false;
    if (slots.some((slot) => slot.bottom > bottom)) return false;
    below += slots.length;
  }
  const deeper = run.filter((slot) => slot.bottom === top).length;
  const isNested = run.some((slot) => slot.right > slot.left || slot.bottom > top) || deeper < run.length;
  return below > 0 && (isNested || isShifted(view, run, top + 1));
}

/**
 * The last column of a run whose last head stands unmerged over several: the heads below blanks right of it are its
 * own, where one stands right below it and the first column has none (a row of values fills that too).
 */
function underLastHead(view: SheetView, run: readonly Slot[]): number {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || first === last) return last?.right ?? 0;
  const { row, left, right, bottom } = last;
  const isUnmerged = left === right && bottom === row;
  if (!isUnmerged || view.shownAt(row + 1, first.left)?.row === row + 1) return right;
  const [own, ...others] = view.slots(row + 1).filter((slot) => slot.left >= left);
  if (own?.left !== left || !isHeadText(own)) return right;
  let reach = own.right;
  for (const slot of others) {
    if (slot.left > reach + 1 || !isHeadText(slot) || view.shownAt(row, slot.left) !== undefined) break;
    reach = slot.right;
  }
  return reach;
}

/** Header texts typed below blanks of the first row, without merged cells. */
function isShifted(view: SheetView, run: readonly Slot[], row: number): boolean {
  return view
    .slots(row)
    .some((slot) => !run.some((above) => slot.left >= above.left && slot.left <= above.right));
}

/** The columns between two, of which a merged head takes several. */
function headColumns(
  view: SheetView,
  run: readonly Slot[],
  { left, right, bottom }: Pick<Header, "left" | "right" | "bottom">,
  lexicon: Lexicon,
): HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (let column = left; column <= right; column++) {
    const head = headColumn(view, run, column, bottom, lexicon);
    if (head === undefined) continue;
    columns.push(head);
    column = head.right;
  }
  return columns;
}

function headColumn(
  view: SheetView,
  run: readonly Slot[],
  column: number,
  bottom: number,
  lexicon: Lexicon,
): HeadColumn | undefined {
  const path: string[] = [];
  let [lowest, right] = [0, column];
  const top = run[0]?.row ?? 0;
  for (let row = top; row <= bottom; row++) {
    const shown = view.shownAt(row, column) ?? (row < bottom ? spreading(run, row, column) : undefined);
    if (shown === undefined || shown.cell.value.kind !== "text") continue;
    const text = shown.cell.value.text.trim();
    if (shown.row >= row || path.length === 0) {
      if (path.at(-1) !== text) path.push(text);
      lowest = shown.row;
      right = view.mergeAt(row, column)?.right ?? column;
    }
  }
  if (path.length === 0) return undefined;
  return {
    column,
    right,
    row: lowest,
    path,
    ...meaningOfPath(path, view.ref(lowest, column), lexicon),
    ...unitOfPath(path),
    ...periodOfPath(path),
  };
}

/** An unmerged group head speaks for the columns right of it up to the next head. */
function spreading(
  run: readonly Slot[],
  row: number,
  column: number,
): Pick<Shown, "cell" | "row"> | undefined {
  const before = run.findLast((slot) => slot.left <= column);
  return before === undefined || before.row !== row ? undefined : { cell: before.cell, row };
}
