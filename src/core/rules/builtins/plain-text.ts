import { formatDate, isExactDay } from "../../values/dates.js";
import { compare, toDecimal } from "../../values/exact.js";
import type { Value } from "../language/values.js";

/** A value as text: decimal numbers, ISO days, ISO durations; undefined for what has no one text. */
export function plainText(value: Value): string | undefined {
  switch (value.type) {
    case "number":
      return compare(value.low, value.high) === 0 ? toDecimal(value.low) : undefined;
    case "text":
    case "code":
    case "level":
      return value.text;
    case "boolean":
      return String(value.value);
    case "date":
      return isExactDay(value.span) ? formatDate(value.span.earliest) : undefined;
    case "months":
      return monthsText(value.months);
    case "days":
      return `${value.days < 0 ? "-" : ""}P${String(Math.abs(value.days))}D`;
    default:
      return undefined;
  }
}

function monthsText(months: number): string {
  const size = Math.abs(months);
  const [years, rest] = [Math.floor(size / 12), size % 12];
  const parts = `${years > 0 ? `${String(years)}Y` : ""}${rest > 0 ? `${String(rest)}M` : ""}`;
  return `${months < 0 ? "-" : ""}P${parts === "" ? "0M" : parts}`;
}
