import type { Builtin } from "./builtin.js";
import { roundingTo } from "./rounding.js";

/** Rounds to the nearest, halves to the even digit. */
export const decimal: Builtin = {
  names: ["decimal"],
  ...roundingTo("half even"),
};
