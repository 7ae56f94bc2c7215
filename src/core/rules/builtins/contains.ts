import type { Builtin } from "./builtin.js";
import { testTexts } from "./texts.js";
import { text } from "./wanted.js";

/** Whether a text has another in it, width and case folded. */
export const contains: Builtin = {
  names: ["contains", "包含"],
  parameters: [
    { name: "text", wants: text },
    { name: "part", wants: text },
  ],
  gives: { type: "boolean" },
  evaluate: ([text, part], environment) =>
    testTexts(text, part, environment, (whole, part) => whole.includes(part)),
};
