import type { Builtin } from "./builtin.js";
import { roundingTo } from "./rounding.js";

/** Rounds towards zero. */
export const roundDown: Builtin = {
  names: ["round down"],
  ...roundingTo("down"),
};
