import type { Builtin } from "./builtin.js";
import { corpsSign as findSign } from "../../values/places.js";
import { nullValue, textValue } from "../language/make.js";
import { textOf } from "./arguments.js";
import { text } from "./wanted.js";

/** How a name or address says that a unit belongs to the Corps (兵团): "words", "city", or null. */
export const corpsSign: Builtin = {
  names: ["corpsSign", "兵团标志"],
  parameters: [{ name: "name or place", wants: text }],
  gives: { type: "text" },
  evaluate: ([value], { tables }) => {
    const text = textOf(value);
    if (value === undefined || text === undefined) return undefined;
    const sign = findSign(text, tables);
    return sign === undefined ? nullValue(value.source) : textValue(sign);
  },
};
