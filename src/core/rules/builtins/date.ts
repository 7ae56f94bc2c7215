import type { Builtin } from "./builtin.js";
import { civilDate, parseIsoDate } from "../../values/dates.js";
import { dateValue } from "../language/make.js";
import { textOf, wholeOf } from "./arguments.js";
import { date as day, either, number, text } from "./wanted.js";

/** A day: date("2025-12-01") or date(2025, 12, 1). */
export const date: Builtin = {
  names: ["date", "日期"],
  parameters: [
    {
      name: "text or year",
      wants: either(text, number, day),
      isBeyond: (text) => /^-?\d{4,9}-\d{2}-\d{2}/.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text),
      checkText: (text) => (parseIsoDate(text) === undefined ? "badDate" : undefined),
    },
    { name: "month", wants: number, optional: true },
    { name: "day", wants: number, optional: true },
  ],
  refuses: ([first, second]) =>
    first?.type === "arithmetic" && second === undefined
      ? { code: "dateNeedsQuotes", detail: { text: "2025-01-01" } }
      : undefined,
  literal: true,
  gives: { type: "date" },
  evaluate: ([first, month, day]) => {
    if (first?.type === "date" && month === undefined) return first;
    const text = textOf(first);
    const parts = [first, month, day].map(wholeOf);
    const found =
      text === undefined
        ? civilDate(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0)
        : month === undefined
          ? parseIsoDate(text)
          : undefined;
    return found && dateValue(found);
  },
};
