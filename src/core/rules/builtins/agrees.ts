import { compareDates } from "../../values/dates.js";
import { booleanValue } from "../language/make.js";
import type { Builtin } from "./builtin.js";
import { date } from "./wanted.js";

/** Whether two places may speak of one day: a month without a day agrees with every day in it. */
export const agrees: Builtin = {
  names: ["agrees", "日期相符"],
  parameters: [
    { name: "date", wants: date },
    { name: "other date", wants: date },
  ],
  gives: { type: "boolean" },
  evaluate: ([one, other]) => {
    if (one?.type !== "date" || other?.type !== "date") return undefined;
    const begins = compareDates(one.span.earliest, other.span.latest) <= 0;
    return booleanValue(begins && compareDates(other.span.earliest, one.span.latest) <= 0);
  },
};
