import type { Builtin } from "./builtin.js";
import { asList } from "../language/collections.js";
import { distinct } from "./distinct.js";
import { list } from "./wanted.js";

/** Each value once. A value not known may be a new one or not, so it is not sure to count. */
export const distinctValues: Builtin = {
  names: ["distinct values", "去重"],
  parameters: [{ name: "list", wants: list }],
  gives: (args) => args[0],
  evaluate: ([value], environment) =>
    value && value.type !== "null" ? distinct(asList(value).items, environment) : undefined,
};
