import { cutAt } from "./beside.js";
import type { Builtin } from "./builtin.js";

/** What stands after the first place of another text; nothing when it is not there. */
export const substringAfter: Builtin = {
  names: ["substring after"],
  ...cutAt((text, at, part) => text.slice(at + part.length)),
};
