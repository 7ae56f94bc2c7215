import type { Claims } from "../sheet/claims.js";
import type { Heading, UnitLine } from "./find.js";
import type { Header } from "./header.js";
import type { Lexicon } from "../words/lexicon.js";
import { unitInHead, unitLineIn } from "../words/units.js";
import type { SheetView, Slot } from "../sheet/view.js";

const ROWS_ABOVE = 6;

/** Titles and unit lines above a header: rows of one to three texts, over at most one blank row. */
export function headingOf(
  view: SheetView,
  header: Pick<Header, "top" | "left" | "right">,
  claims: Claims,
  lexicon: Lexicon,
): Heading {
  const titles: Slot[] = [];
  const lines: UnitLine[] = [];
  let blanks = 0;
  for (let row = header.top - 1; row >= Math.max(1, header.top - ROWS_ABOVE); row--) {
    const all = claims.freeSlots(view, row);
    const slots = all.filter((slot) => slot.left <= header.right && slot.right >= header.left);
    if (slots.length === 0) {
      if (!view.isRowBlank(row)) break;
      if (++blanks > 1) break;
      continue;
    }
    if (arePairs(all, lexicon)) break;
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

/** Label, value, label, value over the whole row: a form's, also where only some of its cells stand above the table. */
const arePairs = (slots: readonly Slot[], lexicon: Lexicon): boolean =>
  slots.length >= 4 &&
  slots.every(({ text }, index) => index % 2 === 1 || lexicon.meaning(text).candidates.length > 0);

/** "项目名称：某某研究": label and value in one cell. */
function isInlinePair(text: string, lexicon: Lexicon): boolean {
  const match = /^([^:：]{2,20})[:：]\s*\S/u.exec(text);
  return match !== null && lexicon.meaning(match[1] ?? "").candidates.length > 0;
}

/** A unit that a title states: "支出预算（万元）". */
export const unitInTitle = (slot: Slot): UnitLine | undefined => {
  const stated = unitInHead(slot.text);
  return stated === undefined ? undefined : { ...stated, row: slot.row, column: slot.left };
};
