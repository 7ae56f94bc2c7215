import type { Environment } from "../language/environment.js";
import { throughNames } from "../language/names.js";
import type { Tree } from "../language/tree.js";
import { explainClaim } from "./claims.js";
import { explainComparison } from "./comparison.js";
import { explainConditional, explainConnective } from "./connectives.js";
import type { Explanation } from "./explanation.js";
import { explainBetween, explainMembership } from "./membership.js";
import type { Point } from "./point.js";
import { explainQuantifier } from "./quantifiers.js";

/** Why an expression came out as it did: only the operands that decide, as data. */
export const explain = (tree: Tree, environment: Environment): Explanation =>
  explainAt({ tree, environment, negated: false });

function explainAt(point: Point): Explanation {
  const { tree, environment } = throughNames(point);
  const seen: Point = { tree, environment, negated: point.negated };
  switch (tree.type) {
    case "and":
    case "or":
      return explainConnective(tree, seen, explainAt);
    case "if":
      return explainConditional(tree, seen, explainAt);
    case "some":
    case "every":
      return explainQuantifier(tree, seen, explainAt);
    case "compare":
      return explainComparison(tree, seen, explainAt);
    case "between":
      return explainBetween(tree, seen, explainAt);
    case "in":
      return explainMembership(tree, seen, explainAt);
    case "call":
      return explainCalled(tree, seen);
    default:
      return explainClaim(seen);
  }
}

function explainCalled(tree: Extract<Tree, { type: "call" }>, point: Point): Explanation {
  const [only] = tree.args;
  return tree.name === "not" && only
    ? explainAt({ ...point, tree: only, negated: !point.negated })
    : explainClaim(point);
}
