import type { Builtin } from "./builtin.js";
import { asList } from "../language/collections.js";
import { sureItem } from "../language/make.js";
import { anything } from "./wanted.js";

/** The list with more elements behind it. */
export const append: Builtin = {
  names: ["append"],
  parameters: [
    { name: "list", wants: anything },
    { name: "element", wants: anything },
  ],
  alike: true,
  gives: (args) => (args[0]?.type === "list" ? args[0] : undefined),
  evaluate: ([list, ...elements]) => {
    if (list === undefined || list.type === "null") return undefined;
    const { items, source } = asList(list);
    return { type: "list", items: [...items, ...elements.map(sureItem)], source };
  },
  rest: true,
};
