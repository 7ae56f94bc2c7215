import type { Builtin } from "./builtin.js";
import { textValue } from "../language/make.js";
import { plainText } from "./plain-text.js";
import { anything } from "./wanted.js";

/** A value as text. */
export const string: Builtin = {
  names: ["string", "文字"],
  parameters: [{ name: "value", wants: anything }],
  gives: { type: "text" },
  evaluate: ([value], { strict }) => {
    const text = value && plainText(value);
    return text === undefined || (strict === true && value?.type === "null") ? undefined : textValue(text);
  },
};
