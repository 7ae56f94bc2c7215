import type { CellRef } from "../values/cells.js";
import type { Claims } from "./claims.js";
import type { Candidate, Lexicon } from "./lexicon.js";
import { isNoteText, isSignatureText } from "./rows.js";
import type { Cell } from "./sheet.js";
import { unitInHead, unitLineIn, type StatedUnit } from "./units.js";
import type { SheetView, Slot } from "./view.js";

/** A label and the cell that answers it. */
export interface Pair {
  readonly view: SheetView;
  readonly label: string;
  readonly labelCell: CellRef;
  /** undefined: nothing stands there */
  readonly value: Cell | undefined;
  readonly valueCell: CellRef;
  readonly candidates: readonly Candidate[];
  readonly ignored: boolean;
  readonly unit?: StatedUnit;
  /** pairs of neighbouring rows share a block */
  readonly block: number;
}

const LONGEST_LABEL = 60;

/** Finds the label–value pairs of what is left of a sheet: values right of labels, below them, or in one cell. */
export function pairsOf(view: SheetView, claims: Claims, lexicon: Lexicon): Pair[] {
  const finder = new PairFinder(view, claims, lexicon);
  let [block, blanks] = [0, 1];
  const pairs: Pair[] = [];
  for (let row = 1; row <= view.sheet.rowCount; row++) {
    const slots = claims.freeSlots(view, row);
    if (slots.length === 0) {
      blanks++;
      continue;
    }
    const found = finder.inRow(slots, blanks > 0 ? ++block : block);
    if (found.length > 0) blanks = 0;
    pairs.push(...found);
  }
  return pairs;
}

class PairFinder {
  constructor(
    private readonly view: SheetView,
    private readonly claims: Claims,
    private readonly lexicon: Lexicon,
  ) {}

  inRow(slots: readonly Slot[], block: number): Pair[] {
    const below = this.valuesBelow(slots);
    if (below !== undefined)
      return slots.map((slot, index) => this.pair(slot, below[index], block, { down: true }));
    const pairs: Pair[] = [];
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index];
      if (slot === undefined) continue;
      const inline = this.inline(slot, block);
      if (inline !== undefined) pairs.push(inline);
      else if (this.isLabel(slot)) {
        const next = slots[index + 1];
        const answered = next !== undefined && !this.isLabel(next, true) ? next : undefined;
        if (answered !== undefined) index++;
        pairs.push(this.pair(slot, answered, block));
      }
    }
    return pairs;
  }

  /** A known label; `asAnswer`: it stands where a value may stand, so a mere pattern is not enough. */
  private isLabel(slot: Slot, asAnswer = false): boolean {
    if (slot.text === "" || slot.text.trim().length > LONGEST_LABEL) return false;
    if (unitLineIn(slot.text) !== undefined) return false;
    const { candidates, ignored } = this.lexicon.meaningAt(slot.text, this.view.ref(slot.row, slot.left));
    if (asAnswer) return candidates.some(({ strength }) => strength > 0.9) || /[:：]\s*$/u.test(slot.text);
    return candidates.length > 0 || ignored;
  }

  /** Two or more labels in a row with values right below them, and no label among those. */
  private valuesBelow(slots: readonly Slot[]): (Slot | undefined)[] | undefined {
    const row = slots[0]?.row ?? 0;
    if (slots.length < 2 || !slots.every((slot) => this.isLabel(slot))) return undefined;
    const below = this.claims.freeSlots(this.view, row + 1);
    if (below.length === 0 || below.some((slot) => this.isLabel(slot))) return undefined;
    const answers = slots.map((slot) => below.find(({ left }) => left === slot.left));
    if (!below.every((slot) => slots.some(({ left }) => left === slot.left))) return undefined;
    for (const slot of below) this.claims.addCell(slot.row, slot.left);
    return answers;
  }

  private inline(slot: Slot, block: number): Pair | undefined {
    const match = /^\s*([^:：]{2,30})[:：]\s*(\S[\s\S]*)$/u.exec(slot.text);
    const [label, answer] = [match?.[1], match?.[2]];
    if (label === undefined || answer === undefined || unitLineIn(slot.text) !== undefined) return undefined;
    if (isNoteText(slot.text) || isSignatureText(slot.text)) return undefined;
    const { candidates } = this.lexicon.meaning(label);
    if (!candidates.some(({ strength }) => strength > 0.9)) return undefined;
    this.claims.addCell(slot.row, slot.left);
    const ref = this.view.ref(slot.row, slot.left);
    const value: Cell = { ...slot.cell, value: { kind: "text", text: answer.trim() } };
    return {
      view: this.view,
      label,
      labelCell: ref,
      value,
      valueCell: ref,
      candidates,
      ignored: false,
      block,
    };
  }

  private pair(label: Slot, answer: Slot | undefined, block: number, { down = false } = {}): Pair {
    const { view } = this;
    this.claims.addCell(label.row, label.left);
    if (answer !== undefined) this.claims.addCell(answer.row, answer.left);
    const labelCell = view.ref(label.row, label.left);
    const place = down ? view.ref(label.bottom + 1, label.left) : view.ref(label.row, label.right + 1);
    const unit = unitInHead(label.text);
    return {
      view,
      label: label.text.trim(),
      labelCell,
      value: answer?.cell,
      valueCell: answer === undefined ? place : view.ref(answer.row, answer.left),
      ...this.lexicon.meaningAt(label.text, labelCell),
      ...(unit === undefined ? {} : { unit }),
      block,
    };
  }
}
