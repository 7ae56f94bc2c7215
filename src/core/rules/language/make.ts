import { onDay, type CivilDate } from "../../values/dates.js";
import { exact, type Exact } from "../../values/exact.js";
import type { Caveat, Missing } from "../../values/traced.js";
import {
  NO_SOURCE,
  type ListItem,
  type ListValue,
  type NumberValue,
  type Source,
  type UnknownValue,
  type Value,
} from "./values.js";

export const NOTHING_MISSING: readonly Missing[] = [];

export const booleanValue = (value: boolean, source: Source = NO_SOURCE): Value => ({
  type: "boolean",
  value,
  source,
});
export const textValue = (text: string, source: Source = NO_SOURCE): Value => ({
  type: "text",
  text,
  source,
});
export const nullValue = (source: Source = NO_SOURCE): Value => ({ type: "null", source });

export const numberValue = (number: Exact, source: Source = NO_SOURCE): NumberValue => ({
  type: "number",
  low: number,
  high: number,
  missing: NOTHING_MISSING,
  source,
});

export const wholeNumber = (number: number | bigint, source: Source = NO_SOURCE): NumberValue =>
  numberValue(exact(BigInt(number)), source);

export const dateValue = (date: CivilDate, source: Source = NO_SOURCE): Value => ({
  type: "date",
  span: onDay(date),
  missing: NOTHING_MISSING,
  source,
});

export const unknownValue = (missing: readonly Missing[], source: Source = NO_SOURCE): UnknownValue => ({
  type: "unknown",
  missing,
  source,
});

/** A comparison or choice that could not be decided. */
export const undecided = (missing: readonly Missing[], source: Source = NO_SOURCE): UnknownValue => ({
  type: "unknown",
  missing,
  source,
  undecided: true,
});

export const sureItem = (value: Value): ListItem => ({ value, sure: true, missing: NOTHING_MISSING });

export const listValue = (values: readonly Value[], source: Source = NO_SOURCE): ListValue => ({
  type: "list",
  items: values.map(sureItem),
  source,
});

/** The value with other caveats; the same value where there are none to add. */
export function withCaveats<V extends Value>(value: V, ...others: readonly Value[]): V {
  if (others.every((other) => other.caveats === undefined)) return value;
  let caveats = value.caveats;
  for (const other of others) caveats = joinCaveats(caveats, other.caveats);
  return caveats === value.caveats ? value : { ...value, caveats };
}

export function joinCaveats(
  a: readonly Caveat[] | undefined,
  b: readonly Caveat[] | undefined,
): readonly Caveat[] | undefined {
  if (!a || !b || a === b) return a ?? b;
  const added = b.filter((caveat) => !a.includes(caveat));
  return added.length === 0 ? a : [...a, ...added];
}

/** What is missing of two sides, each reason once. */
export function joinMissing(a: readonly Missing[], b: readonly Missing[]): readonly Missing[] {
  if (a.length === 0 || a === b) return b;
  if (b.length === 0) return a;
  const all = new Set(a);
  for (const missing of b) all.add(missing);
  return [...all];
}

export const missingOf = (value: Value): readonly Missing[] =>
  "missing" in value ? value.missing : NOTHING_MISSING;

const isNone = (source: Source): boolean => Array.isArray(source) && source.length === 0;

/** Sources one behind the other, empty ones left out. */
export function joinSources(sources: readonly Source[]): Source {
  const some = sources.filter((source) => !isNone(source));
  return some.length === 1 ? (some[0] ?? NO_SOURCE) : some.length === 0 ? NO_SOURCE : some;
}

/** As `joinSources`, for the two sides of an operator: done for every row. */
export function joinTwo(a: Source, b: Source): Source {
  if (isNone(b)) return a;
  return isNone(a) ? b : [a, b];
}

/** The source of a value; of a list, those of its items too. */
export const sourceOf = (value: Value): Source =>
  value.type === "list"
    ? joinSources([value.source, joinSources(value.items.map((item) => sourceOf(item.value)))])
    : value.source;

/** Blank, no such column, no such table, no row: nothing is there, and nothing that could not be read. */
export const isAbsent = (value: Value): boolean =>
  value.type === "null" ||
  (value.type === "unknown" &&
    value.undecided !== true &&
    value.missing.length > 0 &&
    value.missing.every(({ why }) => why === "blank" || why === "no field" || why === "no table"));

/** The one value of a list of exactly one sure item, where one value is wanted (FEEL's singleton rule). */
export function single(value: Value): Value {
  if (value.type !== "list") return value;
  const [only, second] = value.items;
  return only?.sure === true && second === undefined ? only.value : value;
}

/** All reasons why elements of a list are not known, or not sure to belong. */
export function missingOfItems(items: readonly ListItem[]): Missing[] {
  const all = new Set<Missing>();
  for (const item of items) {
    for (const missing of item.missing) all.add(missing);
    for (const missing of missingOf(item.value)) all.add(missing);
  }
  return [...all];
}
