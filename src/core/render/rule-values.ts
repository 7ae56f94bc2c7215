import type { Value } from "../rules/language/values.js";
import { compare } from "../values/exact.js";
import { codeText, type RenderContext } from "./labels.js";
import { dateText, durationText, moneyText, numberText } from "./quantities.js";

/** How many items of a list a sentence names. */
const MOST_ITEMS = 5;

/** A value that a guide computed, in words; an undecided one shows as "?". */
export function ruleValueText(value: Value, context: RenderContext): string {
  const { terms } = context.messages;
  switch (value.type) {
    case "number":
      return numberValueText(value, context);
    case "date":
      return dateText(value.span, terms);
    case "boolean":
      return value.value ? terms.yes : terms.no;
    case "text":
      return value.text;
    case "code":
    case "level":
      return codeText(value.scale, value.code, value.text, context);
    case "months":
      return durationText(value.months, 0, terms);
    case "days":
      return durationText(0, value.days, terms);
    case "list":
      return terms.list(value.items.slice(0, MOST_ITEMS).map((item) => ruleValueText(item.value, context)));
    case "row":
      return nameOfRow(value);
    case "null":
    case "unknown":
      return "?";
  }
}

function numberValueText(value: Extract<Value, { type: "number" }>, { messages }: RenderContext): string {
  const { terms } = messages;
  const { low, high, money } = value;
  const text = (amount: typeof low): string =>
    money ? moneyText(amount, money, terms) : numberText(amount, terms);
  return compare(low, high) === 0 ? text(low) : terms.between(text(low), text(high));
}

function nameOfRow({ entry }: Extract<Value, { type: "row" }>): string {
  for (const field of ["name", "person", "subject", "title"]) {
    const traced = entry.values.get(field);
    if (traced?.state === "value" && traced.value.kind === "text") return traced.value.text;
  }
  return "?";
}
