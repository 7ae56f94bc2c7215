import { isInteger, type Exact } from "../../values/exact.js";
import { evaluate } from "../language/evaluate.js";
import { itemsOf, originOf, tableOf } from "../language/origin.js";
import { isConstant, throughNames, type Placed } from "../language/names.js";
import type { ComparisonOperator } from "../language/tree.js";
import type { NumberValue } from "../language/values.js";
import type { Leaf } from "./leaves.js";
import type { Remedy } from "./remedy.js";

/** Rows to add or to take away where a count misses its limit and nothing else does. */
export function rowRemedy(leaf: Leaf): Remedy | undefined {
  if (!leaf.suffices) return undefined;
  const { environment, left, right, operator } = leaf;
  const sides = [left, right].map((tree) => throughNames({ tree, environment }));
  const [first, second] = sides;
  if (!first || !second) return undefined;
  if (isConstant(second)) return changedCount(first, second, operator);
  return isConstant(first) ? changedCount(second, first, FLIPPED[operator]) : undefined;
}

const FLIPPED: Record<ComparisonOperator, ComparisonOperator> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function changedCount(counted: Placed, limit: Placed, operator: ComparisonOperator): Remedy | undefined {
  const { tree, environment } = counted;
  const [list] = tree.type === "call" && tree.name === "count" ? tree.args : [];
  if (!list) return undefined;
  const origin = originOf({ tree: list, environment });
  const table = tableOf(origin, itemsOf(origin.base) ?? []);
  const [actual, wanted] = [counted, limit].map((side) => evaluate(side.tree, side.environment));
  if (table === undefined || actual?.type !== "number" || wanted?.type !== "number") return undefined;
  const add = rowsToAdd(operator, actual, wanted.low);
  return add === undefined || add === 0 ? undefined : { kind: "rows", table, add };
}

function rowsToAdd(operator: ComparisonOperator, actual: NumberValue, limit: Exact): number | undefined {
  if (actual.low.compare(actual.high) !== 0) return undefined;
  const least = operator === ">" ? limit.floor().add(1) : limit.ceil();
  const most = operator === "<" ? limit.ceil().sub(1) : limit.floor();
  if (operator === "!=" || (operator === "=" && !isInteger(limit))) return undefined;
  const target = operator.startsWith("<") ? most : least;
  return target.s < 0n ? undefined : Number(target.sub(actual.low).toString());
}
