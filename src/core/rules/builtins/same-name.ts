import type { Builtin } from "./builtin.js";
import { foldName } from "../../values/text.js";
import { booleanValue } from "../language/make.js";
import { textOf } from "./arguments.js";
import { text } from "./wanted.js";

/** Whether two writings are one name: width, case, blanks and dots folded. */
export const sameName: Builtin = {
  names: ["sameName", "同名"],
  parameters: [
    { name: "a", wants: text },
    { name: "b", wants: text },
  ],
  gives: { type: "boolean" },
  evaluate: ([a, b]) => {
    const [one, other] = [textOf(a), textOf(b)];
    return one === undefined || other === undefined
      ? undefined
      : booleanValue(foldName(one) === foldName(other));
  },
};
