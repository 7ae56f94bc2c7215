import { ceiling as above } from "../../values/exact.js";
import type { Builtin } from "./builtin.js";
import { roundingBy } from "./rounding.js";

/** The least number of so many decimals (0) that is not below. */
export const ceiling: Builtin = { names: ["ceiling", "向上取整"], ...roundingBy(above) };
