import type { Environment } from "../language/environment.js";
import { isConstant, throughNames, type Placed } from "../language/names.js";
import type { ArithmeticOperator, Tree } from "../language/tree.js";

/** The figure a comparison judges, and what it is held against. */
export interface Sides {
  readonly actual: Placed;
  readonly limit: Placed;
}

/**
 * The two sides of a comparison with what is judged on its own: of k * a <= b that is a against b / k, of
 * a / b >= k it is a against k * b.
 */
export function sidesOf(tree: Extract<Tree, { type: "compare" }>, environment: Environment): Sides {
  const fixed = (side: Tree): boolean => isConstant({ tree: side, environment });
  const [side, other] = fixed(tree.left) ? [tree.right, tree.left] : [tree.left, tree.right];
  const judged = throughNames({ tree: side, environment });
  const whole: Sides = { actual: judged, limit: { tree: other, environment } };
  const { tree: seen } = judged;
  if (seen.type !== "arithmetic" || (seen.operator !== "*" && seen.operator !== "/")) return whole;
  const at = (part: Tree): Placed => ({ tree: part, environment: judged.environment });
  const [left, right] = [at(seen.left), at(seen.right)];
  const against = (operator: ArithmeticOperator, one: Tree, two: Tree): Placed =>
    at({ type: "arithmetic", operator, left: one, right: two, from: tree.from, to: tree.to });
  const [leftFixed, rightFixed] = [isConstant(left), isConstant(right)];
  if (fixed(other)) {
    const isQuotient = seen.operator === "/" && !leftFixed && !rightFixed;
    return isQuotient ? { actual: left, limit: against("*", other, seen.right) } : whole;
  }
  if (rightFixed) {
    return { actual: left, limit: against(seen.operator === "*" ? "/" : "*", other, seen.right) };
  }
  return leftFixed && seen.operator === "*"
    ? { actual: right, limit: against("/", other, seen.left) }
    : whole;
}
