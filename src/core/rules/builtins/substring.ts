import type { Builtin } from "./builtin.js";
import { wholeOf } from "./arguments.js";
import { fromText } from "./texts.js";
import { number, text } from "./wanted.js";

/** Part of a text: from a place (1 is the first, -1 the last), so many characters or to the end. */
export const substring: Builtin = {
  names: ["substring", "截取"],
  parameters: [
    { name: "text", wants: text },
    { name: "start", wants: number },
    { name: "length", wants: number, optional: true },
  ],
  gives: { type: "text" },
  evaluate: ([value, start, length]) => {
    const from = wholeOf(start);
    const size = length === undefined ? Infinity : wholeOf(length);
    if (from === undefined || from === 0 || size === undefined || size < 1) return undefined;
    return fromText(value, (text) => {
      const characters = Array.from(text);
      if (Math.abs(from) > characters.length) return from > 0 ? "" : undefined;
      const first = from > 0 ? from - 1 : characters.length + from;
      return characters.slice(first, first + size).join("");
    });
  },
};
