import type { Builtin } from "./builtin.js";
import { textOf } from "./arguments.js";
import { fromText } from "./texts.js";
import { text } from "./wanted.js";

/** What stands before the first place of another text; nothing when it is not there. */
export const substringBefore: Builtin = {
  names: ["substring before"],
  parameters: [
    { name: "text", wants: text },
    { name: "part", wants: text },
  ],
  gives: { type: "text" },
  evaluate: ([value, part]) => {
    const found = textOf(part);
    if (found === undefined) return undefined;
    return fromText(value, (text) => {
      const at = text.indexOf(found);
      return at < 0 ? "" : text.slice(0, at);
    });
  },
};
