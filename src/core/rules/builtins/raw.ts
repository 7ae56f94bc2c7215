import type { Builtin } from "./builtin.js";
import { rawOf } from "./arguments.js";
import { unknownValue } from "../language/make.js";
import type { Value } from "../language/values.js";
import { anything } from "./wanted.js";

const withoutCell = (value: Value): Value =>
  value.type === "unknown" ? value : unknownValue([], value.source);

/** The cell's text as written, also where it was not understood. */
export const raw: Builtin = {
  names: ["raw", "原文"],
  parameters: [{ name: "value", wants: anything }],
  gives: { type: "text" },
  evaluate: ([value]) => (value === undefined ? undefined : (rawOf(value) ?? withoutCell(value))),
  unknowns: true,
};
