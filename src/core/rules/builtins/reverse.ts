import type { Builtin } from "./builtin.js";
import { list } from "./wanted.js";

/** The list from its end. */
export const reverse: Builtin = {
  names: ["reverse"],
  parameters: [{ name: "list", wants: list }],
  gives: (args) => args[0],
  evaluate: ([list]) => (list?.type === "list" ? { ...list, items: list.items.toReversed() } : undefined),
};
