import { nullValue, textValue } from "../language/make.js";
import type { Builtin } from "./builtin.js";
import { anything } from "./wanted.js";

/** The reason a cell was not understood, as reading names it ("digitsLost"); null where it was, or is blank. */
export const whyUnreadable: Builtin = {
  names: ["whyUnreadable", "不可读原因"],
  parameters: [{ name: "value", wants: anything }],
  gives: { type: "text" },
  evaluate: ([value]) => {
    if (value === undefined) return undefined;
    const unread =
      value.type === "unknown" ? value.missing.find(({ why }) => why === "unreadable") : undefined;
    return unread ? textValue(unread.question ?? "unreadable", value.source) : nullValue(value.source);
  },
  unknowns: true,
};
