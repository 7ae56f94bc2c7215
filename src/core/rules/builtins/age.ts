import type { Builtin } from "./builtin.js";
import { ageOn } from "../../values/dates.js";
import { compare } from "../../values/exact.js";
import { joinMissing, wholeNumber } from "../language/make.js";
import { NO_SOURCE } from "../language/values.js";
import { date } from "./wanted.js";

/** Completed years on a day; an interval for a birth known to the month. */
export const age: Builtin = {
  names: ["age", "周岁"],
  parameters: [
    { name: "birth", wants: date },
    { name: "day", wants: date },
  ],
  gives: { type: "number" },
  evaluate: ([birth, day]) => {
    if (birth?.type !== "date" || day?.type !== "date") return undefined;
    const low = wholeNumber(ageOn(birth.span.latest, day.span.earliest)).low;
    const high = wholeNumber(ageOn(birth.span.earliest, day.span.latest)).low;
    const missing = compare(low, high) === 0 ? [] : joinMissing(birth.missing, day.missing);
    return { type: "number", low, high, missing, source: NO_SOURCE };
  },
};
