import type { Comparison, Found } from "../comparison.js";
import { measuredRole } from "../side.js";

/** x != null: something is there; x = null: nothing is. */
export function presence({ actual, limit, operator }: Comparison): Found | undefined {
  if (limit.tree.type !== "null" || (operator !== "=" && operator !== "!=")) return undefined;
  const subject = measuredRole(actual);
  return {
    shape: "present",
    ...(subject && { subject }),
    ...(operator === "=" && { negated: true as const }),
  };
}
