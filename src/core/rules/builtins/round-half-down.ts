import type { Builtin } from "./builtin.js";
import { roundingTo } from "./rounding.js";

/** Rounds to the nearest, halves towards zero. */
export const roundHalfDown: Builtin = {
  names: ["round half down"],
  ...roundingTo("half down"),
};
