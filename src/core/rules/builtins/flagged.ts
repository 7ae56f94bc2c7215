import type { Builtin } from "./builtin.js";
import { booleanValue, isAbsent, undecided } from "../language/make.js";
import { condition } from "./wanted.js";

/** True only for a flag that is 是; 否 and blank are false; not understood is open. */
export const flagged: Builtin = {
  names: ["flagged", "为是"],
  parameters: [{ name: "flag", wants: condition }],
  gives: { type: "boolean" },
  evaluate: ([value]) => {
    if (value === undefined) return undefined;
    if (isAbsent(value)) return booleanValue(false, value.source);
    return value.type === "unknown" ? undecided(value.missing, value.source) : value;
  },
  unknowns: true,
};
