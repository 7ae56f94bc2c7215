import type { Builtin } from "./builtin.js";
import { divide, exact } from "../../values/exact.js";
import { unknownValue } from "../language/make.js";
import { elementsOf, missingOfItems, sourcesOf } from "./arguments.js";
import { sum } from "./sum.js";
import { amount, either, elementOf, listOf } from "./wanted.js";

/** The mean of numbers or amounts; of nothing, or with elements that may not belong, unknown. */
export const mean: Builtin = {
  names: ["mean", "平均"],
  parameters: [{ name: "list", wants: either(listOf(amount), amount) }],
  rest: true,
  gives: (args) => elementOf(args[0]),
  evaluate: (args, environment) => {
    const items = elementsOf(args);
    if (items.length === 0) return undefined;
    if (items.some((item) => !item.sure)) return unknownValue(missingOfItems(items), sourcesOf(items));
    const whole = sum.evaluate(args, environment);
    if (whole?.type !== "number") return whole;
    const size = exact(BigInt(items.length));
    return { ...whole, low: divide(whole.low, size), high: divide(whole.high, size) };
  },
};
