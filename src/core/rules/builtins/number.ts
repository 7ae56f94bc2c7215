import type { Builtin } from "./builtin.js";
import { exact } from "../../values/exact.js";
import { numberValue } from "../language/make.js";
import { textOf } from "./arguments.js";
import { text } from "./wanted.js";

/** The number a plain decimal text writes; no separators, no units. */
export const number: Builtin = {
  names: ["number", "数"],
  parameters: [{ name: "text", wants: text }],
  gives: { type: "number" },
  evaluate: ([value, ...separators]) => {
    const text = textOf(value);
    if (text === undefined || separators.length > 0 || !/^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text.trim()))
      return undefined;
    return numberValue(exact(text.trim()));
  },
};
