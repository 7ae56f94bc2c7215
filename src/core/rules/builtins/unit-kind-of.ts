import type { Builtin } from "./builtin.js";
import { creditCodeKind, parseCreditCode } from "../../values/credit-code.js";
import { nullValue } from "../language/make.js";
import { codeValue, openAbout } from "./about.js";
import { textOf } from "./arguments.js";
import { creditCode } from "./wanted.js";

/** The kind of unit a credit code speaks for; null where it says none. */
export const unitKindOf: Builtin = {
  names: ["unitKindOf", "机构性质"],
  parameters: [{ name: "credit code", wants: creditCode }],
  gives: { type: "code", scale: "unitKind" },
  evaluate: ([value], { tables }) => {
    const code = parseCreditCode(textOf(value) ?? "");
    if (value === undefined || value.type === "null") return undefined;
    if (!code) return openAbout(value, "unreadable");
    const kind = creditCodeKind(code, tables);
    return kind === undefined ? nullValue(value.source) : codeValue("unitKind", kind);
  },
};
