import type { Builtin } from "./builtin.js";
import { extreme } from "./extreme.js";
import { amount, date, either, elementOf, listOf, text } from "./wanted.js";

const element = either(amount, date, text);

/** The greatest of numbers, amounts or days. */
export const max: Builtin = {
  names: ["max", "最大"],
  parameters: [{ name: "list", wants: either(listOf(element), element) }],
  rest: true,
  alike: true,
  gives: (args) => elementOf(args[0]),
  evaluate: (args, environment) => extreme(args, -1, environment),
};
