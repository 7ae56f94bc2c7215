import type { Builtin } from "./builtin.js";
import { tidy } from "../../values/text.js";
import { booleanValue } from "../language/make.js";
import { textOf } from "./arguments.js";
import { compilePattern, isOtherDialect, isUnsafe } from "./patterns.js";
import { orNull, text } from "./wanted.js";

/** Whether a part of the text has the form of the pattern; flags i, s, m, x as in the standard. */
export const matches: Builtin = {
  names: ["matches", "匹配"],
  parameters: [
    { name: "text", wants: text },
    {
      name: "pattern",
      wants: text,
      isBeyond: isOtherDialect,
      checkText: (pattern) =>
        compilePattern(pattern, "") === undefined
          ? "badPattern"
          : isUnsafe(pattern)
            ? "unsafePattern"
            : undefined,
    },
    { name: "flags", wants: orNull(text), optional: true },
  ],
  gives: { type: "boolean" },
  evaluate: ([value, pattern, flags], { strict }) => {
    const text = textOf(value);
    const form = textOf(pattern);
    const marks = flags === undefined || flags.type === "null" ? "" : textOf(flags);
    if (text === undefined || form === undefined || marks === undefined) return undefined;
    const compiled = compilePattern(form, marks);
    if (compiled === undefined) return undefined;
    return booleanValue(compiled.test(strict === true ? text : tidy(text)));
  },
};
