import { evaluate } from "../language/evaluate.js";
import type { Tree } from "../language/tree.js";
import type { Value } from "../language/values.js";
import { scopeOf, type Frame } from "./frame.js";
import { fieldReferences } from "./fields.js";
import { binary, booleanLiteral, call, give, NoFormulaReason, STRENGTH, type Piece } from "./piece.js";
import { anyOf, byTextsFound } from "./texts.js";

/** Makes the part of a formula for any expression; handed to the parts that need it for what is inside them. */
export type Compile = (tree: Tree, frame: Frame) => Piece;

/** The sides of `and`, one by one: each is a 0/1 column of its own; what holds for want of a column is left out. */
export function conjunctsOf(tree: Tree, frame: Frame, compile: Compile): Piece[] {
  if (tree.type === "and") {
    return [...conjunctsOf(tree.left, frame, compile), ...conjunctsOf(tree.right, frame, compile)];
  }
  if (holdsWithoutCells(tree, frame)) return [];
  const piece = compile(tree, frame);
  return piece.kind === "boolean" ? [piece] : give("notExpressible");
}

/** A condition about a column that is not there, and true for every row for that reason. */
function holdsWithoutCells(tree: Tree, frame: Frame): boolean {
  const rows = frame.rows ?? [];
  const holds = rows.every(({ environment }) => {
    const value = evaluate(tree, environment);
    return value.type === "boolean" && value.value;
  });
  if (!holds || rows.length === 0) return false;
  const references = attempt(() => fieldReferences(tree, frame));
  const cells = references?.flatMap((reference) => reference.cells) ?? [];
  return references !== undefined && references.length > 0 && cells.every((cell) => cell === undefined);
}

/** What is made, or undefined where there is no formula for it. */
export function attempt<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (stop) {
    if (stop instanceof NoFormulaReason) return undefined;
    throw stop;
  }
}

export function connectivePiece(
  tree: Extract<Tree, { type: "and" | "or" }>,
  frame: Frame,
  compile: Compile,
): Piece {
  const sides = [compile(tree.left, frame), compile(tree.right, frame)];
  if (sides.some(({ kind }) => kind !== "boolean")) give("notExpressible");
  const [one, other] = sides;
  if (one && one.text === other?.text) return one;
  if (tree.type === "or") return anyOf(sides);
  if (!sides.some(({ rows }) => rows)) return call("AND", "boolean", ...sides);
  const text = sides.map((side) => `(${side.text})`).join("*");
  return { text, kind: "boolean", strength: STRENGTH.product, rows: true };
}

export function negation(piece: Piece): Piece {
  if (piece.kind !== "boolean") give("notExpressible");
  if (!piece.rows) return call("NOT", "boolean", piece);
  return { text: `1-(${piece.text})`, kind: "boolean", strength: STRENGTH.sum, rows: true };
}

const SIGNS = { "=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

/** Numbers are compared rounded, as Excel reckons in binary; days as they are; words by the texts found. */
export function comparisonPiece(
  tree: Extract<Tree, { type: "compare" }>,
  frame: Frame,
  compile: Compile,
): Piece {
  const environment = scopeOf(frame);
  const values = [tree.left, tree.right].map((side) => evaluate(side, environment));
  if (values.some(({ type }) => type === "null")) return give("unknownCells");
  if (!values.some(isReckoned)) return wordsPiece(tree, frame);
  const [left, right] = [compile(tree.left, frame), compile(tree.right, frame)];
  if (left.kind === "text" || right.kind === "text") give("notExpressible");
  return binary(SIGNS[tree.operator], rounded(left), rounded(right), "boolean");
}

/** "is not" as not "is": a word that nobody has written yet is no exception to it. */
function wordsPiece(tree: Extract<Tree, { type: "compare" }>, frame: Frame): Piece {
  if (tree.operator !== "!=") return byTextsFound(tree, frame);
  return negation(byTextsFound({ ...tree, operator: "=" }, frame));
}

const isReckoned = ({ type }: Value): boolean => ["number", "date", "months", "days"].includes(type);

/** Amounts may have six decimals: 0.01 元 in 万元. */
function rounded(piece: Piece): Piece {
  if (piece.kind !== "number" || piece.literal || piece.whole) return piece;
  return { ...piece, text: `ROUND(${piece.text},6)`, strength: STRENGTH.atom };
}

/** x between a and b, x in (a, b), x in [a..b], as comparisons. */
export function membershipPiece(
  tree: Extract<Tree, { type: "between" | "in" }>,
  frame: Frame,
  compile: Compile,
): Piece {
  const { from, to, value } = tree;
  const compare = (operator: ">=" | ">" | "<=" | "<" | "=", right: Tree): Tree => ({
    type: "compare",
    operator,
    left: value,
    right,
    from,
    to,
  });
  const both = (left: Tree, right: Tree): Tree => ({ type: "and", left, right, from, to });
  if (tree.type === "between") return compile(both(compare(">=", tree.low), compare("<=", tree.high)), frame);
  const known = evaluate(value, scopeOf(frame));
  if (!isReckoned(known)) return byTextsFound(tree, frame);
  const tests = tree.options.map((option) =>
    option.type === "range"
      ? both(
          compare(option.lowIncluded ? ">=" : ">", option.low),
          compare(option.highIncluded ? "<=" : "<", option.high),
        )
      : compare("=", option),
  );
  return tests.length === 0 ? booleanLiteral(false) : anyOf(tests.map((test) => compile(test, frame)));
}
