import type { CellRange } from "../../values/cells.js";
import type { Claims } from "../sheet/claims.js";
import type { Lexicon } from "../words/lexicon.js";
import type { Head, LeftOut, LeftOutCode, Unread } from "./report.js";
import { isNoteText, isSignatureText } from "../tables/rows.js";
import { unitLineIn } from "../words/units.js";
import { shownText, type SheetView, type Slot } from "../sheet/view.js";

/** Explains what no table and no form took: titles, unit lines, notes, signatures; the rest is unread. */
export function explainRest(
  view: SheetView,
  claims: Claims,
  lexicon: Lexicon,
): { leftOut: LeftOut[]; unread: Unread[] } {
  const leftOut: LeftOut[] = [];
  const rest: Slot[][] = [];
  let afterNote = false;
  for (let row = 1; row <= view.sheet.rowCount; row++) {
    const slots = claims.freeSlots(view, row);
    if (slots.length === 0) {
      afterNote &&= !view.isRowBlank(row);
      continue;
    }
    const open: Slot[] = [];
    for (const slot of slots) {
      const why = remarkOf(slot, slots.length, afterNote);
      if (why === undefined) open.push(slot);
      else leftOut.push({ range: areaOf(view, slot), why });
      if (why === "note") afterNote = true;
    }
    if (open.length > 0) rest.push(open);
  }
  return { leftOut, unread: regions(rest).flatMap((region) => unreadOf(view, region, lexicon)) };
}

function remarkOf(slot: Slot, inRow: number, afterNote: boolean): LeftOutCode | undefined {
  if (slot.text === "") return undefined;
  const text = slot.text.trim();
  if (unitLineIn(text) !== undefined) return "unitLine";
  if (isNoteText(text)) return "note";
  if (isSignatureText(text)) return "signature";
  if (/^[.…·。]{2,}$/u.test(text)) return "filler";
  if (inRow > 1 && slot.right === slot.left) return undefined;
  if (/[:：]\s*\S/u.test(text) && text.length <= 40) return undefined;
  if (text.length > 40 || (afterNote && /^[(（]?\d/u.test(text))) return "note";
  return /^[\d.,%\s]+$/u.test(text) ? undefined : "title";
}

const areaOf = (view: SheetView, slot: Slot): CellRange =>
  view.range(slot.row, slot.left, slot.bottom, slot.right);

/** Neighbouring rows make a region. */
function regions(rows: readonly (readonly Slot[])[]): Slot[][][] {
  const found: Slot[][][] = [];
  let last = -1;
  for (const row of rows) {
    const at = row[0]?.row ?? 0;
    if (at - last > 1) found.push([]);
    found.at(-1)?.push([...row]);
    last = at;
  }
  return found;
}

/** Three columns and two rows look like a table, which is one thing to tell; else each cell with its neighbour. */
function unreadOf(view: SheetView, region: readonly (readonly Slot[])[], lexicon: Lexicon): Unread[] {
  const slots = region.flat();
  const [first] = slots;
  if (first === undefined) return [];
  const candidates = nearest(slots, lexicon);
  const widest = Math.max(...region.map((row) => row.length));
  if (region.length >= 2 && widest >= 3) {
    const cell = view.range(
      first.row,
      Math.min(...slots.map(({ left }) => left)),
      Math.max(...slots.map(({ row }) => row)),
      Math.max(...slots.map(({ right }) => right)),
    );
    const heads = headsOf(view, likeliestHeader(region));
    return [{ cell, heads, text: shownText(first.cell), why: "unknownTable", ...candidates }];
  }
  return region.map((row): Unread => {
    const [head, value] = [row[0] ?? first, row[1]];
    const cell = view.range(head.row, head.left, head.row, row.at(-1)?.right ?? head.right);
    const text = row.map((slot) => shownText(slot.cell)).join(" ");
    if (value === undefined) return { cell, text, why: "noTable", ...nearest([head], lexicon) };
    return { cell, heads: headsOf(view, [head]), text, why: "unknownLabel", ...nearest([head], lexicon) };
  });
}

/** Of the first rows the one with the most texts: headers stand there if anywhere. */
const likeliestHeader = (region: readonly (readonly Slot[])[]): readonly Slot[] =>
  region
    .slice(0, 4)
    .map((row) => row.filter(({ text }) => text !== ""))
    .reduce((best, row) => (row.length > best.length ? row : best), []);

const headsOf = (view: SheetView, slots: readonly Slot[]): Head[] =>
  slots
    .filter(({ text }) => text !== "")
    .map((slot) => ({ cell: view.ref(slot.row, slot.left), text: slot.text.trim() }));

function nearest(slots: readonly Slot[], lexicon: Lexicon): { candidates?: string[] } {
  const found = slots.slice(0, 60).flatMap((slot) => lexicon.meaning(slot.text).candidates);
  const names = [...new Set(found.map(({ table, field }) => `${table}.${field}`))].slice(0, 5);
  return names.length === 0 ? {} : { candidates: names };
}
