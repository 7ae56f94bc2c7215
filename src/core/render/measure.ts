import type { Explanation, Quantity } from "../rules/explain/explanation.js";
import { toDecimal, type Exact } from "../values/exact.js";
import type { ReportFinding } from "./report.js";

/** Figure and limit as plain decimals, for a bar: only where both are single amounts of the same unit. */
export function measureOf(explanation: Explanation | undefined): Pick<ReportFinding, "measure"> {
  const actual = single(explanation?.actual);
  const limit = single(explanation?.limit);
  const { operator } = explanation ?? {};
  if (!actual || !limit || operator === undefined || operator === "=" || operator === "!=") return {};
  const atLeast = operator === ">=" || operator === ">";
  return { measure: { actual: toDecimal(actual), limit: toDecimal(limit), atLeast } };
}

function single(quantity: Quantity | undefined): Exact | undefined {
  if (quantity?.kind !== "money" && quantity?.kind !== "number") return undefined;
  return quantity.low.compare(quantity.high) === 0 ? quantity.low : undefined;
}
