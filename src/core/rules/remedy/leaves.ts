import { evaluate } from "../language/evaluate.js";
import { itemsOf, originOf } from "../language/origin.js";
import { throughNames, type Placed } from "../language/names.js";
import { withItem, withVariable } from "../language/scope.js";
import type { ComparisonOperator, Tree } from "../language/tree.js";

/** A comparison that does not hold, where it stands. */
export interface Leaf extends Placed {
  readonly operator: ComparisonOperator;
  readonly left: Tree;
  readonly right: Tree;
  /** that it should hold is enough for the whole rule to hold */
  readonly suffices: boolean;
}

interface Walk extends Placed {
  readonly negated: boolean;
  readonly suffices: boolean;
}

/** Rows and comparisons looked into; a rule that fails in more places is not mended by one cell anyway. */
const MOST_LEAVES = 300;

/** The comparisons that fail in a rule that is not met, those inside its loops and filters too. */
export function failingLeaves(placed: Placed): Leaf[] {
  const found: Leaf[] = [];
  walk({ ...placed, negated: false, suffices: true }, found);
  return found;
}

function walk(point: Walk, found: Leaf[]): void {
  if (found.length >= MOST_LEAVES) return;
  const { tree, environment } = throughNames(point);
  const at: Walk = { ...point, tree, environment };
  if (tree.type === "and" || tree.type === "or") walkBranches(tree, at, found);
  else if (tree.type === "if") walkTaken(tree, at, found);
  else if (tree.type === "some" || tree.type === "every") walkRows(tree, at, found);
  else if (tree.type === "compare") addLeaf(tree, at, found);
  else if (tree.type === "between") addBounds(tree.value, tree.low, tree.high, at, found);
  else if (tree.type === "in") walkOptions(tree, at, found);
  else if (tree.type === "call" && tree.name === "not" && tree.args[0]) {
    walk({ ...at, tree: tree.args[0], negated: !at.negated }, found);
  }
}

const truthOf = ({ tree, environment, negated }: Walk): boolean | undefined => {
  const value = evaluate(tree, environment);
  return value.type === "boolean" ? value.value !== negated : undefined;
};

function walkBranches(tree: Extract<Tree, { type: "and" | "or" }>, at: Walk, found: Leaf[]): void {
  const [left, right] = [tree.left, tree.right].map((branch): Walk => ({ ...at, tree: branch }));
  if (!left || !right) return;
  const anyIsEnough = (tree.type === "or") !== at.negated;
  for (const [branch, other] of [[left, right] as const, [right, left] as const]) {
    const suffices = at.suffices && (anyIsEnough || truthOf(other) === true);
    if (truthOf(branch) !== true) walk({ ...branch, suffices }, found);
  }
}

function walkTaken(tree: Extract<Tree, { type: "if" }>, at: Walk, found: Leaf[]): void {
  const condition = evaluate(tree.condition, at.environment);
  if (condition.type === "boolean")
    walk({ ...at, tree: condition.value ? tree.then : tree.otherwise }, found);
}

function walkRows(tree: Extract<Tree, { type: "some" | "every" }>, at: Walk, found: Leaf[]): void {
  const items = itemsOf({ tree: tree.list, environment: at.environment }) ?? [];
  for (const { value } of items) {
    const environment = withVariable(at.environment, tree.variable, value);
    const row: Walk = { ...at, tree: tree.condition, environment, suffices: false };
    if (truthOf(row) === false) walk(row, found);
  }
}

function walkOptions(tree: Extract<Tree, { type: "in" }>, at: Walk, found: Leaf[]): void {
  const [only, second] = tree.options;
  if (only?.type === "range" && !second) addBounds(tree.value, only.low, only.high, at, found);
  else if (only && !second) addCompared("=", tree.value, only, at, found);
}

function addBounds(value: Tree, low: Tree, high: Tree, at: Walk, found: Leaf[]): void {
  if (at.negated) return;
  addCompared(">=", value, low, at, found);
  addCompared("<=", value, high, at, found);
}

function addCompared(operator: ComparisonOperator, left: Tree, right: Tree, at: Walk, found: Leaf[]): void {
  const { from, to } = at.tree;
  const tree: Tree = { type: "compare", operator, left, right, from, to };
  if (truthOf({ ...at, tree }) === false) addLeaf(tree, at, found);
}

const OPPOSITE: Record<ComparisonOperator, ComparisonOperator> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

function addLeaf(tree: Extract<Tree, { type: "compare" }>, at: Walk, found: Leaf[]): void {
  const operator = at.negated ? OPPOSITE[tree.operator] : tree.operator;
  found.push({ ...multiplied({ ...at, tree, operator, left: tree.left, right: tree.right }) });
  for (const side of [tree.left, tree.right]) walkCounted({ ...at, tree: side }, found);
}

/** a / b >= k stands for a >= k * b where b is above zero: linear in every cell. */
function multiplied(leaf: Leaf): Leaf {
  const left = throughNames({ tree: leaf.left, environment: leaf.environment });
  const { tree } = left;
  if (tree.type !== "arithmetic" || tree.operator !== "/") return leaf;
  const divisor = evaluate(tree.right, left.environment);
  if (divisor.type !== "number" || divisor.low.s <= 0n || divisor.low.n === 0n) return leaf;
  const { from, to } = leaf.tree;
  const right: Tree = { type: "arithmetic", operator: "*", left: leaf.right, right: tree.right, from, to };
  return { ...leaf, environment: left.environment, left: tree.left, right };
}

/** What keeps a row out of a list that is counted or added up. */
function walkCounted(side: Walk, found: Leaf[]): void {
  const { tree, environment } = throughNames(side);
  if (tree.type === "arithmetic") {
    for (const part of [tree.left, tree.right]) walkCounted({ ...side, tree: part, environment }, found);
  }
  const [list] = tree.type === "call" ? tree.args : [];
  if (!list) return;
  const origin = originOf({ tree: list, environment });
  if (origin.conditions.length === 0) return;
  for (const { value } of itemsOf(origin.base) ?? []) {
    for (const condition of origin.conditions) {
      const row: Walk = {
        ...condition,
        environment: withItem(condition.environment, value),
        negated: false,
        suffices: false,
      };
      if (truthOf(row) === false) walk(row, found);
    }
  }
}
