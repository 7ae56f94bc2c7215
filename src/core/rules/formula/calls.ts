import { compareDates } from "../../values/dates.js";
import { evaluate } from "../language/evaluate.js";
import type { Tree } from "../language/tree.js";
import { columnFunction, countPiece, sumPiece } from "./aggregates.js";
import type { Compile } from "./conditions.js";
import { fieldReferences } from "./fields.js";
import { scopeOf, type Frame } from "./frame.js";
import { call, give, type Piece } from "./piece.js";
import { byTextsFound } from "./texts.js";
import { monthsBetween, yearsBetween } from "./time.js";

type Call = Extract<Tree, { type: "call" }>;
type CallForm = (tree: Call, frame: Frame, compile: Compile) => Piece;

/** The one argument of a call, where it stands. */
const only = (
  tree: Call,
  frame: Frame,
): { readonly tree: Tree; readonly environment: Frame["environment"] } => ({
  tree: tree.args[0] ?? give("notExpressible"),
  environment: scopeOf(frame),
});

/** The same function of Excel, on numbers. */
const same =
  (name: string): CallForm =>
  (tree, frame, compile) => {
    const args = tree.args.map((arg) => compile(arg, frame));
    return args.every(({ kind }) => kind === "number")
      ? call(name, "number", ...args)
      : give("notExpressible");
  };

const overColumn =
  (name: string): CallForm =>
  (tree, frame, compile) =>
    tree.args.length === 1
      ? columnFunction(name, only(tree, frame), frame, compile)
      : same(name)(tree, frame, compile);

/** The built-ins that Excel can do, by name; any other one stands for a condition over words, or has no formula. */
const FORMS: Readonly<Record<string, CallForm>> = {
  sum: (tree, frame, compile) => sumPiece(only(tree, frame), frame, compile),
  count: (tree, frame, compile) => countPiece(only(tree, frame), frame, compile),
  min: overColumn("MIN"),
  max: overColumn("MAX"),
  mean: overColumn("AVERAGE"),
  abs: same("ABS"),
  floor: same("INT"),
  modulo: same("MOD"),
  age: between((birth, day) => yearsBetween(birth, day)),
  "years and months duration": between((from, to) => monthsBetween(from, to)),
};

/** Two days in order; of days in the wrong order Excel would count otherwise than the rule. */
function between(make: (from: Piece, to: Piece) => Piece): CallForm {
  return (tree, frame, compile) => {
    const [from, to] = tree.args;
    if (!from || !to) return give("notExpressible");
    const scopes = frame.rows ?? [{ environment: frame.environment }];
    for (const { environment } of scopes) {
      const [first, last] = [evaluate(from, environment), evaluate(to, environment)];
      if (first.type !== "date" || last.type !== "date") return give("unknownCells");
      if (compareDates(first.span.earliest, last.span.earliest) > 0) return give("notExpressible");
    }
    return make(compile(from, frame), compile(to, frame));
  };
}

export function callPiece(tree: Call, frame: Frame, compile: Compile): Piece {
  const form = FORMS[tree.name];
  if (form) return form(tree, frame, compile);
  const isCondition = evaluate(tree, scopeOf(frame)).type === "boolean";
  const inRows = frame.rows !== undefined && fieldReferences(tree, frame).length === 1;
  return isCondition && inRows ? byTextsFound(tree, frame) : give("notExpressible");
}
