import type { Terms } from "../messages/terms.js";
import type { Quantity } from "../rules/explain/explanation.js";
import { compareDates, formatDate, isExactDay, type DateSpan } from "../values/dates.js";
import { compare, isDecimal, toDecimal, type Exact } from "../values/exact.js";
import { amountIn, type MoneyUnit } from "../values/money.js";

/** Digits shown of a figure that has no finite decimal. */
const ROUNDED_PLACES = 6;

/** "1,500,000": groups of three, for amounts in 元. */
const grouped = (text: string): string => text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");

/** Exact decimal text, trailing zeros dropped; a figure without finite decimal is rounded and marked. */
export function numberText(value: Exact, terms: Terms): string {
  const text = toDecimal(value, ROUNDED_PLACES);
  return isDecimal(value) ? text : terms.about(text);
}

/** An amount in the workbook's own unit, or in 元 where the language shows it so. */
export function moneyText(yuan: Exact, unit: MoneyUnit, terms: Terms): string {
  const shown = terms.moneyInYuan ? "元" : unit;
  const amount = amountIn(yuan, shown);
  const digits = toDecimal(amount, ROUNDED_PLACES);
  const text = terms.money(shown === "元" ? grouped(digits) : digits, shown);
  return isDecimal(amount) ? text : terms.about(text);
}

/** A day, a month known without its day, or a span. */
export function dateText({ earliest, latest }: DateSpan, terms: Terms): string {
  if (isExactDay({ earliest, latest })) return formatDate(earliest);
  const sameMonth = earliest.year === latest.year && earliest.month === latest.month;
  if (sameMonth && earliest.day === 1 && latest.day >= 28) return formatDate(earliest).slice(0, 7);
  return compareDates(earliest, latest) < 0
    ? terms.between(formatDate(earliest), formatDate(latest))
    : formatDate(earliest);
}

/** Months and days as a length of time. */
export function durationText(months: number, days: number, terms: Terms): string {
  if (months === 0) return terms.days(days);
  return days === 0 ? terms.months(months) : terms.monthsAndDays(terms.months(months), terms.days(days));
}

/** A figure of an explanation in words; an interval as "4 至 5 人". */
export function quantityText(quantity: Quantity | undefined, terms: Terms): string {
  if (quantity === undefined) return "";
  switch (quantity.kind) {
    case "money":
      return interval(quantity.low, quantity.high, terms, (value) => moneyText(value, quantity.unit, terms));
    case "number":
      return numberQuantity(quantity, terms);
    case "date":
      return dateText(quantity.span, terms);
    case "duration":
      return durationText(quantity.months, quantity.days, terms);
    case "text":
      return quantity.text === "" ? "" : terms.quoted(quantity.text);
  }
}

function numberQuantity(quantity: Extract<Quantity, { kind: "number" }>, terms: Terms): string {
  const { low, high, noun } = quantity;
  const plain = interval(low, high, terms, (value) => numberText(value, terms));
  return noun ? terms.counted(plain, noun) : plain;
}

const interval = (low: Exact, high: Exact, terms: Terms, text: (value: Exact) => string): string =>
  compare(low, high) === 0 ? text(low) : terms.between(text(low), text(high));
