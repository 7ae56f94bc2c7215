import type { Builtin } from "./builtin.js";
import type { ListItem } from "../language/values.js";
import { elementOf, list } from "./wanted.js";

const flat = (items: readonly ListItem[]): ListItem[] =>
  items.flatMap((item) => {
    if (item.value.type !== "list") return [item];
    return flat(
      item.value.items.map((inner) => (item.sure ? inner : { ...inner, sure: false, missing: item.missing })),
    );
  });

/** The elements of lists within the list, as one list. */
export const flatten: Builtin = {
  names: ["flatten", "展开"],
  parameters: [{ name: "list", wants: list }],
  gives: (args) => {
    let of = elementOf(args[0]);
    while (of.type === "list") of = of.of;
    return { type: "list", of };
  },
  evaluate: ([list]) => (list?.type === "list" ? { ...list, items: flat(list.items) } : undefined),
};
