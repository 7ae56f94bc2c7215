import type { Dice } from "../dice.js";
import type { Written } from "../sheets/page.js";
import type { Known } from "../sheets/truth.js";

const decimal = (tenths: number): string => String(Number((tenths / 10).toFixed(1)));

/** Months of work a year. */
export const monthsKnown = (tenths: number): Known => ({
  is: decimal(tenths),
  plain: Number(decimal(tenths)),
});

type MonthsWriting = (tenths: number) => Written["cell"] | undefined;

/** Ways to write months a year; undefined where the number cannot be written so. */
const WRITINGS: Readonly<Record<string, MonthsWriting>> = {
  number: (tenths) => Number(decimal(tenths)),
  "6个月": (tenths) => `${decimal(tenths)}个月`,
  "6 月/年": (tenths) => `${decimal(tenths)}月/年`,
  "50%": (tenths) => (tenths % 6 === 0 ? `${String((tenths * 10) / 12)}%` : undefined),
  "0.5 as 50%": (tenths) =>
    tenths % 6 === 0
      ? { value: { kind: "number", number: Number((tenths / 120).toFixed(4)) }, format: "0%" }
      : undefined,
  "0.5年": (tenths) => (tenths % 12 === 0 || tenths % 60 === 0 ? `${String(tenths / 120)}年` : undefined),
  全职: (tenths) => (tenths === 120 ? "全职" : undefined),
};

export function writeMonths(dice: Dice, tenths: number, odd: boolean): Written {
  const names = odd ? dice.shuffled(Object.keys(WRITINGS)) : ["number"];
  for (const name of names) {
    const cell = WRITINGS[name]?.(tenths);
    if (cell !== undefined) return { cell, known: monthsKnown(tenths), tags: [`months:${name}`] };
  }
  return { cell: Number(decimal(tenths)), known: monthsKnown(tenths) };
}

/** A share of the working time under a head that says (%). */
export function writeShare(tenths: number): Written | undefined {
  if (tenths % 6 !== 0) return undefined;
  return { cell: (tenths * 10) / 12, known: monthsKnown(tenths), tags: ["months:under a head in %"] };
}
