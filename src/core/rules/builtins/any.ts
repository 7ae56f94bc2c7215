import type { Builtin } from "./builtin.js";
import { decidedBy } from "./conditions.js";
import { condition, either, listOf } from "./wanted.js";

/** True if one condition holds; of none false. */
export const any: Builtin = {
  names: ["any", "任一"],
  parameters: [{ name: "list", wants: either(listOf(condition), condition) }],
  rest: true,
  gives: { type: "boolean" },
  unknowns: true,
  evaluate: (args, environment) => decidedBy(true, args, environment),
};
