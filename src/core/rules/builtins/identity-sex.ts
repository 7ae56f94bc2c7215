import type { Builtin } from "./builtin.js";
import { parseIdentity } from "../../values/identity.js";
import { nullValue } from "../language/make.js";
import { codeValue, openAbout } from "./about.js";
import { textOf } from "./arguments.js";
import { identity as personalNumber } from "./wanted.js";

/** The sex the number tells; null for numbers that tell none. */
export const identitySex: Builtin = {
  names: ["identitySex", "证件性别"],
  parameters: [{ name: "identity number", wants: personalNumber }],
  gives: { type: "code", scale: "sex" },
  evaluate: ([value]) => {
    if (value === undefined || value.type === "null") return undefined;
    const identity = parseIdentity(textOf(value) ?? "");
    if (!identity) return openAbout(value, "unreadable");
    return identity.sex === undefined ? nullValue(value.source) : codeValue("sex", identity.sex);
  },
};
