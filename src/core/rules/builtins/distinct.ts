import { compareDates, formatDate } from "../../values/dates.js";
import { compare } from "../../values/exact.js";
import { foldedName, foldedText } from "../language/folded.js";
import type { Environment } from "../language/environment.js";
import { joinMissing, missingOf } from "../language/make.js";
import type { ListItem, ListValue, Value } from "../language/values.js";
import { equalStrictly } from "../language/strict.js";

/** The distinct elements, first appearance first. */
export function distinct(items: readonly ListItem[], environment: Environment): ListValue {
  if (environment.strict === true) return strictly(items);
  const found = new Map<string | object, ListItem>();
  const open: ListItem[] = [];
  for (const item of items) {
    const key = keyOf(item.value);
    if (key === undefined) open.push(item);
    else if (found.get(key)?.sure !== true) {
      const before = found.get(key);
      if (before === undefined || item.sure) found.set(key, item);
    }
  }
  const known = [...found.values()];
  return { type: "list", items: [...known, ...openItems(open, known)], source: [] };
}

/** Elements not known may all be values already there; if there are none, one of them is surely new. */
function openItems(open: readonly ListItem[], known: readonly ListItem[]): ListItem[] {
  const firstSure = known.some((item) => item.sure) ? -1 : open.findIndex((item) => item.sure);
  return open.map((item, index) =>
    index === firstSure
      ? item
      : { value: item.value, sure: false, missing: joinMissing(item.missing, missingOf(item.value)) },
  );
}

/** The same key for equal values, different keys for different ones; undefined for what is not known exactly. */
export function keyOf(value: Value): string | object | undefined {
  switch (value.type) {
    case "number":
      return compare(value.low, value.high) === 0 ? `n${value.low.toFraction()}` : undefined;
    case "text":
      return value.isName === true ? `m${foldedName(value.text)}` : `t${foldedText(value.text)}`;
    case "code":
    case "level":
      return `c${value.scale}:${value.code}`;
    case "boolean":
      return `b${String(value.value)}`;
    case "date":
      return compareDates(value.span.earliest, value.span.latest) === 0
        ? `d${formatDate(value.span.earliest)}`
        : undefined;
    case "months":
      return `M${String(value.months)}`;
    case "days":
      return `D${String(value.days)}`;
    case "null":
      return "null";
    case "row":
      return value.entry;
    default:
      return undefined;
  }
}

function strictly(items: readonly ListItem[]): ListValue {
  const found: ListItem[] = [];
  for (const item of items) {
    if (!found.some((other) => equalStrictly(other.value, item.value) === true)) found.push(item);
  }
  return { type: "list", items: found, source: [] };
}
