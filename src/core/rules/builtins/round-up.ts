import type { Builtin } from "./builtin.js";
import { roundingTo } from "./rounding.js";

/** Rounds away from zero. */
export const roundUp: Builtin = {
  names: ["round up"],
  ...roundingTo("up"),
};
