import type { Builtin } from "./builtin.js";
import { fromText } from "./texts.js";
import { text } from "./wanted.js";

/** The text in capitals. */
export const upperCase: Builtin = {
  names: ["upper case"],
  parameters: [{ name: "text", wants: text }],
  gives: { type: "text" },
  evaluate: ([value]) => fromText(value, (text) => text.toUpperCase()),
};
