import type { Builtin } from "./builtin.js";
import { dateValue } from "../language/make.js";

/** The day of the check. */
export const today: Builtin = {
  names: ["today", "今天"],
  parameters: [],
  gives: { type: "date" },
  evaluate: (_, { today: day }) => dateValue(day),
};
