import { exact, roundTo, toDecimal, compare } from "../../src/core/values/exact.js";
import { parseIsoDate } from "../../src/core/values/dates.js";
import { parseDuration } from "../../src/core/rules/builtins/durations.js";
import { plainText } from "../../src/core/rules/builtins/plain-text.js";
import {
  booleanValue,
  dateValue,
  listValue,
  nullValue,
  numberValue,
  textValue,
} from "../../src/core/rules/language/make.js";
import type { Value } from "../../src/core/rules/language/values.js";
import type { Stated } from "./cases.js";

const isList = (value: Stated): value is Extract<Stated, { v: readonly Stated[] }> => value.t === "list";
const isContext = (value: Stated): value is Extract<Stated, { v: Readonly<Record<string, Stated>> }> =>
  value.t === "ctx";

/** The value a case gives as input; undefined for kinds the language does not have (times). */
export function valueOf(stated: Stated): Value | undefined {
  if (isList(stated)) {
    const items = stated.v.map(valueOf);
    const known = items.filter((item) => item !== undefined);
    return known.length === items.length ? listValue(known) : undefined;
  }
  if (isContext(stated)) return contextOf(stated.v);
  return "v" in stated && typeof stated.v === "string" ? simpleValue(stated.t, stated.v) : nullValue();
}

function simpleValue(type: string, text: string): Value | undefined {
  if (type === "decimal") return numberValue(exact(text));
  if (type === "boolean") return booleanValue(text === "true");
  if (type === "string") return textValue(text);
  if (type === "duration") return parseDuration(text);
  const day = type === "date" ? parseIsoDate(text) : undefined;
  return day && dateValue(day);
}

function contextOf(fields: Readonly<Record<string, Stated>>): Value | undefined {
  const made = new Map<string, Value>();
  for (const [name, stated] of Object.entries(fields)) {
    const value = valueOf(stated);
    if (value === undefined) return undefined;
    made.set(name, value);
  }
  return { type: "row", table: "", entry: { values: new Map() }, made, source: [] };
}

/** Whether the value is the stated one. Quotients are exact here, so they are rounded as the case states them. */
export function isStated(value: Value, stated: Stated): boolean {
  if (isList(stated)) {
    if (value.type !== "list" || value.items.length !== stated.v.length) return false;
    return stated.v.every((item, index) => {
      const found = value.items[index];
      return found?.sure === true && isStated(found.value, item);
    });
  }
  if (isContext(stated)) {
    const names = Object.entries(stated.v);
    if (value.type !== "row" || value.made?.size !== names.length) return false;
    return names.every(([name, field]) => isStated(value.made?.get(name) ?? nullValue(), field));
  }
  if (!("v" in stated) || typeof stated.v !== "string") return value.type === "null";
  if (value.type === "number") return stated.t === "decimal" && isNumber(value, stated.v);
  const wanted = simpleValue(stated.t, stated.v);
  return wanted !== undefined && wanted.type === value.type && plainText(wanted) === plainText(value);
}

function isNumber(value: Extract<Value, { type: "number" }>, text: string): boolean {
  const wanted = exact(text);
  if (compare(value.low, value.high) !== 0) return false;
  if (compare(value.low, wanted) === 0) return true;
  const places = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return places >= 8 && compare(roundTo(value.low, places), wanted) === 0;
}

/** A value for a line of output. */
export function shown(value: Value): string {
  if (value.type === "number") return toDecimal(value.low, 12);
  if (value.type === "list") return `[${value.items.map((item) => shown(item.value)).join(", ")}]`;
  return plainText(value) ?? value.type;
}

export function shownStated(stated: Stated): string {
  if (isList(stated)) return `[${stated.v.map(shownStated).join(", ")}]`;
  if (isContext(stated)) return "{…}";
  return "v" in stated && typeof stated.v === "string" ? `${stated.t} ${stated.v}` : "null";
}
