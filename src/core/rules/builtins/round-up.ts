import type { Builtin } from "./builtin.js";
import { wholeOf } from "./arguments.js";
import { isScale, rising, rounded } from "./numbers.js";
import { amount, number } from "./wanted.js";

/** Rounds away from zero. */
export const roundUp: Builtin = {
  names: ["round up"],
  parameters: [
    { name: "n", wants: amount },
    { name: "scale", wants: number },
  ],
  gives: (args) => args[0],
  evaluate: ([value, places]) => {
    const scale = wholeOf(places);
    if (!isScale(scale)) return undefined;
    return rising(value, (x) => rounded(x, scale, "up"));
  },
  excel: ([n, scale]) => (n === undefined || scale === undefined ? undefined : `ROUNDUP(${n},${scale})`),
};
