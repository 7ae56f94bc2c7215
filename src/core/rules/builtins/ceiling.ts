import type { Builtin } from "./builtin.js";
import { divide, exact, ceiling as above, multiply } from "../../values/exact.js";
import { wholeNumber } from "../language/make.js";
import { wholeOf } from "./arguments.js";
import { isScale, rising } from "./numbers.js";
import { amount, number } from "./wanted.js";

/** The least number of so many decimals (0) that is not below. */
export const ceiling: Builtin = {
  names: ["ceiling", "向上取整"],
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
      scale >= 0 ? divide(above(multiply(x, power)), power) : multiply(above(divide(x, power)), power),
    );
  },
};
