import { divide, exact, multiply, type Exact } from "../../values/exact.js";
import { wholeNumber } from "../language/make.js";
import { wholeOf } from "./arguments.js";
import type { Builtin } from "./builtin.js";
import { isScale, rising, rounded, type Rounding } from "./numbers.js";
import { amount, number } from "./wanted.js";

type Shape = Pick<Builtin, "parameters" | "gives" | "evaluate">;

/** What a function that rounds to so many decimals takes, gives and does. */
export const roundingTo = (how: Rounding): Shape => ({
  parameters: [
    { name: "n", wants: amount },
    { name: "scale", wants: number },
  ],
  gives: (args) => args[0],
  evaluate: ([value, places]) => {
    const scale = wholeOf(places);
    return isScale(scale) ? rising(value, (x) => rounded(x, scale, how)) : undefined;
  },
});

/** The same for a function on whole numbers, carried over to so many decimals (0). */
export const roundingBy = (toWhole: (number: Exact) => Exact): Shape => ({
  parameters: [
    { name: "n", wants: amount },
    { name: "scale", wants: number, optional: true },
  ],
  gives: (args) => args[0],
  evaluate: ([value, places = wholeNumber(0)]) => {
    const scale = wholeOf(places);
    if (!isScale(scale)) return undefined;
    const power = exact(10n ** BigInt(Math.abs(scale)));
    return rising(value, (x) =>
      scale >= 0 ? divide(toWhole(multiply(x, power)), power) : multiply(toWhole(divide(x, power)), power),
    );
  },
});
