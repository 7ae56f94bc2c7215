import type { Builtin } from "./builtin.js";
import { isAbsent } from "../language/make.js";
import { anything } from "./wanted.js";

/** The value, or the other where it is blank; something not understood stays open. */
export const defaultTo: Builtin = {
  names: ["default", "缺省"],
  parameters: [
    { name: "value", wants: anything },
    { name: "other", wants: anything },
  ],
  alike: true,
  gives: ([value, other]) => (value?.type === "null" ? other : value),
  evaluate: ([value, other]) => (value && isAbsent(value) ? other : value),
  unknowns: true,
};
