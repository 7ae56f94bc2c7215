import { evaluate } from "../language/evaluate.js";
import type { Tree } from "../language/tree.js";
import { sourceOf } from "../language/make.js";
import { operandsOf } from "../language/values.js";
import { evidenceOf } from "./evidence.js";
import type { Explanation } from "./explanation.js";
import { truthAt, type Point } from "./point.js";
import { quantityOf } from "./quantities.js";
import { measuredRole, sideOf } from "./side.js";

/** Built-ins that ask whether something is there; `false`: they are true when nothing is. */
const ASKS_PRESENCE: Readonly<Record<string, boolean>> = { found: true, isBlank: false };

/** A yes or no cell, a built-in that answers yes or no, or anything else: its cells and what stands in them. */
export function explainClaim(point: Point): Explanation {
  const value = evaluate(point.tree, point.environment);
  const truth = truthAt(point);
  if (point.tree.type === "call") return { truth, ...explainCall(point.tree, point) };
  const negated = point.negated ? { negated: true as const } : {};
  const subject = operandsOf(sourceOf(value))[0]?.role;
  const actual = quantityOf(value);
  return {
    shape: "generic",
    truth,
    ...(actual && { actual }),
    ...(subject && { subject }),
    ...negated,
    ...evidenceOf(value),
    parts: [],
  };
}

/** f(x, form): a text against a form; f(x): something said of one value. */
function explainCall(tree: Extract<Tree, { type: "call" }>, point: Point): Omit<Explanation, "truth"> {
  const value = evaluate(tree, point.environment);
  const present = ASKS_PRESENCE[tree.name];
  const sides = tree.args.map((arg) => sideOf({ tree: arg, environment: point.environment }));
  const [first, second] = sides;
  const subject = first && measuredRole(first);
  const actual = first && quantityOf(first.value);
  const limit = second && quantityOf(second.value);
  const isPattern = second?.constant === true && limit?.kind === "text" && actual?.kind !== "number";
  return {
    shape: present !== undefined ? "present" : isPattern ? "pattern" : "generic",
    ...(subject && { subject }),
    ...((present === undefined ? point.negated : present === point.negated) && { negated: true as const }),
    ...(actual && { actual }),
    ...(isPattern && { limit }),
    ...evidenceOf(value, ...sides.map((side) => side.value)),
    parts: [],
  };
}
