import type { Builtin } from "./builtin.js";
import { parseIdentity } from "../../values/identity.js";
import { dateValue, nullValue } from "../language/make.js";
import { openAbout } from "./about.js";
import { textOf } from "./arguments.js";
import { identity as personalNumber } from "./wanted.js";

/** The birth date in the number; null for numbers without one. */
export const identityBirth: Builtin = {
  names: ["identityBirth", "证件生日"],
  parameters: [{ name: "identity number", wants: personalNumber }],
  gives: { type: "date" },
  evaluate: ([value]) => {
    if (value === undefined || value.type === "null") return undefined;
    const identity = parseIdentity(textOf(value) ?? "");
    if (!identity) return openAbout(value, "unreadable");
    return identity.birth === undefined ? nullValue(value.source) : dateValue(identity.birth);
  },
};
