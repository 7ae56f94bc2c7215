import type { Builtin } from "./builtin.js";
import { testTexts } from "./texts.js";
import { text } from "./wanted.js";

/** Whether a text begins with another, width and case folded. */
export const startsWith: Builtin = {
  names: ["starts with", "开头是"],
  parameters: [
    { name: "text", wants: text },
    { name: "part", wants: text },
  ],
  gives: { type: "boolean" },
  evaluate: ([text, part], environment) =>
    testTexts(text, part, environment, (whole, part) => whole.startsWith(part)),
};
