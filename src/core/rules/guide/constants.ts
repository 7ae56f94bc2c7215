import { onDay, parseIsoDate } from "../../values/dates.js";
import { exact } from "../../values/exact.js";
import { parseMoney } from "../../values/money.js";
import type { Type } from "../language/types.js";
import { NO_SOURCE, type Value } from "../language/values.js";
import type { GuideSource } from "./schema.js";

type Constant = GuideSource["constants"][string];

/** The type of a constant, or undefined when it does not hold exactly one readable value. */
export function constantType(constant: Constant): Type | undefined {
  const { amount, number, date, words } = constant;
  if ([amount, number, date, words].filter((part) => part !== undefined).length !== 1) return undefined;
  if (amount !== undefined) return parseMoney(amount) && { type: "money" };
  if (date !== undefined) return parseIsoDate(date) && { type: "date" };
  if (number !== undefined) return /^-?\d+(?:\.\d+)?$/.test(number) ? { type: "number" } : undefined;
  return { type: "list", of: { type: "text" } };
}

/** The value of a constant that `constantType` accepts; null otherwise (the loader has refused it before). */
export function constantValue(constant: Constant): Value {
  const source = NO_SOURCE;
  const amount = constant.amount === undefined ? undefined : parseMoney(constant.amount);
  if (amount) {
    return { type: "number", low: amount.yuan, high: amount.yuan, money: amount.unit, missing: [], source };
  }
  if (constant.number !== undefined) {
    const number = exact(constant.number);
    return { type: "number", low: number, high: number, missing: [], source };
  }
  const date = constant.date === undefined ? undefined : parseIsoDate(constant.date);
  if (date) return { type: "date", span: onDay(date), missing: [], source };
  const items = (constant.words ?? []).map((text) => ({
    value: { type: "text", text, source } as const,
    sure: true,
    missing: [],
  }));
  return constant.words ? { type: "list", items, source } : { type: "null", source };
}
