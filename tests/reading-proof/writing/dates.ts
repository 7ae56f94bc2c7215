import { daysInMonth, formatDate, type CivilDate } from "../../../src/core/values/dates.js";
import type { Dice } from "../dice.js";
import type { Written } from "../sheets/page.js";
import type { Known } from "../sheets/truth.js";

export const dayKnown = (date: CivilDate): Known => ({ is: formatDate(date), plain: formatDate(date) });

/** Only the month is written: the day lies somewhere in it. */
export function monthKnown({ year, month }: CivilDate): Known {
  const [first, last] = [1, daysInMonth(year, month)].map((day) => formatDate({ year, month, day }));
  return { is: `${first ?? ""}..${last ?? ""}`, plain: `${String(year)}年${String(month)}月` };
}

const two = (part: number): string => String(part).padStart(2, "0");

type DayWriting = (date: CivilDate) => Written["cell"];
const DAYS: Readonly<Record<string, DayWriting>> = {
  "date cell": (date) => date,
  "2025-12-01": (date) => formatDate(date),
  "2025.12.1": ({ year, month, day }) => `${String(year)}.${String(month)}.${String(day)}`,
  "2025/12/01": ({ year, month, day }) => `${String(year)}/${two(month)}/${two(day)}`,
  "2025年12月1日": ({ year, month, day }) => `${String(year)}年${String(month)}月${String(day)}日`,
  "2025 年 12 月 01 日": ({ year, month, day }) => `${String(year)} 年 ${two(month)} 月 ${two(day)} 日`,
  "20251201": ({ year, month, day }) => `${String(year)}${two(month)}${two(day)}`,
};

type MonthWriting = (date: CivilDate) => Written["cell"];
const MONTHS: Readonly<Record<string, MonthWriting>> = {
  "1980.05": ({ year, month }) => `${String(year)}.${two(month)}`,
  // 1980.1 as text might be October too: January is written with its zero
  "1980.5": ({ year, month }) => `${String(year)}.${month === 1 ? "01" : String(month)}`,
  "1980-5": ({ year, month }) => `${String(year)}-${String(month)}`,
  "1980年5月": ({ year, month }) => `${String(year)}年${String(month)}月`,
  "198005": ({ year, month }) => `${String(year)}${two(month)}`,
  "80.5": ({ year, month }) => `${String(year % 100)}.${month === 1 ? "01" : String(month)}`,
  "number 198005": ({ year, month }) => year * 100 + month,
  "number 1980.05": ({ year, month }) => year + month / 100,
};

export const DAY_WRITINGS = Object.keys(DAYS);
export const MONTH_WRITINGS = Object.keys(MONTHS);

export function writeDay(date: CivilDate, writing: string): Written {
  return { cell: DAYS[writing]?.(date) ?? date, known: dayKnown(date), tags: [`date:${writing}`] };
}

/**
 * A birth month. As a number, 1980.1 is January with a digit typed, or October that lost its zero: a question. October
 * typed as 1980.10 is the same number.
 */
export function writeMonth(date: CivilDate, writing: string): Written {
  const tags = [`date:${writing}`];
  if (writing === "number 1980.05" && date.month === 10) {
    const number = date.year + 0.1;
    return { cell: number, known: { is: "?", plain: number }, tags: [...tags, "date:number 1980.1"] };
  }
  const cell = MONTHS[writing]?.(date) ?? null;
  const number = typeof cell === "number" ? Number(cell.toFixed(2)) : cell;
  return { cell: number, known: monthKnown(date), tags };
}

/** Two days in one cell, as 起止时间 has them. */
export const SPANS: Readonly<Record<string, (from: string, to: string) => string>> = {
  至: (from, to) => `${from}至${to}`,
  "-": (from, to) => `${from}-${to}`,
  "—": (from, to) => `${from}—${to}`,
  "~": (from, to) => `${from} ~ ${to}`,
};

export function writeSpan(dice: Dice, from: CivilDate, to: CivilDate): { text: string; tag: string } {
  const joiner = dice.pick(Object.keys(SPANS));
  const written = joiner === "-" || joiner === "—" ? "dots" : dice.pick(["dots", "words"]);
  const text = (date: CivilDate): string =>
    written === "dots"
      ? `${String(date.year)}.${two(date.month)}.${two(date.day)}`
      : `${String(date.year)}年${String(date.month)}月${String(date.day)}日`;
  return { text: SPANS[joiner]?.(text(from), text(to)) ?? "", tag: `span:${joiner}` };
}
