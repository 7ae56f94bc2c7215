import type { Builtin } from "./builtin.js";
import { wholeNumber } from "../language/make.js";
import { textOf } from "./arguments.js";
import { text } from "./wanted.js";

/** How many characters a text has. */
export const stringLength: Builtin = {
  names: ["string length", "字数"],
  parameters: [{ name: "text", wants: text }],
  gives: { type: "number" },
  evaluate: ([value]) => {
    const text = textOf(value);
    return text === undefined ? undefined : wholeNumber(Array.from(text).length);
  },
};
