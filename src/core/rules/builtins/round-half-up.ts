import type { Builtin } from "./builtin.js";
import { roundingTo } from "./rounding.js";

/** Rounds to the nearest, halves away from zero. */
export const roundHalfUp: Builtin = {
  names: ["round half up"],
  ...roundingTo("half up"),
};
