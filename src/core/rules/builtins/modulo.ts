import type { Builtin } from "./builtin.js";
import { compare, divide, floor, isZero, multiply, subtract } from "../../values/exact.js";
import { amount } from "./wanted.js";

/** dividend - divisor * floor(dividend / divisor): the sign of the divisor, as Excel's MOD. */
export const modulo: Builtin = {
  names: ["modulo", "余数"],
  parameters: [
    { name: "dividend", wants: amount },
    { name: "divisor", wants: amount },
  ],
  alike: true,
  gives: (args) => args[0],
  evaluate: ([dividend, divisor]) => {
    if (dividend?.type !== "number" || divisor?.type !== "number" || isZero(divisor.low)) return undefined;
    if (compare(dividend.low, dividend.high) !== 0 || compare(divisor.low, divisor.high) !== 0)
      return undefined;
    const times = floor(divide(dividend.low, divisor.low));
    const rest = subtract(dividend.low, multiply(divisor.low, times));
    return { ...dividend, low: rest, high: rest, source: [] };
  },
};
