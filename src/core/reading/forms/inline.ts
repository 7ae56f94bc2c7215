import { withoutStamp } from "../../values/unit-words.js";
import { unitLineIn } from "../words/units.js";

/** A label and what follows it in the same cell. */
export interface InlinePart {
  readonly label: string;
  readonly said: string;
}

/** "项目名称：某某研究", "总经费：（万元）：300" */
const INLINE = /^\s*([^:：]{2,60}(?:[:：]\s*[(（][^()（）]*[)）]\s*)?)[:：]\s*(\S[\s\S]*)$/u;
/** "总经费：（万元）" states a unit and no amount; blanks to sign on say nothing. */
const NOTHING_SAID = /^(?:[(（][^()（）]*[)）]\s*[*＊①-⑳]*|_+)\s*$/u;
/** a blank, and what may be the next label: "性别：女    出生年月：1981年6月" */
const NEXT_LABEL = /[\s;；]+(?=([^\s:：;；]{2,16}(?: [A-Za-z]+){0,3})\s*[:：])/gu;

export const isInline = (text: string): boolean => INLINE.test(text);

/**
 * The labels and values of one cell: one pair, or several after each other, where what stands after a blank and before
 * a colon is a known label too. Labels that ask for nothing are left out.
 */
export function inlineParts(text: string, isKnown: (label: string) => boolean): InlinePart[] {
  if (unitLineIn(text) !== undefined) return [];
  return pieces(text, isKnown).flatMap((piece) => {
    const [, label, answer] = INLINE.exec(piece) ?? [];
    if (label === undefined || answer === undefined || NOTHING_SAID.test(answer)) return [];
    return [{ label, said: withoutStamp(answer.trim()) }];
  });
}

function pieces(text: string, isKnown: (label: string) => boolean): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: blank, 1: label } of text.matchAll(NEXT_LABEL)) {
    // 项目⏎名称：甲 is one label in two lines
    if (!isKnown(label ?? "") || !INLINE.test(text.slice(from, index))) continue;
    found.push(text.slice(from, index));
    from = index + blank.length;
  }
  return [...found, text.slice(from)];
}
