import type { Builtin } from "./builtin.js";
import { wholeOf } from "./arguments.js";
import { isScale, rising, rounded } from "./numbers.js";
import { amount, number } from "./wanted.js";

/** Rounds to the nearest, halves towards zero. */
export const roundHalfDown: Builtin = {
  names: ["round half down"],
  parameters: [
    { name: "n", wants: amount },
    { name: "scale", wants: number },
  ],
  gives: (args) => args[0],
  evaluate: ([value, places]) => {
    const scale = wholeOf(places);
    if (!isScale(scale)) return undefined;
    return rising(value, (x) => rounded(x, scale, "half down"));
  },
};
