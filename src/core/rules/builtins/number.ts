import { exact } from "../../values/exact.js";
import { numberValue } from "../language/make.js";
import type { Value } from "../language/values.js";
import { textOf } from "./arguments.js";
import type { Builtin } from "./builtin.js";
import { orNull, text } from "./wanted.js";

/** The number a text writes: plain decimal, or with the separators named (" ", "." or "," for groups of digits). */
export const number: Builtin = {
  names: ["number", "数"],
  parameters: [
    { name: "text", wants: text },
    { name: "grouping separator", wants: orNull(text), optional: true },
    { name: "decimal separator", wants: orNull(text), optional: true },
  ],
  gives: { type: "number" },
  evaluate: ([value, grouping, decimal]) => {
    const written = textOf(value);
    const group = separator(grouping, [" ", ".", ","]);
    const point = separator(decimal, [".", ","]);
    if (written === undefined || group === undefined || point === undefined) return undefined;
    if (group !== "" && group === point) return undefined;
    const grouped = group === "" ? written : written.replaceAll(group, "");
    const plain = point === "" || point === "." ? grouped : grouped.replaceAll(".", "x").replace(point, ".");
    return /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain.trim()) ? numberValue(exact(plain.trim())) : undefined;
  },
};

/** "" for none; undefined for what is no separator. */
function separator(value: Value | undefined, allowed: readonly string[]): string | undefined {
  if (value === undefined || value.type === "null") return "";
  const sign = textOf(value);
  return sign !== undefined && allowed.includes(sign) ? sign : undefined;
}
