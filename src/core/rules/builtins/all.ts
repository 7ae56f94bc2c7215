import type { Builtin } from "./builtin.js";
import { decidedBy } from "./conditions.js";
import { condition, either, listOf } from "./wanted.js";

/** True if every condition holds; of none true. */
export const all: Builtin = {
  names: ["all", "全部"],
  parameters: [{ name: "list", wants: either(listOf(condition), condition) }],
  rest: true,
  gives: { type: "boolean" },
  unknowns: true,
  evaluate: (args, environment) => decidedBy(false, args, environment),
};
