import type { Claims } from "../sheet/claims.js";
import type { SheetScan } from "../tables/find.js";
import type { Lexicon, Meaning } from "../words/lexicon.js";
import { pairsOfRow } from "./form-row.js";
import { inlineParts, isInline } from "./inline.js";
import { isRoleName } from "./group-names.js";
import { isNoteText } from "../tables/rows.js";
import type { BlockHeading, Pair } from "./pair.js";
import { meaningBeside, type SideGroup, type SideGroups } from "./side-groups.js";
import { unitInHead, unitLineIn, type StatedUnit } from "../words/units.js";
import type { SheetView, Slot } from "../sheet/view.js";

const NO_HEADING: BlockHeading = { text: "", cell: undefined };

const LONGEST_LABEL = 60;

/** A sheet of which tables were found, and the labels merged down beside parts of it. */
export type Place = Pick<SheetScan, "view" | "claims" | "groups" | "formRows">;

/** Finds the label–value pairs of what is left of a sheet: values right of labels, below them, or in one cell. */
export function pairsOf({ view, claims, groups, formRows }: Place, lexicon: Lexicon): Pair[] {
  const finder = new PairFinder(view, claims, lexicon, groups);
  let [block, blanks, heading] = [0, 1, NO_HEADING];
  let group: SideGroup | undefined;
  const pairs = formRows.flatMap((row) => pairsOfRow(view, row));
  for (let row = 1; row <= view.sheet.rowCount; row++) {
    const beside = groups.at(row);
    if (beside !== group) [group, blanks, heading] = [beside, 1, headingBeside(view, beside)];
    const slots = claims.freeSlots(view, row);
    if (slots.length === 0) {
      blanks++;
      continue;
    }
    const found = finder.isTurned(slots) ? [] : finder.inRow(slots, String(blanks > 0 ? ++block : block));
    if (found.length > 0) blanks = 0;
    else if (slots.length === 1 && slots[0]?.text !== "") {
      const [{ text, row: at, left } = { text: "", row, left: 1 }] = slots;
      heading = { text, cell: view.ref(at, left) };
      block++;
    }
    pairs.push(...found.map((pair) => ({ ...pair, heading })));
  }
  return pairs;
}

const headingBeside = (view: SheetView, group: SideGroup | undefined): BlockHeading =>
  group === undefined
    ? NO_HEADING
    : { text: group.slot.text, cell: view.ref(group.slot.row, group.slot.left) };

/** "二、外方合作伙伴" alone in a row, or merged over several columns, is a heading even where it could be a label. */
const isHeading = (slot: Slot, slots: readonly Slot[]): boolean =>
  slots.length === 1 &&
  (slot.right > slot.left + 1 || /^\s*[(（]?[一二三四五六七八九十]{1,3}[)）、．.]/u.test(slot.text));

const SERIES_REACH = 8;

const sameColumns = (a: readonly Slot[], b: readonly Slot[]): boolean =>
  b.filter(({ left }) => a.some((slot) => slot.left === left)).length >= Math.min(3, a.length, b.length);

class PairFinder {
  constructor(
    private readonly view: SheetView,
    private readonly claims: Claims,
    private readonly lexicon: Lexicon,
    private readonly groups: SideGroups,
  ) {}

  /**
   * A row of a table turned on its side (units as columns): a label and several figures, or texts in the same
   * columns as the figures of a row near by. One of its cells alone would be a wrong answer.
   */
  isTurned(slots: readonly Slot[]): boolean {
    if (!this.isSeries(slots)) return false;
    const row = slots[0]?.row ?? 0;
    for (let other = row - SERIES_REACH; other <= row + SERIES_REACH; other++) {
      const near = other < 1 ? [] : this.view.slots(other);
      if (
        this.isSeries(near) &&
        near.slice(1).filter(({ text }) => text === "").length >= 2 &&
        sameColumns(near, slots)
      )
        return true;
    }
    return false;
  }

  private isSeries(slots: readonly Slot[]): boolean {
    const [first, ...others] = slots;
    return (
      first !== undefined &&
      others.length >= 2 &&
      this.isLabel(first) &&
      !others.some(
        (slot, index) =>
          this.isLabel(slot) && !this.isAnswer(slot, first, others[index + 1]) && slot.text.trim() !== "合计",
      )
    );
  }

  inRow(slots: readonly Slot[], block: string): Pair[] {
    const over = this.overWide(slots, block);
    if (over !== undefined) return [over];
    const below = this.below(slots);
    if (below === "table") return [];
    if (below !== undefined) {
      return slots
        .map((slot, index) => ({ slot, answer: below[index] }))
        .filter(({ slot, answer }) => answer !== undefined && this.isLabel(slot))
        .map(({ slot, answer }) => this.pair(slot, answer, block, { down: true }));
    }
    const pairs: Pair[] = [];
    let isUnder = false;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index];
      if (slot === undefined) continue;
      const inline = this.inline(slot, block);
      const next = slots[index + 1];
      const isLabel = this.isLabel(slot) && !isHeading(slot, slots) && !this.isGroupName(slot, slots);
      const answered =
        isLabel && next !== undefined && this.isAnswer(next, slot, slots[index + 2]) ? next : undefined;
      // 承担单位 behind a label that nobody knows is its value
      const isValue = isLabel && isUnder && answered === undefined;
      isUnder = inline.length === 0 && !isLabel && slot.text !== "";
      if (inline.length > 0) pairs.push(...inline);
      else if (isLabel && !isValue) {
        if (answered !== undefined) index++;
        pairs.push(this.pair(slot, answered, block));
      }
    }
    return pairs;
  }

  /** A label of a form alone in its row, and its value alone in the next, both over the same columns. */
  private overWide(slots: readonly Slot[], block: string): Pair | undefined {
    const [label, second] = slots;
    if (label === undefined || second !== undefined || !this.isLabel(label)) return undefined;
    const isOfForm = this.meaning(label).candidates.some(
      ({ table, strength }) => strength > 0.9 && this.lexicon.vocabulary.tables[table]?.shape === "form",
    );
    const [answer, ...others] = this.claims.freeSlots(this.view, label.bottom + 1);
    if (!isOfForm || answer === undefined || others.length > 0 || this.isLabel(answer)) return undefined;
    if (answer.left !== label.left || answer.right !== label.right || isInline(answer.text)) return undefined;
    return this.pair(label, answer, block, { down: true });
  }

  /** "牵头单位：" or "合作单位1：" alone in a row says whose pairs stand in the rows below. */
  private isGroupName(slot: Slot, slots: readonly Slot[]): boolean {
    if (slots.length > 1 || !/[:：]\s*$|\d\s*$/u.test(slot.text)) return false;
    const [label, value] = this.claims.freeSlots(this.view, slot.row + 1);
    if (label === undefined || value === undefined || !this.isLabel(label)) return false;
    return isRoleName(slot.text, this.lexicon);
  }

  private isLabel(slot: Slot): boolean {
    if (slot.text === "" || slot.text.trim().length > LONGEST_LABEL) return false;
    if (unitLineIn(slot.text) !== undefined) return false;
    const { candidates, ignored } = this.meaning(slot);
    return candidates.length > 0 || ignored;
  }

  private meaning(slot: Slot): Meaning {
    return this.meaningOf(slot.text, slot);
  }

  private meaningOf(text: string, { row, left }: Slot): Meaning {
    const meaning = this.lexicon.meaningAt(text, this.view.ref(row, left));
    const group = this.groups.at(row);
    return group === undefined ? meaning : meaningBeside(meaning, group.slot.text, this.lexicon);
  }

  /** What the label beside a row adds to its pairs: whose they are, and the unit of amounts (经费（万元）). */
  private beside({ row }: Slot, own: StatedUnit | undefined): Pick<Pair, "group" | "unit" | "unitCell"> {
    const slot = this.groups.at(row)?.slot;
    const ofLabel = own === undefined ? {} : { unit: own };
    if (slot === undefined) return ofLabel;
    const group = this.view.ref(slot.row, slot.left);
    const unit = unitInHead(slot.text);
    return own !== undefined || unit === undefined ? { group, ...ofLabel } : { group, unit, unitCell: group };
  }

  /**
   * What stands beside a label answers it, unless it is a label itself; 牵头单位 beside 单位角色 is no label, and what
   * might be one is one when a value follows it.
   */
  private isAnswer(slot: Slot, label: Slot, next: Slot | undefined): boolean {
    if (slot.text === "") return true;
    if (this.meaning(label).candidates.some((candidate) => this.lexicon.isCodeWord(slot.text, candidate)))
      return true;
    if (/[:：]\s*$/u.test(slot.text)) return false;
    if (!this.isLabel(slot)) return true;
    if (this.meaning(slot).candidates.some(({ strength }) => strength > 0.9)) return false;
    return next === undefined || this.isLabel(next);
  }

  /**
   * The cells right below, where a row looks like heads and the next row like what they head: answers when they are
   * single figures or every head is a label, "table" when it is a table that nobody knows.
   */
  private below(slots: readonly Slot[]): (Slot | undefined)[] | "table" | undefined {
    const row = slots[0]?.row ?? 0;
    const labels = slots.filter((slot) => this.isLabel(slot)).length;
    if (slots.length < 2 || labels < 2 || slots.some(({ text }) => text === "")) return undefined;
    const next = this.claims.freeSlots(this.view, row + 1);
    const answers = slots.map((slot) => next.find(({ left }) => left === slot.left));
    const under = answers.filter((answer) => answer !== undefined);
    if (
      under.length < Math.min(slots.length, 3) ||
      next.some((slot) => this.isLabel(slot) && slot !== next[0])
    )
      return undefined;
    const isOneToOne =
      labels >= Math.max(2, slots.length - 1) &&
      (labels === slots.length || this.areOfForm(slots)) &&
      under.length === slots.length &&
      next.length === slots.length &&
      !next.some((slot) => this.isLabel(slot));
    if (!isOneToOne && this.isAlternating(slots)) return undefined;
    const figures = under.filter(({ text }) => text === "").length;
    const isWhole = isOneToOne || (labels === slots.length && next.every((slot) => under.includes(slot)));
    if (!isWhole && figures * 2 < under.length) return "table";
    const group = this.groups.at(row);
    const isLast = group !== undefined && group.bottom < row + 2;
    const after = isLast ? [] : this.claims.freeSlots(this.view, row + 2);
    const labelsAfter = after.filter((slot) => this.isLabel(slot)).length;
    if (after.length >= slots.length && !(isWhole && labelsAfter * 2 > after.length)) return "table";
    for (const answer of under) this.claims.addCell(answer.row, answer.left);
    return answers;
  }

  /** All labels but one are those of a form, and there are enough of them to tell. */
  private areOfForm(slots: readonly Slot[]): boolean {
    const { tables } = this.lexicon.vocabulary;
    const isOfForm = (slot: Slot): boolean =>
      this.meaning(slot).candidates.some(({ table }) => tables[table]?.shape === "form");
    return slots.length >= 4 && slots.filter(isOfForm).length >= slots.length - 1;
  }

  private isAlternating(slots: readonly Slot[]): boolean {
    return (
      slots.every((slot, index) => index % 2 === 1 || this.isLabel(slot)) &&
      slots.every(
        (slot, index) => index % 2 === 0 || this.isAnswer(slot, slots[index - 1] ?? slot, slots[index + 1]),
      )
    );
  }

  private inline(slot: Slot, block: string): Pair[] {
    if (isNoteText(slot.text)) return [];
    const meant = (label: string): Meaning => this.meaningOf(label, slot);
    const isKnown = (label: string): boolean => meant(label).ignored || meant(label).candidates.length > 0;
    const parts = inlineParts(slot.text, isKnown)
      .map((part) => ({ ...part, candidates: meant(part.label).candidates }))
      .filter(({ candidates }) => candidates.some(({ strength }) => strength > 0.8));
    if (parts.length === 0) return [];
    this.claims.addCell(slot.row, slot.left);
    const ref = this.view.ref(slot.row, slot.left);
    return parts.map(({ label, said, candidates }) => ({
      view: this.view,
      label,
      labelCell: ref,
      value: { ...slot.cell, value: { kind: "text", text: said } },
      valueCell: ref,
      candidates,
      ignored: false,
      ...this.beside(slot, unitInHead(label)),
      block,
      heading: NO_HEADING,
    }));
  }

  private pair(label: Slot, answer: Slot | undefined, block: string, { down = false } = {}): Pair {
    const { view } = this;
    this.claims.addCell(label.row, label.left);
    if (answer !== undefined) this.claims.addCell(answer.row, answer.left);
    const labelCell = view.ref(label.row, label.left);
    const place = down ? view.ref(label.bottom + 1, label.left) : view.ref(label.row, label.right + 1);
    return {
      view,
      label: label.text.trim(),
      labelCell,
      value: answer?.cell,
      valueCell: answer === undefined ? place : view.ref(answer.row, answer.left),
      ...this.meaning(label),
      ...this.beside(label, unitInHead(label.text)),
      block,
      heading: NO_HEADING,
    };
  }
}
