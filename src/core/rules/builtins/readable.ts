import type { Builtin } from "./builtin.js";
import { booleanValue, isAbsent } from "../language/make.js";
import { anything } from "./wanted.js";

/** False when a cell holds something that was not understood; a blank is readable. Never open. */
export const readable: Builtin = {
  names: ["readable", "可读"],
  parameters: [{ name: "value", wants: anything }],
  gives: { type: "boolean" },
  evaluate: ([value]) => {
    if (value === undefined) return undefined;
    const elements = value.type === "list" ? value.items.map((item) => item.value) : [value];
    const broken = elements.filter((element) => element.type === "unknown" && !isAbsent(element));
    const deciding = broken.length > 0 ? broken : elements;
    return booleanValue(
      broken.length === 0,
      deciding.map((element) => element.source),
    );
  },
  unknowns: true,
};
