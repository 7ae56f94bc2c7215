import { compareDates, type DateSpan } from "../../values/dates.js";
import { compare, type Exact } from "../../values/exact.js";
import type { Environment } from "../language/environment.js";
import { isBelow } from "../language/compare.js";
import { unknownValue } from "../language/make.js";
import type { DateValue, ListItem, NumberValue, Value } from "../language/values.js";
import { elementsOf, missingOfItems, sourcesOf } from "./arguments.js";

/**
 * The least (`sign` 1) or greatest (-1) element. An element that may not belong, or a day known to the month,
 * makes the result an interval; a blank makes it unknown, and so does an empty list.
 */
export function extreme(args: readonly Value[], sign: 1 | -1, environment: Environment): Value | undefined {
  const items = elementsOf(args);
  if (environment.strict !== true) {
    const missing = missingOfItems(items);
    if (items.some((item) => item.value.type === "unknown") || !items.some((item) => item.sure)) {
      return unknownValue(missing, sourcesOf(items));
    }
    if (items.every(isNumber)) return extremeNumber(items, sign, missing);
    if (items.every(isDate)) return extremeDate(items, sign, missing);
  }
  return plainExtreme(items, sign, environment);
}

type Of<V extends Value> = ListItem & { readonly value: V };
const isNumber = (item: ListItem): item is Of<NumberValue> => item.value.type === "number";
const isDate = (item: ListItem): item is Of<DateValue> => item.value.type === "date";

/** The first in an order, without sorting. */
function first<Item>(items: readonly Item[], order: (a: Item, b: Item) => number): Item | undefined {
  let best: Item | undefined;
  for (const item of items) if (best === undefined || order(item, best) < 0) best = item;
  return best;
}

/** The elements that surely belong bound the result on one side, all of them on the other. */
function extremeNumber(
  items: readonly Of<NumberValue>[],
  sign: 1 | -1,
  missing: NumberValue["missing"],
): Value {
  const pick = (values: readonly Exact[]): Exact | undefined => first(values, (a, b) => sign * compare(a, b));
  const sure = items.filter((item) => item.sure);
  const lows = (sign === 1 ? items : sure).map((item) => item.value.low);
  const highs = (sign === 1 ? sure : items).map((item) => item.value.high);
  const low = pick(lows);
  const high = pick(highs);
  if (!low || !high) return unknownValue(missing);
  const money = items.find((item) => item.value.money !== undefined)?.value.money;
  const open = compare(low, high) === 0 ? [] : missing;
  return { type: "number", low, high, ...(money && { money }), missing: open, source: sourcesOf(items) };
}

function extremeDate(items: readonly Of<DateValue>[], sign: 1 | -1, missing: DateValue["missing"]): Value {
  const sure = items.filter((item) => item.sure);
  const pick = (from: readonly Of<DateValue>[], end: keyof DateSpan): DateSpan["earliest"] | undefined =>
    first(
      from.map((item) => item.value.span[end]),
      (a, b) => sign * compareDates(a, b),
    );
  const earliest = pick(sign === 1 ? items : sure, "earliest");
  const latest = pick(sign === 1 ? sure : items, "latest");
  if (!earliest || !latest) return unknownValue(missing);
  const open = compareDates(earliest, latest) === 0 ? [] : missing;
  return { type: "date", span: { earliest, latest }, missing: open, source: sourcesOf(items) };
}

function plainExtreme(items: readonly ListItem[], sign: 1 | -1, environment: Environment): Value | undefined {
  let best: Value | undefined;
  for (const { value } of items) {
    if (value.type === "null") return undefined;
    const below =
      best && (sign === 1 ? isBelow(value, best, environment) : isBelow(best, value, environment));
    if (best && below === undefined) return undefined;
    if (!best || below === true) best = value;
  }
  return best;
}
