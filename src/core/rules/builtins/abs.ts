import type { Builtin } from "./builtin.js";
import { absolute } from "./numbers.js";
import { amount, duration, either } from "./wanted.js";

/** The size of a number, amount or duration. */
export const abs: Builtin = {
  names: ["abs", "绝对值"],
  parameters: [{ name: "n", wants: either(amount, duration) }],
  gives: (args) => args[0],
  evaluate: ([value]) => {
    if (value?.type === "number") return absolute(value);
    if (value?.type === "months") return { ...value, months: Math.abs(value.months), source: [] };
    return value?.type === "days" ? { ...value, days: Math.abs(value.days), source: [] } : undefined;
  },
};
