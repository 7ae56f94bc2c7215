import { cutAt } from "./beside.js";
import type { Builtin } from "./builtin.js";

/** What stands before the first place of another text; nothing when it is not there. */
export const substringBefore: Builtin = {
  names: ["substring before"],
  ...cutAt((text, at) => text.slice(0, at)),
};
