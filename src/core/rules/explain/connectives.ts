import type { Tree } from "../language/tree.js";
import { joinEvidence } from "./evidence.js";
import type { Explanation } from "./explanation.js";
import { truthAt, type Explain, type Point } from "./point.js";

type Connective = Extract<Tree, { type: "and" | "or" }>;
type Conditional = Extract<Tree, { type: "if" }>;

/** `and`, `or`: the branches that came out as the whole did; under `not`, each is the other (De Morgan). */
export function explainConnective(tree: Connective, point: Point, explain: Explain): Explanation {
  const join = (tree.type === "and") !== point.negated ? "and" : "or";
  const branches = branchesOf(tree, tree.type).map((branch) => explain({ ...point, tree: branch }));
  return decidingParts(join, truthAt({ ...point, tree }), branches);
}

function branchesOf(tree: Tree, type: Connective["type"]): Tree[] {
  return tree.type === type ? [...branchesOf(tree.left, type), ...branchesOf(tree.right, type)] : [tree];
}

/** The parts that came out as the whole did; a single one stands for the whole. */
function decidingParts(
  join: "and" | "or",
  truth: Explanation["truth"],
  branches: readonly Explanation[],
): Explanation {
  const deciding = branches.filter((branch) => branch.truth === truth);
  const parts = deciding.length > 0 ? deciding : branches;
  const [only, second] = parts;
  if (only && !second && only.truth === truth) return only;
  return { shape: "generic", truth, join, ...joinEvidence(parts), parts };
}

/** `if`: the branch taken, and after it the cells that chose it. */
export function explainConditional(tree: Conditional, point: Point, explain: Explain): Explanation {
  const condition = explain({ ...point, tree: tree.condition, negated: false });
  const truth = truthAt({ ...point, tree });
  if (condition.truth === "unknown") {
    if (truth === "unknown") return condition;
    const both = [tree.then, tree.otherwise].map((branch) => explain({ ...point, tree: branch }));
    return decidingParts("and", truth, both);
  }
  const taken = explain({ ...point, tree: condition.truth ? tree.then : tree.otherwise });
  return { ...taken, ...joinEvidence([taken, condition]) };
}
