import type { Builtin } from "./builtin.js";
import { parseCreditCode } from "../../values/credit-code.js";
import { textValue } from "../language/make.js";
import { openAbout } from "./about.js";
import { textOf } from "./arguments.js";
import { creditCode } from "./wanted.js";

/** The first two characters of a credit code: registering authority and kind. */
export const authority: Builtin = {
  names: ["authority", "登记类别"],
  parameters: [{ name: "credit code", wants: creditCode }],
  gives: { type: "text" },
  evaluate: ([value]) => {
    const code = parseCreditCode(textOf(value) ?? "");
    if (value === undefined || value.type === "null") return undefined;
    return code ? textValue(code.prefix) : openAbout(value, "unreadable");
  },
};
