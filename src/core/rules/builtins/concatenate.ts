import type { Builtin } from "./builtin.js";
import { asList } from "../language/collections.js";
import { list } from "./wanted.js";

/** Lists one behind the other. */
export const concatenate: Builtin = {
  names: ["concatenate", "合并"],
  parameters: [{ name: "list", wants: list }],
  alike: true,
  gives: (args) => args[0],
  evaluate: (args) => {
    if (args.some((arg) => arg.type === "null")) return undefined;
    return {
      type: "list",
      items: args.flatMap((arg) => asList(arg).items),
      source: args.map((arg) => arg.source),
    };
  },
  rest: true,
};
