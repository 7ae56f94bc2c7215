import type { Builtin } from "./builtin.js";
import { asList } from "../language/collections.js";
import { distinct } from "./distinct.js";
import { list } from "./wanted.js";

/** Lists one behind the other, each value once. */
export const union: Builtin = {
  names: ["union"],
  parameters: [{ name: "list", wants: list }],
  alike: true,
  gives: (args) => args[0],
  evaluate: (args, environment) => {
    if (args.some((arg) => arg.type === "null")) return undefined;
    return distinct(
      args.flatMap((arg) => asList(arg).items),
      environment,
    );
  },
  rest: true,
};
