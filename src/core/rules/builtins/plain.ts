import type { Builtin } from "./builtin.js";
import { compact } from "../../values/text.js";
import { fromText } from "./texts.js";
import { text } from "./wanted.js";

/** The text with one width, without blanks, quotes, brackets, dashes, dots and separators. */
export const plain: Builtin = {
  names: ["plain", "去符号"],
  parameters: [{ name: "text", wants: text }],
  gives: { type: "text" },
  evaluate: ([value]) => fromText(value, (text) => compact(text).replace(/[\p{P}\p{S}]/gu, "")),
};
