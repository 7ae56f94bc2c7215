import type { Builtin } from "./builtin.js";
import { testTexts } from "./texts.js";
import { text } from "./wanted.js";

/** Whether a text ends with another, width and case folded. */
export const endsWith: Builtin = {
  names: ["ends with", "结尾是"],
  parameters: [
    { name: "text", wants: text },
    { name: "part", wants: text },
  ],
  gives: { type: "boolean" },
  evaluate: ([text, part], environment) =>
    testTexts(text, part, environment, (whole, part) => whole.endsWith(part)),
};
