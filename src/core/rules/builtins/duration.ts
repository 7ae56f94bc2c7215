import type { Builtin } from "./builtin.js";
import { textOf } from "./arguments.js";
import { isDuration, parseDuration } from "./durations.js";
import { text } from "./wanted.js";

/** Months or days: "P3M", "P1Y6M", "P10D". */
export const duration: Builtin = {
  names: ["duration", "时长"],
  parameters: [
    {
      name: "text",
      wants: text,
      isBeyond: (text) => isDuration(text) && parseDuration(text) === undefined,
      checkText: (text) => (parseDuration(text) === undefined ? "badDuration" : undefined),
    },
  ],
  literal: true,
  gives: { type: "months" },
  evaluate: ([text]) => parseDuration(textOf(text) ?? ""),
  givesFor: (text) => (parseDuration(text)?.type === "days" ? { type: "days" } : { type: "months" }),
};
