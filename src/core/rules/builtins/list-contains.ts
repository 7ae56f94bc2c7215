import type { Builtin } from "./builtin.js";
import { isEqual } from "../language/compare.js";
import { booleanValue, joinMissing, missingOf, sourceOf, undecided } from "../language/make.js";
import { missingOfItems } from "./arguments.js";
import { anything, list } from "./wanted.js";

/** Whether an element of the list equals the value. */
export const listContains: Builtin = {
  names: ["list contains", "列表包含"],
  parameters: [
    { name: "list", wants: list },
    { name: "element", wants: anything },
  ],
  alike: true,
  gives: { type: "boolean" },
  evaluate: ([list, element], environment) => {
    if (list?.type !== "list" || element === undefined) return undefined;
    let open = false;
    for (const item of list.items) {
      const equal = isEqual(item.value, element, environment);
      if (equal === true && item.sure) return booleanValue(true, [item.value.source, element.source]);
      open ||= equal !== false;
    }
    if (!open || environment.strict === true) return booleanValue(false);
    return undecided(joinMissing(missingOfItems(list.items), missingOf(element)), [
      sourceOf(list),
      element.source,
    ]);
  },
};
