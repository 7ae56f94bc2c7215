import { asList } from "../language/collections.js";
import { joinMissing, missingOf } from "../language/make.js";
import type { ListItem } from "../language/values.js";
import type { Builtin } from "./builtin.js";
import { keyOf } from "./distinct.js";
import { list } from "./wanted.js";

/** The elements that stand more than once in a list, each time they stand there; one not known may be such or not. */
export const repeated: Builtin = {
  names: ["repeated", "重复"],
  parameters: [{ name: "list", wants: list }],
  gives: (args) => args[0],
  evaluate: ([value]) => {
    if (value === undefined || value.type === "null") return undefined;
    const { items } = asList(value);
    const groups = new Map<string | object, ListItem[]>();
    for (const item of items) {
      const key = keyOf(item.value);
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
    return { type: "list", items: items.flatMap((item) => asRepeated(item, items, groups)), source: [] };
  },
};

function asRepeated(
  item: ListItem,
  items: readonly ListItem[],
  groups: ReadonlyMap<string | object, readonly ListItem[]>,
): ListItem[] {
  const key = keyOf(item.value);
  if (key === undefined)
    return items.length < 2
      ? []
      : [{ ...item, sure: false, missing: joinMissing(item.missing, missingOf(item.value)) }];
  const group = groups.get(key) ?? [];
  if (group.length < 2) return [];
  const others = group.filter((other) => other !== item);
  if (item.sure && others.some((other) => other.sure)) return [item];
  const missing = others.reduce((all, other) => joinMissing(all, other.missing), item.missing);
  return [{ ...item, sure: false, missing }];
}
