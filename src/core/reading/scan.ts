import { readBody, type Body } from "./body.js";
import { Claims } from "./claims.js";
import { headersAt, type HeadColumn, type Header } from "./header.js";
import type { Lexicon } from "./lexicon.js";
import { isAlternating, recognise, type Recognition } from "./recognise.js";
import type { RowJudge } from "./rows.js";
import type { Cell } from "./sheet.js";
import { unitInHead, unitLineIn, type StatedUnit } from "./units.js";
import type { SheetView, Slot } from "./view.js";

/** A money unit stated in a cell near a table. */
export interface UnitLine extends StatedUnit {
  readonly row: number;
  readonly column: number;
}

/** What stands above a table and belongs to it. */
export interface Heading {
  /** the nearest first */
  readonly titles: readonly Slot[];
  readonly lines: readonly UnitLine[];
}

/** A list table found on a sheet. */
export interface TableFind {
  readonly view: SheetView;
  readonly header: Header;
  readonly recognition: Recognition;
  readonly heading: Heading;
  readonly body: Body;
  /** columns of another table's rows that make a table of their own: a person and the institution in one row */
  readonly beside: boolean;
}

/** A header that several tables fit alike. */
export interface UndecidedFind {
  readonly header: Header;
  readonly bottom: number;
  readonly tables: readonly string[];
}

export interface SheetScan {
  readonly view: SheetView;
  readonly claims: Claims;
  readonly tables: readonly TableFind[];
  readonly undecided: readonly UndecidedFind[];
}

const SAMPLE_ROWS = 40;
const ROWS_ABOVE = 6;

/** Finds the list tables of a sheet from the top down; cells of a table found are claimed. */
export function scanSheet(view: SheetView, lexicon: Lexicon, judge: RowJudge): SheetScan {
  const claims = new Claims();
  const tables: TableFind[] = [];
  const undecided: UndecidedFind[] = [];
  for (let row = 1; row <= view.sheet.rowCount; row++) {
    for (const header of headersAt(view, claims.freeSlots(view, row), lexicon)) {
      if (isTitle(view, header)) continue;
      const heading = headingOf(view, header, claims, lexicon);
      const found = recognise(header, surroundings(view, header, heading), lexicon);
      if (found === undefined && !isUnknownTable(view, header, lexicon)) continue;
      if (found === undefined || "tables" in found) {
        const bottom = blockBottom(view, header);
        claims.addArea(view.range(header.top, header.left, bottom, header.right));
        undecided.push({ header, bottom, tables: found?.tables ?? [] });
        continue;
      }
      const body = readBody({ view, header, recognition: found, lexicon, judge });
      claims.addArea(view.range(header.top, header.left, body.bottom, header.right));
      for (const slot of heading.titles) claims.addCell(slot.row, slot.left);
      for (const line of heading.lines) claims.addCell(line.row, line.column);
      tables.push(...withSecond({ view, header, recognition: found, heading, body, beside: false }, lexicon));
    }
  }
  return { view, claims, tables, undecided };
}

/** One cell alone over a row of several is the title of what follows. */
const isTitle = (view: SheetView, { columns, bottom }: Header): boolean =>
  columns.length === 1 && view.slots(bottom + 1).length > 1;

/**
 * Heads over several records that make no table of the vocabulary: a table all the same, which must not be taken
 * for labels and values.
 */
function isUnknownTable(view: SheetView, header: Header, lexicon: Lexicon): boolean {
  const known = header.columns.filter(({ candidates }) => candidates.length > 0);
  if (known.length < 2 || header.columns.length < 3 || isAlternating(header, lexicon)) return false;
  const below = [1, 2].map((down) => view.slots(header.bottom + down));
  return below.every(
    (slots) =>
      slots.length >= 3 &&
      slots.every((slot) => lexicon.meaning(slot.text).candidates.length === 0) &&
      slots.filter(({ left }) => header.columns.some(({ column }) => column === left)).length >= 3,
  );
}

/** Columns that the first table has no field for may be a second table, where a title says so or three fields fit. */
function withSecond(find: TableFind, lexicon: Lexicon): TableFind[] {
  const { view, header, heading, recognition } = find;
  const columns = recognition.loose.filter(({ why }) => why !== "ignored").map(({ head }) => head);
  if (columns.length < 2) return [find];
  const rest = { ...header, columns };
  const second = recognise(rest, surroundings(view, rest, heading), lexicon);
  if (second === undefined || "tables" in second || second.table === recognition.table) return [find];
  if (second.columns.length < (second.announced ? 2 : 3)) return [find];
  const taken = new Set(second.columns.map(({ head }) => head));
  const first = { ...recognition, loose: recognition.loose.filter(({ head }) => !taken.has(head)) };
  return [
    { ...find, recognition: first, beside: true },
    {
      ...find,
      recognition: { ...second, loose: [] },
      heading: { titles: [], lines: heading.lines },
      beside: true,
      body: bare(find.body),
    },
  ];
}

/** The records alone: what else stands in the rows is told once. */
const bare = (body: Body): Body => ({ ...body, others: [] });

function surroundings(view: SheetView, header: Header, heading: Heading) {
  const samples = new Map<HeadColumn, readonly Cell[]>();
  return {
    titles: [...groupHeads(header), ...heading.titles.map(({ text }) => text)],
    sheet: view.name,
    sample: (head: HeadColumn): readonly Cell[] => {
      const known = samples.get(head) ?? sampleOf(view, header, head);
      samples.set(head, known);
      return known;
    },
  };
}

/** A head over all columns is a title too. */
function groupHeads({ columns }: Header): string[] {
  const [first] = columns;
  const group = first !== undefined && first.path.length > 1 ? first.path[0] : undefined;
  return group !== undefined && columns.every(({ path }) => path.length > 1 && path[0] === group)
    ? [group]
    : [];
}

/** Cells under a column head down to the next blank row; a row right below the header may be blank. */
function sampleOf(view: SheetView, header: Header, head: HeadColumn): Cell[] {
  const cells: Cell[] = [];
  const last = Math.min(view.sheet.rowCount, header.bottom + SAMPLE_ROWS);
  for (let row = header.bottom + 1; row <= last; row++) {
    if (view.isRowBlank(row) && row > header.bottom + 1) break;
    const cell = view.cellAt(row, head.column);
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

function blockBottom(view: SheetView, header: Header): number {
  let row = header.bottom;
  while (row < view.sheet.rowCount && !view.isRowBlank(row + 1)) row++;
  return row;
}

/** Titles and unit lines above a header: rows of one to three texts, over at most one blank row. */
function headingOf(
  view: SheetView,
  header: Pick<Header, "top" | "left" | "right">,
  claims: Claims,
  lexicon: Lexicon,
): Heading {
  const titles: Slot[] = [];
  const lines: UnitLine[] = [];
  let blanks = 0;
  for (let row = header.top - 1; row >= Math.max(1, header.top - ROWS_ABOVE); row--) {
    const slots = claims
      .freeSlots(view, row)
      .filter((slot) => slot.left <= header.right && slot.right >= header.left);
    if (slots.length === 0) {
      if (!view.isRowBlank(row)) break;
      if (++blanks > 1) break;
      continue;
    }
    if (slots.length > 3 || slots.some((slot) => slot.text === "") || isPair(slots, lexicon)) break;
    for (const slot of slots) {
      const line = unitLineIn(slot.text);
      if (line === undefined) titles.push(slot);
      else lines.push({ ...line, row: slot.row, column: slot.left });
    }
  }
  return { titles: titles.filter((slot) => !isInlinePair(slot.text, lexicon)), lines };
}

function isPair(slots: readonly Slot[], lexicon: Lexicon): boolean {
  const first = slots[0];
  const second = slots[1];
  if (first === undefined || second === undefined || unitLineIn(second.text) !== undefined) return false;
  return lexicon.meaning(first.text).candidates.length > 0;
}

/** "项目名称：某某研究": label and value in one cell. */
function isInlinePair(text: string, lexicon: Lexicon): boolean {
  const match = /^([^:：]{2,20})[:：]\s*\S/u.exec(text);
  return match !== null && lexicon.meaning(match[1] ?? "").candidates.length > 0;
}

export const unitInTitle = (slot: Slot): UnitLine | undefined => {
  const stated = unitInHead(slot.text);
  return stated === undefined ? undefined : { ...stated, row: slot.row, column: slot.left };
};
