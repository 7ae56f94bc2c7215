import { exact, toDecimal } from "../../../src/core/values/exact.js";
import { amountIn, type MoneyUnit } from "../../../src/core/values/money.js";
import type { Dice } from "../dice.js";
import type { Written } from "../sheets/page.js";
import type { Known } from "../sheets/truth.js";

/** What an amount is: in 元 when read; the plain sheets are in 万元. */
export const amountKnown = (yuan: number): Known => ({
  is: `${String(yuan)}元`,
  plain: Number(inUnit(yuan, "万元")),
});

/** Decimal text of an amount in a unit. */
export const inUnit = (yuan: number, unit: MoneyUnit): string =>
  toDecimal(amountIn(exact(BigInt(yuan)), unit));

/** A number cell in the table's unit, nothing odd about it. */
export const plainAmount = (yuan: number, unit: MoneyUnit): Written => ({
  cell: Number(inUnit(yuan, unit)),
  known: amountKnown(yuan),
});

const ZEROS = ["/", "—", "无", "0.00", "0"] as const;

/** An amount as somebody typed it, in one of the writings seen in forms. */
export function oddAmount(dice: Dice, yuan: number, unit: MoneyUnit): Written {
  if (yuan === 0) {
    const text = dice.pick(ZEROS);
    return { cell: text, known: amountKnown(0), tags: [`zero:${text}`] };
  }
  const kind = dice.pick(Object.keys(WRITINGS));
  const cell = WRITINGS[kind]?.(yuan, unit) ?? null;
  return { cell, known: amountKnown(yuan), tags: [`amount:${kind}`] };
}

const WRITINGS: Readonly<Record<string, (yuan: number, unit: MoneyUnit) => string>> = {
  text: (yuan, unit) => inUnit(yuan, unit),
  "two decimals": (yuan, unit) => twoDecimals(inUnit(yuan, unit)),
  "thousands commas": (yuan, unit) => grouped(twoDecimals(inUnit(yuan, unit))),
  "full-width digits": (yuan, unit) => fullWidth(inUnit(yuan, unit)),
  "万 behind it": (yuan) => `${inUnit(yuan, "万元")}万`,
  "万元 behind it": (yuan) => `${inUnit(yuan, "万元")} 万元`,
  "unit behind it": (yuan, unit) => `${inUnit(yuan, unit)}${unit}`,
  "capital numerals": (yuan) => `${capitals(yuan)}整`,
};

function twoDecimals(text: string): string {
  const [whole = "0", decimals = ""] = text.split(".");
  return `${whole}.${decimals.padEnd(2, "0")}`;
}

const grouped = (text: string): string => {
  const [whole = "", decimals = ""] = text.split(".");
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${decimals}`;
};

/** Digits and point in the full-width forms an input method leaves behind. */
export const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEPS = ["", "拾", "佰", "仟"];

/** 1500000 → 壹佰伍拾万元: banker's numerals of a whole amount in 元 below 100,000,000. */
export function capitals(yuan: number): string {
  const wan = Math.floor(yuan / 10_000);
  const rest = yuan % 10_000;
  const gap = wan > 0 && rest > 0 && rest < 1000 ? "零" : "";
  return `${wan > 0 ? `${fourDigits(wan)}万` : ""}${gap}${rest > 0 ? fourDigits(rest) : ""}元`;
}

function fourDigits(number: number): string {
  const digits = Array.from(String(number)).reverse();
  let text = "";
  digits.forEach((digit, step) => {
    if (digit !== "0") text = `${DIGITS.charAt(Number(digit))}${STEPS[step] ?? ""}${text}`;
    else if (text !== "" && !text.startsWith("零")) text = `零${text}`;
  });
  return text;
}
