import type { Builtin } from "./builtin.js";
import { fromText } from "./texts.js";
import { text } from "./wanted.js";

/** The text in small letters. */
export const lowerCase: Builtin = {
  names: ["lower case"],
  parameters: [{ name: "text", wants: text }],
  gives: { type: "text" },
  evaluate: ([value]) => fromText(value, (text) => text.toLowerCase()),
};
