import { compareDates } from "../../values/dates.js";
import { compare } from "../../values/exact.js";
import type { Truth } from "./truth.js";
import type { Value } from "./values.js";

/** Equality of the DMN standard (1.5, table 53): null equals null only, different types give null. */
export function equalStrictly(left: Value, right: Value): Truth {
  if (left.type === "null" || right.type === "null") return left.type === right.type;
  if (left.type === "number" && right.type === "number") return compare(left.low, right.low) === 0;
  if (left.type === "text" && right.type === "text") return left.text === right.text;
  if (left.type === "boolean" && right.type === "boolean") return left.value === right.value;
  if (left.type === "date" && right.type === "date") {
    return compareDates(left.span.earliest, right.span.earliest) === 0;
  }
  if (left.type === "months" && right.type === "months") return left.months === right.months;
  if (left.type === "days" && right.type === "days") return left.days === right.days;
  if (left.type === "list" && right.type === "list") {
    if (left.items.length !== right.items.length) return false;
    return left.items.every(({ value }, index) => {
      const other = right.items[index];
      return other !== undefined && equalStrictly(value, other.value) === true;
    });
  }
  if (left.type === "row" && right.type === "row") return sameContext(left.made, right.made);
  return undefined;
}

type Context = ReadonlyMap<string, Value> | undefined;

const sameContext = (left: Context, right: Context): boolean =>
  left !== undefined &&
  right !== undefined &&
  left.size === right.size &&
  [...left].every(([name, value]) => {
    const other = right.get(name);
    return other !== undefined && equalStrictly(value, other) === true;
  });
