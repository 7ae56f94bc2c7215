import type { ComparisonOperator, Tree } from "../language/tree.js";
import { evidenceOf, withFirst, type Evidence } from "./evidence.js";
import type { Explanation } from "./explanation.js";
import { truthAt, type Explain, type Point } from "./point.js";
import { sideOf, type Side } from "./side.js";
import { SHAPES } from "./shapes/index.js";

/** A comparison turned so that what is judged stands left and what it is held against stands right. */
export interface Comparison {
  readonly operator: ComparisonOperator;
  readonly truth: Explanation["truth"];
  readonly actual: Side;
  readonly limit: Side;
  readonly explain: Explain;
}

/** What a shape finds in a comparison; the evidence of both sides unless it says which cells decide. */
export type Found = Omit<Explanation, "truth" | "operator" | "parts" | keyof Evidence> & {
  readonly operator?: ComparisonOperator;
  readonly evidence?: Evidence;
};

/** Recognises how a comparison is built; undefined when it is another shape's. */
export type Recogniser = (comparison: Comparison) => Found | undefined;

const FLIPPED: Record<ComparisonOperator, ComparisonOperator> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

const OPPOSITE: Record<ComparisonOperator, ComparisonOperator> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** left operator right, under `not` the opposite; a constant on the left goes to the right. */
export function explainComparison(
  tree: Extract<Tree, { type: "compare" }>,
  point: Point,
  explain: Explain,
): Explanation {
  const operator = point.negated ? OPPOSITE[tree.operator] : tree.operator;
  const left = sideOf({ ...point, tree: tree.left });
  const right = sideOf({ ...point, tree: tree.right });
  const truth = truthAt({ ...point, tree });
  const turned = left.constant && !right.constant;
  return explanationOf(
    turned
      ? { operator: FLIPPED[operator], actual: right, limit: left, truth, explain }
      : { operator, actual: left, limit: right, truth, explain },
  );
}

/** The first shape that recognises the comparison explains it; the last one recognises everything. */
export function explanationOf(comparison: Comparison): Explanation {
  for (const recognise of SHAPES) {
    const found = recognise(comparison);
    if (found) return complete(found, comparison);
  }
  return complete({ shape: "generic" }, comparison);
}

function complete({ evidence, ...found }: Found, comparison: Comparison): Explanation {
  const all =
    evidence ?? withFirst(evidenceOf(comparison.actual.value, comparison.limit.value), found.subject);
  return { operator: comparison.operator, truth: comparison.truth, ...found, ...all, parts: [] };
}
