import type { Builtin } from "./builtin.js";
import { compact } from "../../values/text.js";
import { fromText } from "./texts.js";
import { text } from "./wanted.js";

/** The text with one width and no blanks. */
export const squeeze: Builtin = {
  names: ["squeeze", "去空格"],
  parameters: [{ name: "text", wants: text }],
  gives: { type: "text" },
  evaluate: ([value]) => fromText(value, compact),
};
