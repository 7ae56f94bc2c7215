import {
  compareDates,
  addDays,
  addMonths,
  dayNumber,
  wholeMonthsBetween,
  type CivilDate,
} from "../../values/dates.js";
import { compare, greatest, isZero, multiply, subtract, ZERO, type Exact } from "../../values/exact.js";
import type { MoneyUnit } from "../../values/money.js";
import type { ComparisonOperator } from "../language/tree.js";
import { sourceOf } from "../language/make.js";
import { operandsOf, type NumberValue, type Value } from "../language/values.js";
import type { Noun, Quantity } from "./explanation.js";

type DateQuantity = Extract<Quantity, { kind: "date" }>;

/** How a number is to be shown: an amount in a unit, or a count of something. */
export interface Display {
  readonly unit?: MoneyUnit | undefined;
  readonly noun?: Noun | undefined;
}

/** A figure for a number or the interval it lies in. */
export function figure(low: Exact, high: Exact, { unit, noun }: Display): Quantity {
  if (unit !== undefined) return { kind: "money", low, high, unit };
  return { kind: "number", low, high, ...(noun && { noun }) };
}

/** `factor` times the number, factor > 0. */
export const figureOf = (value: NumberValue, factor: Exact, display: Display): Quantity =>
  figure(multiply(value.low, factor), multiply(value.high, factor), display);

/** What to show for a value; undefined for lists, rows, null and what is not known. */
export function quantityOf(value: Value, display: Display = {}): Quantity | undefined {
  switch (value.type) {
    case "number":
      return figure(value.low, value.high, { unit: display.unit ?? value.money, noun: display.noun });
    case "date":
      return { kind: "date", span: value.span };
    case "months":
      return { kind: "duration", months: value.months, days: 0 };
    case "days":
      return { kind: "duration", months: 0, days: value.days };
    case "text":
      return { kind: "text", text: value.text };
    case "code":
    case "level":
      return { kind: "text", text: value.text, scale: value.scale, code: value.code };
    case "boolean":
      return { kind: "text", text: rawText(value), scale: "flag", code: String(value.value) };
    default:
      return undefined;
  }
}

/** The cell's own text of a value that stands in exactly one cell. */
function rawText(value: Value): string {
  const [only, second] = operandsOf(sourceOf(value));
  return only && !second ? (only.traced.origin?.raw ?? "") : "";
}

/** How far a number is from satisfying the comparison with a limit; undefined where it may hold, or is not measurable. */
export function numberGap(
  operator: ComparisonOperator,
  actual: NumberValue,
  limit: Pick<NumberValue, "low" | "high">,
  display: Display,
): Quantity | undefined {
  const above = [subtract(actual.low, limit.high), subtract(actual.high, limit.low)] as const;
  const below = [subtract(limit.low, actual.high), subtract(limit.high, actual.low)] as const;
  const equal = compare(actual.low, limit.low) >= 0 ? above : below;
  const bounds = { ">=": below, ">": below, "<=": above, "<": above, "=": equal, "!=": undefined }[operator];
  if (bounds === undefined || isZero(bounds[1]) || compare(bounds[1], ZERO) < 0) return undefined;
  return figure(greatest(bounds[0], ZERO), bounds[1], display);
}

/** Months and days between two days, whichever is earlier. */
function timeBetween(one: CivilDate, other: CivilDate): Quantity {
  const [from, to] = compareDates(one, other) <= 0 ? [one, other] : [other, one];
  const whole = wholeMonthsBetween(from, to);
  const months = compareDates(addMonths(from, whole), to) > 0 ? whole - 1 : whole;
  return { kind: "duration", months, days: dayNumber(to) - dayNumber(addMonths(from, months)) };
}

/** How far a day is from satisfying the comparison with a limit day, the nearest ends taken where they are spans. */
export function dateGap(
  operator: ComparisonOperator,
  actual: DateQuantity,
  limit: DateQuantity,
): Quantity | undefined {
  const late = compareDates(actual.span.earliest, limit.span.latest);
  const early = compareDates(limit.span.earliest, actual.span.latest);
  if (operator === "<=" || operator === "=") {
    if (late > 0) return timeBetween(limit.span.latest, actual.span.earliest);
  }
  if (operator === ">=" || operator === "=") {
    if (early > 0) return timeBetween(actual.span.latest, limit.span.earliest);
  }
  if (operator === "<" && late >= 0) return timeBetween(addDays(limit.span.latest, -1), actual.span.earliest);
  if (operator === ">" && early >= 0) return timeBetween(actual.span.latest, addDays(limit.span.earliest, 1));
  return undefined;
}
