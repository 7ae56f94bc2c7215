import { fold } from "./text.js";
import type { Caveat } from "./traced.js";

/** What a word of an ordered scale (title, degree) was understood as. */
export type LevelReading<Level extends string> =
  | { readonly kind: "level"; readonly level: Level; readonly caveats: readonly Caveat[] }
  | { readonly kind: "ask"; readonly reason: AskReason; readonly candidates: readonly Level[] };

/** Why a word needs an answer; keys of the messages dictionary. */
export const ASK_REASONS = [
  "unknownTitle",
  "unclearTitle",
  "skillGrade",
  "ownScaleTitle",
  "pendingTitle",
  "postOnly",
  "unknownDegree",
  "unclearDegree",
] as const;
export type AskReason = (typeof ASK_REASONS)[number];

/** A word for look-up: folded, without the dots of abbreviations ("Ph.D." = "phd", "Assoc. Prof." = "assoc prof"). */
export const lookUpForm = (text: string): string => fold(text).replace(/(?<!\d)\.|\.(?!\d)/gu, "");

/** One of several words in a cell (as written) with the remarks in its brackets (look-up form). */
export interface Part {
  readonly word: string;
  readonly remarks: readonly string[];
}

const SEPARATORS = "/／、,，;；+＋&|\n";
const OPENING = "(（[［【〔";
const CLOSING = ")）]］】〕";

/** The words of a cell, split at / 、 ， ; + and line breaks outside brackets; bracketed remarks set apart. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let word = "";
  let remark = "";
  let remarks: string[] = [];
  let depth = 0;
  const close = (): void => {
    if (word.trim() !== "" || remarks.length > 0) parts.push({ word: word.trim(), remarks });
    word = "";
    remarks = [];
  };
  for (const sign of text) {
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign) && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      remarks = [...remarks, lookUpForm(remark)];
      remark = "";
    } else if (depth > 0) remark += sign;
    else if (SEPARATORS.includes(sign)) close();
    else word += sign;
  }
  word += remark;
  close();
  return parts;
}

/** The highest of several levels; `order` lists them from the highest to the lowest. */
export function highest<Level extends string>(
  levels: readonly Level[],
  order: readonly Level[],
): Level | undefined {
  return order.find((level) => levels.includes(level));
}
