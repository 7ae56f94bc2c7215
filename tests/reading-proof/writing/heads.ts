import type { Dice } from "../dice.js";

/** What forms do to a header word without changing it. */
export const DECORATIONS = [
  "line breaks in heads",
  "blanks in heads",
  "footnote marks in heads",
  "colons after heads",
] as const;
export type Decoration = (typeof DECORATIONS)[number];

/** A header word as a narrow column leaves it. */
export function decorated(dice: Dice, text: string, decorations: ReadonlySet<Decoration>): string {
  let result = text;
  const chinese = /^[\p{Script=Han}（）]+$/u.test(text);
  if (decorations.has("line breaks in heads") && chinese && text.length >= 4 && dice.chance(0.5)) {
    const middle = Math.ceil(text.length / 2);
    result = `${text.slice(0, middle)}\n${text.slice(middle)}`;
  } else if (decorations.has("blanks in heads") && /^\p{Script=Han}{2}$/u.test(text)) {
    result = Array.from(text).join(dice.pick([" ", "  ", "　"]));
  }
  if (decorations.has("footnote marks in heads") && dice.chance(0.25)) result += dice.pick(["①", "*", "②"]);
  if (decorations.has("colons after heads") && dice.chance(0.2)) result += "：";
  return result;
}
