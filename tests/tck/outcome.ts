import type { Vocabulary } from "../../src/core/vocabulary.js";
import { checkTypes } from "../../src/core/rules/language/check-types.js";
import { evaluate } from "../../src/core/rules/language/evaluate.js";
import { nullValue, single } from "../../src/core/rules/language/make.js";
import { parse } from "../../src/core/rules/language/parse.js";
import type { Type } from "../../src/core/rules/language/types.js";
import type { Value } from "../../src/core/rules/language/values.js";
import { tables } from "../core/rules/facts.js";
import type { TckCase } from "./cases.js";
import { isStated, shown, shownStated, valueOf } from "./stated.js";

/** refused: not in the language, said before anything is evaluated. */
export type TckOutcome =
  | { readonly result: "right" }
  | { readonly result: "refused"; readonly why: string }
  | { readonly result: "wrong"; readonly got: string; readonly wanted: string };

/** Nothing is declared in the cases but their inputs. */
const NO_VOCABULARY: Vocabulary = { tables: {}, scales: {}, words: {} };
const DECLARED: Readonly<Record<string, Value["type"]>> = {
  number: "number",
  string: "text",
  boolean: "boolean",
  date: "date",
};

/**
 * A decision's result takes the type declared for it (DMN 1.5, 10.3.2.9.4): a list of one stands for its element,
 * anything else of another type becomes null. Not part of the expression, so done here.
 */
function coerced(value: Value, declared: string | undefined): Value {
  const wanted = declared === undefined ? undefined : DECLARED[declared];
  const one = wanted === undefined ? value : single(value);
  return wanted === undefined || one.type === wanted ? one : nullValue();
}

/** Runs one case in strict mode. */
export function outcomeOf(one: TckCase): TckOutcome {
  const parsed = parse(one.expr, { strict: true });
  if (!parsed.tree) return { result: "refused", why: parsed.problems[0].code };
  const names = new Map<string, Value>();
  for (const [name, stated] of Object.entries(one.inputs)) {
    const value = valueOf(stated);
    if (value === undefined) return { result: "refused", why: `input ${stated.t}` };
    names.set(name, value);
  }
  const scope = { vocabulary: NO_VOCABULARY, tables, strict: true };
  const types = new Map<string, Type>([...names.keys()].map((name) => [name, { type: "any" }]));
  const [problem] = checkTypes(parsed.tree, { ...scope, names: types }).problems;
  if (problem) return { result: "refused", why: problem.code };
  const value = evaluate(parsed.tree, {
    ...scope,
    submission: { tables: new Map(), sums: [] },
    today: { year: 2026, month: 1, day: 1 },
    names,
  });
  if (isStated(coerced(value, one.typed), one.expected)) return { result: "right" };
  return { result: "wrong", got: shown(value), wanted: shownStated(one.expected) };
}
