import type { MoneyUnit } from "../../../src/core/values/money.js";
import type { Dice } from "../dice.js";
import type { Hand } from "./hand.js";

/** Where a form says what its amounts are in. */
export const UNIT_PLACES = ["line left", "line right", "column heads", "sheet name", "title"] as const;
export type UnitPlace = (typeof UNIT_PLACES)[number];

const ENGLISH: Readonly<Record<MoneyUnit, string>> = {
  元: "CNY",
  千元: "CNY thousand",
  万元: "CNY 10,000",
  百万元: "CNY million",
  亿元: "CNY 100 million",
};

export const unitWord = (hand: Hand, unit: MoneyUnit): string => hand.say(unit, ENGLISH[unit]);

export function unitLine(dice: Dice, hand: Hand, unit: MoneyUnit): string {
  const word = unitWord(hand, unit);
  if (!hand.zh) return `Unit: ${word}`;
  return dice.pick([`单位：${word}`, `金额单位：${word}`, `（单位：${word}）`, `单位: 人民币${word}`]);
}

export const inBrackets = (hand: Hand, unit: MoneyUnit): string =>
  hand.zh ? `（${unitWord(hand, unit)}）` : ` (${unitWord(hand, unit)})`;
