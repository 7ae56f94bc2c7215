import type { Builtin } from "./builtin.js";
import { creditCodeProvince, parseCreditCode } from "../../values/credit-code.js";
import { provinceOf } from "../../values/places.js";
import type { Tables } from "../../values/tables.js";
import { nullValue } from "../language/make.js";
import type { Value } from "../language/values.js";
import { codeValue, openAbout } from "./about.js";
import { textOf } from "./arguments.js";
import { text } from "./wanted.js";

const named = (code: string, { provinces }: Tables): Value =>
  codeValue(
    "region",
    code,
    code === "central" ? "中央" : provinces.find((province) => province.code === code)?.zh,
  );

/** The province of an address or credit code; "central" for a code registered centrally; null where none is named. */
export const region: Builtin = {
  names: ["region", "地区"],
  parameters: [{ name: "place or credit code", wants: text }],
  gives: { type: "code", scale: "region" },
  evaluate: ([value], { tables }) => {
    const text = textOf(value);
    if (value === undefined || text === undefined) return undefined;
    const code = parseCreditCode(text);
    if (code) {
      const province = creditCodeProvince(code, tables);
      return province === undefined ? openAbout(value, "unreadable") : named(province, tables);
    }
    const place = provinceOf(text, tables);
    if (place.kind === "place") return named(place.code, tables);
    if (place.kind === "unknown") return nullValue(value.source);
    return openAbout(value, "ambiguous", { question: "whichRegion", candidates: place.codes });
  },
};
