import type { Builtin } from "./builtin.js";
import { extreme } from "./extreme.js";
import { amount, date, either, elementOf, listOf, text } from "./wanted.js";

const element = either(amount, date, text);

/** The least of numbers, amounts or days. */
export const min: Builtin = {
  names: ["min", "最小"],
  parameters: [{ name: "list", wants: either(listOf(element), element) }],
  rest: true,
  alike: true,
  gives: (args) => elementOf(args[0]),
  evaluate: (args, environment) => extreme(args, 1, environment),
};
