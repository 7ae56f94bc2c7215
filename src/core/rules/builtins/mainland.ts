import type { Builtin } from "./builtin.js";
import { isMainland } from "../../values/places.js";
import { booleanValue } from "../language/make.js";
import { codeOf } from "./wanted.js";

/** Whether a country is the mainland of China; Hong Kong, Macao and Taiwan are not. */
export const mainland: Builtin = {
  names: ["mainland", "大陆"],
  parameters: [{ name: "country", wants: codeOf("country") }],
  gives: { type: "boolean" },
  evaluate: ([country]) => (country?.type === "code" ? booleanValue(isMainland(country.code)) : undefined),
};
