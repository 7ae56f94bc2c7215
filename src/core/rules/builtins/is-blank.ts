import type { Builtin } from "./builtin.js";
import { booleanValue, isAbsent, undecided } from "../language/make.js";
import { anything } from "./wanted.js";

/** True for a blank cell, no such column, no row; open for a cell that was not understood. */
export const isBlank: Builtin = {
  names: ["isBlank", "为空"],
  parameters: [{ name: "value", wants: anything }],
  gives: { type: "boolean" },
  evaluate: ([value]) => {
    if (value === undefined) return undefined;
    if (isAbsent(value)) return booleanValue(true, value.source);
    return value.type === "unknown"
      ? undecided(value.missing, value.source)
      : booleanValue(false, value.source);
  },
  unknowns: true,
};
