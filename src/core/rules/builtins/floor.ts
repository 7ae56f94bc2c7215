import { floor as below } from "../../values/exact.js";
import type { Builtin } from "./builtin.js";
import { roundingBy } from "./rounding.js";

/** The greatest number of so many decimals (0) that is not above. */
export const floor: Builtin = { names: ["floor", "向下取整"], ...roundingBy(below) };
