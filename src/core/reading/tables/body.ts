import { looksLike } from "../words/evidence.js";
import { headersAt, type Header } from "./header.js";
import type { Lexicon } from "../words/lexicon.js";
import { depthOf, isOutlineTable } from "../budgets/outline.js";
import { recognise, type FieldColumn, type Recognition } from "./recognise.js";
import type { LeftOutCode } from "../report/report.js";
import { isColumnNumbers, type RowJudge } from "./rows.js";
import { foldHead } from "../words/text.js";
import { unitLineIn } from "../words/units.js";
import type { SheetView, Slot } from "../sheet/view.js";
import { weightOf } from "../words/wordbook.js";

/** A row of a table's body that is no record. */
export interface OtherRow {
  readonly row: number;
  readonly kind: Extract<
    LeftOutCode,
    "total" | "ofWhich" | "columnNumbers" | "repeatedHeader" | "heading" | "filler" | "note" | "signature"
  >;
  /** the words that say so */
  readonly label: string;
}

/** The rows under a header that belong to it. */
export interface Body {
  readonly records: readonly number[];
  readonly others: readonly OtherRow[];
  /** last row that belongs to the table; the header's last row when there is none */
  readonly bottom: number;
}

/** What walking down a body needs to know. */
export interface BodyContext {
  readonly view: SheetView;
  readonly header: Header;
  readonly recognition: Recognition;
  readonly lexicon: Lexicon;
  readonly judge: RowJudge;
  /** where something else begins for certain: no row from there on belongs to the table */
  readonly before: number;
}

const AMOUNT_KINDS = new Set(["money", "number", "count", "months"]);

/** Walks down from the header until something else begins. */
export function readBody(context: BodyContext): Body {
  const { view, header } = context;
  const records: number[] = [];
  const others: OtherRow[] = [];
  let bottom = header.bottom;
  let blanks = 0;
  const last = Math.min(view.sheet.rowCount, context.before - 1);
  for (let row = header.bottom + 1; row <= last; row++) {
    const all = view.slots(row).filter(({ left }) => left <= header.right);
    const slots = inside(all, header);
    if (all.length > slots.length && (startsTable(context, row, all) || startsWider(context, row))) break;
    if (slots.length === 0) {
      if (!isContinuedMerge(context, row)) blanks++;
      continue;
    }
    const kind = classify(context, row, slots, blanks > 0, others.at(-1));
    if (kind === "end") break;
    if (kind === "record") records.push(row);
    else others.push({ row, kind, label: slots.find(({ text }) => text !== "")?.text.trim() ?? "" });
    bottom = row;
    blanks = 0;
  }
  return { records, others, bottom };
}

const inside = (slots: readonly Slot[], { left, right }: Header): Slot[] =>
  slots.filter((slot) => slot.left >= left && slot.left <= right);

const isContinuedMerge = ({ view, header }: BodyContext, row: number): boolean =>
  (view.mergeAt(row, header.left)?.top ?? row) < row;

type Verdict = OtherRow["kind"] | "record" | "end";

function classify(
  context: BodyContext,
  row: number,
  slots: readonly Slot[],
  afterBlank: boolean,
  last: OtherRow | undefined,
): Verdict {
  const { header, judge, recognition, lexicon } = context;
  if (row <= header.bottom + 2 && isColumnNumbers(slots)) return "columnNumbers";
  if (isRepeated(context, slots)) return "repeatedHeader";
  if (startsTable(context, row, slots)) return "end";
  const amounts = new Set(
    recognition.columns
      .filter(({ definition }) => AMOUNT_KINDS.has(definition.kind))
      .map(({ head }) => head.column),
  );
  const kind = judge.judge(slots, (column) => amounts.has(column));
  if (kind === "note" || kind === "signature") return kind;
  const single = slots.length === 1 ? slots[0] : undefined;
  if (kind === "filler") return "filler";
  if (kind === "total" || kind === "ofWhich") return afterBlank && slots.length < 2 ? "end" : kind;
  if (last?.kind === "ofWhich" && last.row === row - 1 && isNextPart(context, row, slots)) return "ofWhich";
  if (last?.kind === "note" || last?.kind === "signature")
    return fits(context, row, slots) ? "record" : "end";
  if (single !== undefined) return singleCell(context, row, single, afterBlank);
  if (afterBlank && (!fits(context, row, slots) || isOverFigures(context, row, slots))) return "end";
  return isFormRow(context, slots, lexicon) ? "end" : "record";
}

/** 总人数, 高级, 中级 over 9, 4, 2: a count of its own below the list. */
function isOverFigures({ view }: BodyContext, row: number, slots: readonly Slot[]): boolean {
  const below = view.slots(row + 1);
  return (
    slots.length >= 3 &&
    slots.every(({ text }) => text !== "") &&
    below.length >= 3 &&
    below.every(({ cell }) => cell.value.kind === "number")
  );
}

/**
 * 现金 and 实物折价 under 单位自筹: the line below 其中 is another part where it is indented at least as far, and where the
 * lines that count have numbers in front it has none.
 */
function isNextPart({ view }: BodyContext, row: number, [first]: readonly Slot[]): boolean {
  if (first === undefined || first.text === "") return false;
  const above = view.cellAt(row - 1, first.left)?.value;
  const before = view.cellAt(row - 2, first.left)?.value;
  const isIndented =
    above?.kind === "text" && indentOf(above.text) > 0 && indentOf(first.text) >= indentOf(above.text);
  const areNumbered = before?.kind !== "text" || depthOf(before.text) !== undefined;
  return isIndented && areNumbered && depthOf(first.text) === undefined;
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** The header's own words once more. */
function isRepeated({ header }: BodyContext, slots: readonly Slot[]): boolean {
  const heads = new Map(header.columns.map((head) => [head.column, head.path]));
  return (
    slots.length >= 2 &&
    slots.every((slot) => slot.text !== "" && (heads.get(slot.left)?.includes(slot.text.trim()) ?? false))
  );
}

/** Another table's header begins here, or its title or unit line with the header right below. */
function startsTable(context: BodyContext, row: number, slots: readonly Slot[]): boolean {
  if (isHeaderRow(context, row, slots)) return true;
  const single = slots.length === 1 ? slots[0] : undefined;
  if (single === undefined)
    return slots.length > 0 && areTitles(context, slots) && headerFollows(context, row);
  if (single.text === "") return false;
  if (unitLineIn(single.text) !== undefined) return true;
  return headerFollows(context, row);
}

/** The header of a table that reaches further to both sides than this one. */
const startsWider = (context: BodyContext, row: number): boolean =>
  context.view.slots(row).some(({ right }) => right > context.header.right) &&
  isHeaderRow(context, row, context.view.slots(row));

/** 绩效目标表 and 附件清单 side by side. */
const areTitles = ({ lexicon }: BodyContext, slots: readonly Slot[]): boolean =>
  slots.length <= 3 && slots.every(({ text }) => text !== "" && lexicon.announced(text).size > 0);

function headerFollows(context: BodyContext, row: number): boolean {
  const { view, header } = context;
  for (let next = row + 1, seen = 0; next <= view.sheet.rowCount && seen < 3 && next <= row + 5; next++) {
    const slots = view.slots(next).filter(({ left }) => left <= header.right);
    if (slots.length === 0) continue;
    if (slots.length > 1)
      return isHeaderRow(context, next, slots) || isHeaderRow(context, next, view.slots(next));
    seen++;
  }
  return false;
}

function isHeaderRow({ view, lexicon, before }: BodyContext, row: number, slots: readonly Slot[]): boolean {
  if (slots.length < 2 || slots.some((slot) => slot.text === "")) return false;
  let known = 0;
  for (const slot of slots) {
    const { candidates, ignored } = lexicon.meaning(slot.text);
    if (candidates.length > 0 || ignored) known++;
  }
  const hasGroups = slots.some((slot) => slot.right > slot.left || slot.bottom > row);
  if (known < 2 && !hasGroups) return false;
  return headersAt(view, slots, lexicon, row < before ? before : Infinity).some(
    (header) =>
      recognise(header, { titles: [], sheet: "", sample: () => [], years: new Set() }, lexicon) !== undefined,
  );
}

/** One cell alone: a record with one fact, a heading inside the table, or the title of what comes next. */
function singleCell(context: BodyContext, row: number, slot: Slot, afterBlank: boolean): Verdict {
  if (afterBlank) return "end";
  if (isGroupName(context, slot) && nextRowFits(context, row)) return "heading";
  const column = context.recognition.columns.find(
    ({ head }) => slot.left >= head.column && slot.left <= head.right,
  );
  const isWide =
    context.recognition.columns.filter(({ head }) => head.column >= slot.left && head.column <= slot.right)
      .length > 1;
  if (column !== undefined && !isWide && looksLike(slot.cell, column.definition) !== false) return "record";
  return slot.text === "" ? "record" : nextRowFits(context, row) ? "heading" : "end";
}

/** 主要研究人员 or "Team members" alone in a row names those below it, also where it is not merged over the columns. */
function isGroupName(
  { recognition: { table, columns }, lexicon }: BodyContext,
  { left, text }: Slot,
): boolean {
  const bare = foldHead(text).full;
  if (bare === "") return false;
  const areLines = isOutlineTable(table, lexicon.vocabulary);
  const isTitleOf = ([name, length]: [string, number]): boolean =>
    length === weightOf(bare) && (name === table || (areLines && isOutlineTable(name, lexicon.vocabulary)));
  if ([...lexicon.announced(text)].some(isTitleOf)) return true;
  const own = columns.find(({ head }) => head.column === left)?.field;
  return Object.entries(lexicon.vocabulary.tables[table]?.fields ?? {}).some(
    ([field, { kind }]) => kind === "code" && field !== own && lexicon.isCodeWord(bare, { table, field }),
  );
}

function nextRowFits(context: BodyContext, row: number): boolean {
  const slots = inside(context.view.slots(row + 1), context.header);
  return slots.length > 1 && fits(context, row + 1, slots);
}

/** Whether a row looks like a record of this table: what it needs is there, and values are of their columns' kinds. */
function fits(context: BodyContext, row: number, slots: readonly Slot[]): boolean {
  const { recognition, view, lexicon } = context;
  const need = lexicon.vocabulary.tables[recognition.table]?.needs[0];
  const key = recognition.columns.find(({ field }) => field === need);
  if (key !== undefined && view.shownAt(row, key.head.column) === undefined) return false;
  if (slots.length < Math.min(2, recognition.columns.length)) return false;
  const judged = recognition.columns.flatMap((column) => {
    const looks = looksOf(context, row, column);
    return looks === undefined ? [] : [looks];
  });
  return judged.filter(Boolean).length * 2 >= judged.length;
}

function looksOf({ view }: BodyContext, row: number, { head, definition }: FieldColumn): boolean | undefined {
  const cell = view.cellAt(row, head.column);
  return cell === undefined ? undefined : looksLike(cell, definition);
}

/** Label, value, label, value in a row: a form begins without a blank row before it. */
function isFormRow(context: BodyContext, slots: readonly Slot[], lexicon: Lexicon): boolean {
  if (slots.length < 2 || slots.length % 2 !== 0) return false;
  const isLabel = (slot: Slot): boolean =>
    lexicon
      .meaning(slot.text)
      .candidates.some(
        ({ table, kind }) => kind !== "pattern" && lexicon.vocabulary.tables[table]?.shape === "form",
      );
  const labels = slots.filter((_, index) => index % 2 === 0);
  return labels.every(isLabel) && !fits(context, slots[0]?.row ?? 0, slots);
}
