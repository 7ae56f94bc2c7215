import type { FieldKind } from "../../vocabulary.js";
import type { Candidate, Lexicon, Meaning } from "../words/lexicon.js";
import { countBelow } from "../../values/sorted.js";
import { groupWords, tablesOfRole } from "./group-names.js";
import type { SheetView, Slot } from "../sheet/view.js";
import { STRENGTH } from "../words/wordbook.js";

/**
 * A label merged down at the left of a part of a form: 申请人 beside the rows of a person's data, 经费（万元） beside
 * amounts under their labels, 合作单位 beside a list.
 */
export interface SideGroup {
  readonly slot: Slot;
  readonly top: number;
  readonly bottom: number;
}

/** The labels merged down beside the parts of a sheet; they do not overlap. */
export class SideGroups {
  readonly all: readonly SideGroup[];
  private readonly tops: readonly number[];

  constructor(view: SheetView, lexicon: Lexicon) {
    this.all = groupsOf(view, lexicon);
    this.tops = this.all.map(({ top }) => top);
  }

  /** The group that a row stands in. */
  at(row: number): SideGroup | undefined {
    const group = this.all[countBelow(this.tops, row + 1) - 1];
    return group !== undefined && row <= group.bottom ? group : undefined;
  }

  /** The row in which the next group below a row begins. */
  nextBelow(row: number): number {
    return this.tops[countBelow(this.tops, row + 1)] ?? Infinity;
  }
}

/** From the top down. */
function groupsOf(view: SheetView, lexicon: Lexicon): SideGroup[] {
  const groups: SideGroup[] = [];
  for (let row = 1; row <= view.sheet.rowCount; row++) {
    const [slot, ...others] = view.slots(row);
    if (slot === undefined || slot.text === "" || slot.bottom === row) continue;
    const group = { slot, top: row, bottom: Math.min(slot.bottom, view.sheet.rowCount) };
    if (!isSideGroup(view, group, others, lexicon)) continue;
    groups.push(group);
    row = group.bottom;
  }
  return groups;
}

/**
 * A label stands right of it, and something that is no label; it is no head merged down over the rows of a header, and
 * no value merged down over the rows of a list.
 */
function isSideGroup(
  view: SheetView,
  { slot, top, bottom }: SideGroup,
  others: readonly Slot[],
  lexicon: Lexicon,
): boolean {
  const isLabel = ({ text, row, left }: Slot): boolean => lexicon.isLabel(text, view.ref(row, left));
  const [next] = others;
  if (next === undefined || next.bottom === bottom || !isLabel(next)) return false;
  const rows: Slot[][] = [];
  for (let row = top; row <= bottom; row++)
    rows.push(view.slots(row).filter(({ left }) => left > slot.right));
  const hasValues = rows.some((slots) => slots.some((each) => !isLabel(each)));
  return hasValues && (isUpright(slot.text) || !isHeadOver(view, slot, bottom, lexicon));
}

/** One letter a line: 负⏎责⏎人. */
const isUpright = (text: string): boolean =>
  /^\s*\p{Script=Han}{1,2}(?:\s*\n\s*\p{Script=Han}{1,2})+\s*$/u.test(text);

/** Values stand right below in its own column: it is the head of a column. */
function isHeadOver(view: SheetView, { left, right }: Slot, bottom: number, lexicon: Lexicon): boolean {
  const [below, ...others] = view.slots(bottom + 1);
  return (
    below !== undefined &&
    below.left === left &&
    below.right === right &&
    below.bottom === bottom + 1 &&
    others.length >= 2 &&
    (!lexicon.isLabel(below.text) || others.some(({ text }) => text === ""))
  );
}

const NAME_LABEL = /^(?:(?:单位|机构|组织|依托单位)?(?:名称|全称)|(?:full |legal )?name|姓名)$/u;

/**
 * What a label means beside a group: 名称 beside 国外依托单位 is a partner's, and beside 申报单位 that of the unit and
 * what 申报单位 itself would be a label of.
 */
export function meaningBeside(meaning: Meaning, group: string, lexicon: Lexicon): Meaning {
  const isSaid = meaning.candidates.some(({ kind }) => kind === "map");
  const words = groupWords(group);
  const tables = tablesOf(words, group, lexicon);
  if (isSaid || tables.size === 0) return meaning;
  const own = meaning.candidates.filter(({ table }) => tables.has(table));
  const isName = NAME_LABEL.test(meaning.folded.base) || own.some(isKey(lexicon));
  if (!isName) return own.length === 0 ? meaning : { ...meaning, candidates: own };
  const keys = [...tables].flatMap((table) => keyOf(table, lexicon));
  const named = keys.filter((key) => !own.some(({ table }) => table === key.table));
  const said = lexicon
    .meaning(words)
    .candidates.filter(({ table, field }) => kindOf(table, field, lexicon) === "name" && !tables.has(table));
  const candidates = [...own, ...named, ...said];
  return candidates.length === 0 ? meaning : { ...meaning, candidates };
}

/** The tables a group speaks of: as a title would, or by a word of a role. */
function tablesOf(words: string, group: string, lexicon: Lexicon): ReadonlySet<string> {
  const announced = [...lexicon.announced(group.replace(/\s/gu, ""))];
  const longest = Math.max(0, ...announced.map(([, length]) => length));
  return new Set([
    ...announced.filter(([, length]) => length === longest).map(([table]) => table),
    ...tablesOfRole(words, lexicon),
  ]);
}

const kindOf = (table: string, field: string, { vocabulary }: Lexicon): FieldKind | undefined =>
  vocabulary.tables[table]?.fields[field]?.kind;

const isKey =
  (lexicon: Lexicon) =>
  ({ table, field }: Candidate): boolean =>
    keyOf(table, lexicon).some((key) => key.field === field);

/** The name that a list's record needs. */
function keyOf(table: string, lexicon: Lexicon): Candidate[] {
  const { shape, needs = [] } = lexicon.vocabulary.tables[table] ?? {};
  const [field] = needs;
  if (shape !== "list" || field === undefined || kindOf(table, field, lexicon) !== "name") return [];
  return [{ table, field, kind: "qualified", strength: STRENGTH.qualified }];
}
