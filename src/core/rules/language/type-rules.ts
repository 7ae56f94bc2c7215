import { exact, isZero } from "../../values/exact.js";
import type { FieldDefinition } from "../../vocabulary.js";
import type { ArithmeticOperator, ComparisonOperator, Tree } from "./tree.js";
import type { Type } from "./types.js";

export const ANY: Type = { type: "any" };
export const BOOLEAN: Type = { type: "boolean" };
export const NUMBER: Type = { type: "number" };

const BY_KIND: Readonly<Record<FieldDefinition["kind"], Type["type"]>> = {
  text: "text",
  name: "text",
  money: "money",
  number: "number",
  count: "number",
  months: "number",
  date: "date",
  flag: "boolean",
  code: "code",
  level: "level",
  place: "place",
  creditCode: "creditCode",
  identity: "identity",
};

/** What a field's values are. */
export function fieldType({ kind, scale = "" }: FieldDefinition): Type {
  const type = BY_KIND[kind];
  if (type === "code" || type === "level") return { type, scale };
  return simpleType(type);
}

function simpleType(type: Type["type"]): Type {
  switch (type) {
    case "code":
    case "level":
    case "row":
    case "list":
      return ANY;
    default:
      return { type };
  }
}

/** A type as messages name it: "list of money", "code unitKind". */
export function typeName(type: Type): string {
  if (type.type === "list") return `list of ${typeName(type.of)}`;
  if (type.type === "row") return `row of ${type.table}`;
  if (type.type === "code" || type.type === "level") return `${type.type} ${type.scale}`;
  return type.type;
}

const TEXTS: readonly Type["type"][] = ["text", "place", "creditCode", "identity"];
const isText = ({ type }: Type): boolean => TEXTS.includes(type);

export const isCoded = (type: Type): type is Extract<Type, { type: "code" | "level" }> =>
  type.type === "code" || type.type === "level";

/** Why two values cannot be compared; undefined when they can. A text literal may stand for a word of a scale. */
export type Clash = "typeMismatch" | "moneyNeedsUnit" | "listForOne" | "notOrdered" | "wordOfScale";

export function clashOf(operator: ComparisonOperator, left: Type, right: Type): Clash | undefined {
  const equality = operator === "=" || operator === "!=";
  if (left.type === "any" || right.type === "any") return undefined;
  if (left.type === "null" || right.type === "null") return equality ? undefined : "typeMismatch";
  if (left.type === "list" || right.type === "list") {
    if (left.type !== "list" || right.type !== "list") return "listForOne";
    return equality ? clashOf("=", left.of, right.of) : "typeMismatch";
  }
  if (isCoded(left) || isCoded(right)) return codedClash(equality, left, right);
  if (isText(left) && isText(right)) return equality || left.type === right.type ? undefined : "typeMismatch";
  if (isPair(left, right, "money", "number")) return "moneyNeedsUnit";
  if (left.type !== right.type) return "typeMismatch";
  if (left.type === "row" && right.type === "row") return equality ? undefined : "typeMismatch";
  return !equality && left.type === "boolean" ? "typeMismatch" : undefined;
}

function codedClash(equality: boolean, left: Type, right: Type): Clash | undefined {
  const coded = isCoded(left) ? left : right;
  const other = isCoded(left) ? right : left;
  if (!isCoded(coded)) return "typeMismatch";
  if (!equality && coded.type === "code") return "notOrdered";
  if (isCoded(other)) return coded.scale === other.scale ? undefined : "typeMismatch";
  return other.type === "text" ? "wordOfScale" : "typeMismatch";
}

const isPair = (a: Type, b: Type, one: Type["type"], other: Type["type"]): boolean =>
  (a.type === one && b.type === other) || (a.type === other && b.type === one);

/** The literal 0 is an amount as well as a number. */
export function isZeroLiteral(tree: Tree): boolean {
  if (tree.type === "negate") return isZeroLiteral(tree.operand);
  return tree.type === "number" && isZero(exact(tree.text));
}

/** The type of a calculation; undefined when there is none between such values. */
export function calculatedType(operator: ArithmeticOperator, left: Type, right: Type): Type | undefined {
  if (left.type === "any" || right.type === "any") return ANY;
  switch (operator) {
    case "+":
      return (
        added(left, right) ??
        added(right, left) ??
        (left.type === "text" && right.type === "text" ? left : undefined)
      );
    case "-":
      if (left.type === "date" && right.type === "date") return { type: "days" };
      return added(left, right);
    case "*":
      return scaled(left, right) ?? scaled(right, left);
    case "/":
      if (left.type === right.type && isMeasured(left)) return NUMBER;
      return scaled(left, right);
    case "**":
      return undefined;
  }
}

/** number ± number, money ± money, a day or duration ± a duration. */
function added(left: Type, right: Type): Type | undefined {
  if (left.type === "date") return right.type === "months" || right.type === "days" ? left : undefined;
  return left.type === right.type && isMeasured(left) ? left : undefined;
}

const isMeasured = ({ type }: Type): boolean =>
  type === "number" || type === "money" || type === "months" || type === "days";

const scaled = (measured: Type, factor: Type): Type | undefined =>
  factor.type === "number" && isMeasured(measured) ? measured : undefined;

/** The type two branches or elements have in common; undefined when they have none. */
export function commonType(a: Type, b: Type): Type | undefined {
  if (a.type === "null" || a.type === "any") return b;
  if (b.type === "null" || b.type === "any") return a;
  if (a.type === "list" && b.type === "list") {
    const of = commonType(a.of, b.of);
    return of && { type: "list", of };
  }
  if (isText(a) && isText(b)) return a.type === b.type ? a : { type: "text" };
  return a.type === b.type && typeName(a) === typeName(b) ? a : undefined;
}
