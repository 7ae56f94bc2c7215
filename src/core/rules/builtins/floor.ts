import type { Builtin } from "./builtin.js";
import { divide, exact, floor as below, multiply } from "../../values/exact.js";
import { wholeNumber } from "../language/make.js";
import { wholeOf } from "./arguments.js";
import { isScale, rising } from "./numbers.js";
import { amount, number } from "./wanted.js";

/** The greatest number of so many decimals (0) that is not above. */
export const floor: Builtin = {
  names: ["floor", "向下取整"],
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
      scale >= 0 ? divide(below(multiply(x, power)), power) : multiply(below(divide(x, power)), power),
    );
  },
};
