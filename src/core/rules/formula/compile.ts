import { isExactDay } from "../../values/dates.js";
import { exact } from "../../values/exact.js";
import { amountIn } from "../../values/money.js";
import { evaluate } from "../language/evaluate.js";
import { isConstant, throughNames } from "../language/names.js";
import type { Tree } from "../language/tree.js";
import { fieldCells, quantifierPiece } from "./aggregates.js";
import { callPiece } from "./calls.js";
import { attempt, comparisonPiece, connectivePiece, membershipPiece, negation } from "./conditions.js";
import { scopeOf, type Frame } from "./frame.js";
import { fieldReference } from "./fields.js";
import {
  binary,
  booleanLiteral,
  call,
  dateLiteral,
  give,
  inside,
  numberLiteral,
  rowsOf,
  STRENGTH,
  textLiteral,
  type Piece,
} from "./piece.js";
import { byTextsFound } from "./texts.js";
import { shiftedDate } from "./time.js";

/** The part of an Excel formula for an expression; throws `NoFormulaReason` where there is none. */
export function compile(tree: Tree, frame: Frame): Piece {
  const seen = throughNames({ tree, environment: scopeOf(frame) });
  if (seen.tree !== tree) return compile(seen.tree, { environment: seen.environment, unit: frame.unit });
  if (tree.type !== "list" && isConstant(seen)) return constantPiece(tree, frame);
  switch (tree.type) {
    case "name":
    case "path":
      return namedPiece(tree, frame);
    case "arithmetic":
      return arithmeticPiece(tree, frame);
    case "negate":
      return negative(compile(tree.operand, frame));
    case "compare":
      return comparisonPiece(tree, frame, compile);
    case "and":
    case "or":
      return connectivePiece(tree, frame, compile);
    case "between":
    case "in":
      return membershipPiece(tree, frame, compile);
    case "if":
      return conditionalPiece(tree, frame);
    case "some":
    case "every":
      return quantifierPiece(tree, frame, compile);
    case "call":
      return tree.name === "not" && tree.args[0]
        ? negation(compile(tree.args[0], frame))
        : callPiece(tree, frame, compile);
    default:
      return give("notExpressible");
  }
}

/** A figure of the guide; amounts in the unit of the cells. */
function constantPiece(tree: Tree, { environment, unit, rows }: Frame): Piece {
  const value = evaluate(tree, rows?.[0]?.environment ?? environment);
  switch (value.type) {
    case "number":
      if (value.low.compare(value.high) !== 0) return give("unknownCells");
      return numberLiteral(value.money && unit ? amountIn(value.low, unit) : value.low);
    case "text":
      return textLiteral(value.text);
    case "boolean":
      return booleanLiteral(value.value);
    case "date":
      return isExactDay(value.span) ? dateLiteral(value.span.earliest) : give("notExpressible");
    case "months":
      return numberLiteral(exact(BigInt(value.months)), "months");
    case "days":
      return numberLiteral(exact(BigInt(value.days)), "days");
    default:
      return give("notExpressible");
  }
}

/** A cell; a yes or no cell stands for a condition by the texts found. */
function namedPiece(tree: Tree, frame: Frame): Piece {
  const reference = fieldReference(tree, frame);
  if (!reference) return give("notExpressible");
  const first = reference.cells[0];
  const isFlag = first?.state === "value" && first.value.kind === "flag";
  return isFlag ? byTextsFound(tree, frame) : fieldCells(tree, frame);
}

function arithmeticPiece(tree: Extract<Tree, { type: "arithmetic" }>, frame: Frame): Piece {
  const { operator } = tree;
  if (operator === "**") return give("notExpressible");
  const [left, right] = [compile(tree.left, frame), compile(tree.right, frame)];
  if (left.kind === "date" || right.kind === "date") return shiftedDate(operator, left, right);
  if (left.kind !== right.kind || !["number", "months", "days"].includes(left.kind))
    return give("notExpressible");
  return binary(operator, left, right, left.kind);
}

/** A choice that Excel cannot make, such as whether a column is there: the branch taken in this workbook. */
function branchTaken(tree: Extract<Tree, { type: "if" }>, frame: Frame): Piece {
  if (frame.rows) return give("notExpressible");
  const condition = evaluate(tree.condition, frame.environment);
  if (condition.type !== "boolean") return give("unknownCells");
  return compile(condition.value ? tree.then : tree.otherwise, frame);
}

const negative = (piece: Piece): Piece => ({
  text: `-${inside(piece, STRENGTH.atom)}`,
  kind: piece.kind,
  strength: STRENGTH.sign,
  ...rowsOf(piece),
});

function conditionalPiece(tree: Extract<Tree, { type: "if" }>, frame: Frame): Piece {
  const condition = attempt(() => compile(tree.condition, frame));
  if (condition === undefined) return branchTaken(tree, frame);
  const [then, otherwise] = [compile(tree.then, frame), compile(tree.otherwise, frame)];
  if (condition.kind !== "boolean" || then.kind !== otherwise.kind) return give("notExpressible");
  if (![condition, then, otherwise].some(({ rows }) => rows))
    return call("IF", then.kind, condition, then, otherwise);
  const text = `(${condition.text})*(${then.text})+(1-(${condition.text}))*(${otherwise.text})`;
  return { text, kind: then.kind, strength: STRENGTH.sum, rows: true };
}
