import type { Builtin } from "./builtin.js";
import { parseCreditCode } from "../../values/credit-code.js";
import { booleanValue } from "../language/make.js";
import { textOf } from "./arguments.js";
import { creditCode } from "./wanted.js";

/** Whether a credit code has the right form and check characters. */
export const creditCodeValid: Builtin = {
  names: ["creditCodeValid", "信用代码有效"],
  parameters: [{ name: "credit code", wants: creditCode }],
  gives: { type: "boolean" },
  evaluate: ([value]) => {
    const code = parseCreditCode(textOf(value) ?? "");
    if (value === undefined || value.type === "null") return undefined;
    return booleanValue(code?.checkOk === true && code.organisationOk);
  },
};
