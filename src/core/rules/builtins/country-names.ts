import type { Builtin } from "./builtin.js";
import { listValue, textValue } from "../language/make.js";
import { codeOf } from "./wanted.js";

/** Every name of a country: Chinese, English, aliases. */
export const countryNames: Builtin = {
  names: ["countryNames", "国名"],
  parameters: [{ name: "country", wants: codeOf("country") }],
  gives: { type: "list", of: { type: "text" } },
  evaluate: ([country], { tables }) => {
    const row =
      country?.type === "code" ? tables.countries.find(({ code }) => code === country.code) : undefined;
    return row && listValue([row.zh, row.en, ...row.aliases].map((name) => textValue(name, country?.source)));
  },
};
