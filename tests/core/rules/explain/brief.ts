import type { Explanation, Quantity } from "../../../../src/core/rules/explain/explanation.js";
import { formatDate, isExactDay } from "../../../../src/core/values/dates.js";
import { toDecimal, type Exact } from "../../../../src/core/values/exact.js";
import { amountIn } from "../../../../src/core/values/money.js";
import { addressesOf } from "../facts.js";

/** An explanation on one line, for tables: shape truth: actual operator limit (gap) [cells]. */
export function brief(explanation: Explanation): string {
  const { shape, truth, operator, actual, limit, gap, operands, witness } = explanation;
  const judged = [
    shown(actual),
    limit || explanation.options ? (operator ?? "in") : "",
    limited(explanation),
  ];
  const text = [
    witness === undefined ? "" : `${witness}: `,
    `${explanation.negated ? "not " : ""}${shape} ${String(truth)}: `,
    judged.filter((part) => part !== "").join(" "),
    gap ? ` gap ${shown(gap)}` : "",
    ` [${addressesOf(operands).join(" ")}]`,
  ];
  return text.join("").replace(":  [", ": [");
}

const limited = ({ limit, options }: Explanation): string => (options ? options.join("|") : shown(limit));

export function shown(quantity: Quantity | undefined): string {
  if (!quantity) return "";
  switch (quantity.kind) {
    case "money":
      return `${spread(amountIn(quantity.low, quantity.unit), amountIn(quantity.high, quantity.unit))}${quantity.unit}`;
    case "number":
      return `${spread(quantity.low, quantity.high)}${quantity.noun ? ` ${quantity.noun}` : ""}`;
    case "date": {
      const { earliest, latest } = quantity.span;
      return isExactDay(quantity.span)
        ? formatDate(earliest)
        : `${formatDate(earliest)}..${formatDate(latest)}`;
    }
    case "duration":
      return `${String(quantity.months)}m${String(quantity.days)}d`;
    case "text":
      return quantity.text;
  }
}

const spread = (low: Exact, high: Exact): string =>
  low.compare(high) === 0 ? toDecimal(low) : `${toDecimal(low)}..${toDecimal(high)}`;
