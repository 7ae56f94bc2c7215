import type { CellRange } from "../../values/cells.js";
import type { Claims } from "../sheet/claims.js";
import { headersAt, type Header } from "./header.js";
import { headingOf } from "./heading.js";
import type { Lexicon } from "../words/lexicon.js";
import { recognise, type Recognition } from "./recognise.js";
import type { Sheet } from "../sheet/sheet.js";
import { surroundings } from "./surroundings.js";
import { SheetView, type Slot } from "../sheet/view.js";

/** A table whose labels stand in its first column and whose records are columns. */
export interface Turned {
  /** the table set upright */
  readonly view: SheetView;
  readonly header: Header;
  readonly recognition: Recognition;
  readonly area: CellRange;
}

const MOST_ROWS = 60;
const MOST_COLUMNS = 200;

/** A table on its side that begins in a row: labels under each other, two records or more beside them. */
export function turnedAt(
  view: SheetView,
  slots: readonly Slot[],
  claims: Claims,
  lexicon: Lexicon,
): Turned | undefined {
  const [first] = slots;
  if (first === undefined || slots.length < 2 || !isLikely(view, first, lexicon)) return undefined;
  const area = areaFrom(view, first);
  if (area.bottom - area.top < 1 || area.right - area.left < 2 || isForm(view, area, lexicon))
    return undefined;
  const upright = turnedView(view, area);
  const heading = headingOf(view, area, claims, lexicon);
  for (const header of headersAt(upright, upright.slots(1), lexicon)) {
    if (!beginsWithLabel(header)) continue;
    const recognition = recognise(header, surroundings(upright, header, heading), lexicon);
    if (recognition === undefined || "tables" in recognition) continue;
    if (holdsRecords(upright, header, recognition, lexicon))
      return { view: upright, header, recognition, area };
  }
  return undefined;
}

/** 双方负责人 | 中方负责人 | 外方负责人 may stand over 姓名 and what follows. */
const beginsWithLabel = ({ columns }: Header): boolean =>
  columns.slice(0, 2).some((head) => head.ignored || head.candidates.length > 0 || head.path.length > 1);

/** The first two rows hold a label, the first four hold two; a cheap look at every row of a sheet. */
function isLikely(view: SheetView, first: Slot, lexicon: Lexicon): boolean {
  let labels = 0;
  for (let row = first.row; row < first.row + 4; row++) {
    if (labels === 0 && row > first.row + 1) return false;
    if ([first.left, first.left + 1].some((column) => isKnown(view, row, column, lexicon))) labels++;
  }
  return labels >= 2;
}

function isKnown(view: SheetView, row: number, column: number, lexicon: Lexicon): boolean {
  const value = view.cellAt(row, column)?.value;
  return value?.kind === "text" && lexicon.meaning(value.text).candidates.length > 0;
}

/** From the first label down to the row before a blank one, as far right as its rows reach. */
function areaFrom(view: SheetView, first: Slot): CellRange {
  let [bottom, right] = [first.row, first.right];
  for (let row = first.row; row < first.row + MOST_ROWS; row++) {
    const slots = view.slots(row).filter(({ left }) => left >= first.left);
    const start = view.shownAt(row, first.left);
    if (slots.length === 0 || start === undefined) break;
    if (slots.length === 1 && row > first.row && (slots[0]?.right ?? 0) > first.left + 1) break;
    bottom = row;
    right = Math.max(right, slots.at(-1)?.right ?? right);
  }
  return view.range(first.row, first.left, bottom, Math.min(right, first.left + MOST_COLUMNS));
}

/** Labels among the values: a form of several columns, which need not be turned to see that it is no table. */
function isForm(view: SheetView, { top, left, bottom, right }: CellRange, lexicon: Lexicon): boolean {
  let [values, labels] = [0, 0];
  for (let row = top; row <= bottom; row++) {
    for (let column = left + 2; column <= right; column++) {
      const value = view.cellAt(row, column)?.value;
      if (value === undefined) continue;
      values++;
      if (value.kind === "text" && lexicon.isLabel(value.text)) labels++;
    }
  }
  return labels * 3 > values;
}

/** Two columns name a record, and what stands in the columns are values, not labels of a form. */
function holdsRecords(
  view: SheetView,
  header: Header,
  { table, columns }: Recognition,
  lexicon: Lexicon,
): boolean {
  const need = lexicon.vocabulary.tables[table]?.needs[0];
  const key = columns.find(({ field }) => field === need);
  // lines of a budget do not stand side by side
  if (key === undefined || key.definition.kind === "text") return false;
  let [records, values, labels] = [0, 0, 0];
  for (let row = header.bottom + 1; row <= view.sheet.rowCount; row++) {
    if (view.cellAt(row, key.head.column) !== undefined) records++;
    for (const { head } of columns) {
      const cell = view.cellAt(row, head.column);
      if (cell === undefined) continue;
      values++;
      if (cell.value.kind === "text" && isLabel(cell.value.text, head.candidates, lexicon)) labels++;
    }
  }
  return records >= 2 && labels * 10 <= values;
}

function isLabel(text: string, own: Header["columns"][number]["candidates"], lexicon: Lexicon): boolean {
  if (own.some((candidate) => lexicon.isCodeWord(text, candidate))) return false;
  return lexicon.meaning(text).candidates.some(({ strength }) => strength > 0.8);
}

/** An area of a sheet turned on its side: its columns become rows, counted from 1. */
export function turnedView(view: SheetView, area: CellRange): SheetView {
  const { sheet } = view;
  const [height, width] = [area.right - area.left + 1, area.bottom - area.top + 1];
  const rowOf = (column: number): number => area.top + column - 1;
  const columnOf = (row: number): number => area.left + row - 1;
  const filled = Array.from({ length: height }, (_, index) => {
    const column = area.left + index;
    const rows: number[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      if (sheet.cell(row, column) !== undefined) rows.push(row - area.top + 1);
    }
    return rows;
  });
  const isInside = (range: CellRange): boolean =>
    range.top >= area.top &&
    range.bottom <= area.bottom &&
    range.left >= area.left &&
    range.right <= area.right;
  const turned: Sheet = {
    name: sheet.name,
    visibility: sheet.visibility,
    rowCount: height,
    columnCount: width,
    cell: (row, column) =>
      row < 1 || row > height || column < 1 || column > width
        ? undefined
        : sheet.cell(rowOf(column), columnOf(row)),
    columnsOf: (row) => filled[row - 1] ?? [],
    merges: sheet.merges.filter(isInside).map(({ top, left, bottom, right }) => ({
      sheet: sheet.name,
      top: left - area.left + 1,
      left: top - area.top + 1,
      bottom: right - area.left + 1,
      right: bottom - area.top + 1,
    })),
    isRowHidden: (row) => sheet.isColumnHidden(columnOf(row)),
    isColumnHidden: (column) => sheet.isRowHidden(rowOf(column)),
    tables: [],
  };
  return new SheetView(turned, {
    row: (_row, column) => rowOf(column),
    column: (row) => columnOf(row),
    turned: true,
  });
}
