import { textOf } from "./arguments.js";
import type { Builtin } from "./builtin.js";
import { fromText } from "./texts.js";
import { text } from "./wanted.js";

type Cut = (text: string, at: number, part: string) => string;

/** What a function that cuts a text at the first place of another takes, gives and does; not there: nothing. */
export const cutAt = (cut: Cut): Pick<Builtin, "parameters" | "gives" | "evaluate"> => ({
  parameters: [
    { name: "text", wants: text },
    { name: "part", wants: text },
  ],
  gives: { type: "text" },
  evaluate: ([value, part]) => {
    const found = textOf(part);
    if (found === undefined) return undefined;
    return fromText(value, (whole) => {
      const at = whole.indexOf(found);
      return at < 0 ? "" : cut(whole, at, found);
    });
  },
});
