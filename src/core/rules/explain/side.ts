import type { FieldDefinition } from "../../vocabulary.js";
import { isZero, multiply, ONE, divide, isNegative, type Exact } from "../../values/exact.js";
import type { Environment } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import { fieldNamed } from "../language/fields.js";
import { childrenOf, isConstant, throughNames, type Placed } from "../language/names.js";
import type { Tree } from "../language/tree.js";
import { missingOf, sourceOf } from "../language/make.js";
import { operandsOf, type NumberValue, type Value } from "../language/values.js";

/** One side of a comparison, looked at through `let` names. */
export interface Side extends Placed {
  readonly value: Value;
  /** nothing in it comes from the workbook: a figure of the guide, today, a literal */
  readonly constant: boolean;
}

export function sideOf(placed: Placed): Side {
  const seen = throughNames(placed);
  return { ...seen, value: evaluate(placed.tree, placed.environment), constant: isConstant(seen) };
}

/** The field that a side measures, "units.selfRaised": the one named by its path, not those of its filters. */
export function measuredRole(side: Side): string | undefined {
  const roles = [
    ...operandsOf(sourceOf(side.value)).map((operand) => operand.role),
    ...missingOf(side.value).map(({ table, field }) => `${table}.${field ?? ""}`),
  ];
  for (const name of measuringNames(side)) {
    const role = roles.find((candidate) => isNamed(candidate, name, side.environment));
    if (role !== undefined) return role;
  }
  return roles[0];
}

function measuringNames(placed: Placed): string[] {
  const { tree, environment } = throughNames(placed);
  const inside = (child: Tree): string[] => measuringNames({ tree: child, environment });
  if (tree.type === "path") return [tree.name];
  if (tree.type === "name") return [tree.name];
  if (tree.type === "filter") return inside(tree.list);
  if (tree.type === "for") return inside(tree.result);
  if (tree.type === "if") return [...inside(tree.then), ...inside(tree.otherwise)];
  return childrenOf(tree).flatMap(inside);
}

function isNamed(role: string, name: string, { vocabulary }: Environment): boolean {
  const [table = ""] = role.split(".");
  return fieldNamed(vocabulary, table, name)?.role === role;
}

/** The definition of a field by its role. */
export function fieldOf(role: string | undefined, { vocabulary }: Environment): FieldDefinition | undefined {
  const [table = "", field = ""] = (role ?? "").split(".");
  return fieldNamed(vocabulary, table, field)?.definition;
}

/** A side as a positive factor times something: 2 * sum(x) is 2 times sum(x). */
export interface Term {
  readonly factor: Exact;
  readonly core: Side;
}

export function termOf(side: Side): Term {
  const { tree, environment } = side;
  if (tree.type !== "arithmetic") return { factor: ONE, core: side };
  const left = sideOf({ tree: tree.left, environment });
  const right = sideOf({ tree: tree.right, environment });
  const scaled = (factor: Exact | undefined, inner: Side): Term => {
    if (factor === undefined || isZero(factor) || isNegative(factor)) return { factor: ONE, core: side };
    const term = termOf(inner);
    return { factor: multiply(factor, term.factor), core: term.core };
  };
  if (tree.operator === "*" && left.constant) return scaled(plainNumber(left.value), right);
  if (tree.operator === "*" && right.constant) return scaled(plainNumber(right.value), left);
  if (tree.operator === "/" && right.constant) {
    const divisor = plainNumber(right.value);
    return scaled(divisor && !isZero(divisor) ? divide(ONE, divisor) : undefined, left);
  }
  return { factor: ONE, core: side };
}

/** A number that is no amount and no interval. */
function plainNumber(value: Value): Exact | undefined {
  if (value.type !== "number" || value.money !== undefined) return undefined;
  return isExact(value) ? value.low : undefined;
}

export const isExact = (value: NumberValue): boolean => value.low.compare(value.high) === 0;
