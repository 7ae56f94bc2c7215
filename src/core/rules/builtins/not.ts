import type { Builtin } from "./builtin.js";
import { booleanValue } from "../language/make.js";
import { condition } from "./wanted.js";

/** The opposite of a condition. */
export const not: Builtin = {
  names: ["not", "非"],
  parameters: [{ name: "condition", wants: condition }],
  gives: { type: "boolean" },
  evaluate: ([value]) => (value?.type === "boolean" ? booleanValue(!value.value) : undefined),
};
