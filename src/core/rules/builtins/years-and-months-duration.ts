import type { Builtin } from "./builtin.js";
import { wholeMonthsBetween } from "../../values/dates.js";
import { NO_SOURCE } from "../language/values.js";
import { date } from "./wanted.js";

/** Whole months from one day to another; unknown where a day known to the month leaves it open. */
export const yearsAndMonthsDuration: Builtin = {
  names: ["years and months duration", "相隔年月"],
  parameters: [
    { name: "from", wants: date },
    { name: "to", wants: date },
  ],
  gives: { type: "months" },
  evaluate: ([from, to]) => {
    if (from?.type !== "date" || to?.type !== "date") return undefined;
    const least = wholeMonthsBetween(from.span.latest, to.span.earliest);
    const most = wholeMonthsBetween(from.span.earliest, to.span.latest);
    return least === most ? { type: "months", months: least, source: NO_SOURCE } : undefined;
  },
};
