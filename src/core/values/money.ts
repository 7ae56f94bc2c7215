import { divide, exact, multiply, toDecimal, type Exact } from "./exact.js";
import { compact } from "./text.js";

/** The units amounts are written in; the value is their worth in 元. */
const WORTH = {
  元: exact(1n),
  千元: exact(1_000n),
  万元: exact(10_000n),
  百万元: exact(1_000_000n),
  亿元: exact(100_000_000n),
} as const;

/** The unit an amount was written in. */
export type MoneyUnit = keyof typeof WORTH;

/** An amount: its exact worth in 元 and the unit the workbook wrote it in. */
export interface Money {
  readonly yuan: Exact;
  readonly unit: MoneyUnit;
}

export const MONEY_UNITS = Object.keys(WORTH) as readonly MoneyUnit[];

/** An amount from a number in its unit: money(15, "万元") is worth 150,000 元. */
export const money = (amount: Exact, unit: MoneyUnit): Money => ({
  yuan: multiply(amount, WORTH[unit]),
  unit,
});

/** Reads "150 万元" as guides write it; undefined when it is no amount with its unit. Cells are read by `reading`. */
export function parseMoney(text: string): Money | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(\D+)$/.exec(compact(text));
  const unit = MONEY_UNITS.find((candidate) => candidate === match?.[2]);
  return match && unit ? money(exact(match[1] ?? "0"), unit) : undefined;
}

/** The number to write in a cell of that unit. */
export const amountIn = (yuan: Exact, unit: MoneyUnit): Exact => divide(yuan, WORTH[unit]);

/** "150 万元": exact where a finite decimal exists, else rounded to six places. */
export const formatMoney = (yuan: Exact, unit: MoneyUnit): string =>
  `${toDecimal(amountIn(yuan, unit))} ${unit}`;
