import type { Builtin } from "./builtin.js";
import { parseIdentity } from "../../values/identity.js";
import { booleanValue, nullValue } from "../language/make.js";
import { textOf } from "./arguments.js";
import { identity as personalNumber } from "./wanted.js";

/** Whether the check character is right; null for numbers without one. */
export const identityValid: Builtin = {
  names: ["identityValid", "证件有效"],
  parameters: [{ name: "identity number", wants: personalNumber }],
  gives: { type: "boolean" },
  evaluate: ([value]) => {
    if (value === undefined || value.type === "null") return undefined;
    const identity = parseIdentity(textOf(value) ?? "");
    if (!identity) return booleanValue(false);
    return identity.checkOk === undefined ? nullValue(value.source) : booleanValue(identity.checkOk);
  },
};
