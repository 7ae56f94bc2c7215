import type { MoneyUnit } from "../../values/money.js";
import type { Environment } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import { sourceOf } from "../language/make.js";
import { isConstant, throughNames, type Placed } from "../language/names.js";
import type { Tree } from "../language/tree.js";
import { operandsOf } from "../language/values.js";
import { compile } from "./compile.js";
import type { ExcelFormula } from "./formula.js";
import { give, NoFormulaReason, type Piece } from "./piece.js";

/** Excel takes no longer formula. */
const LONGEST = 8192;

/**
 * The rule as Excel formulas over the workbook's own cells: the figure judged and the test, for Excel 2016 and
 * later; or the reason why there is none. The constants stand in the unit of the cells.
 */
export function toFormula(tree: Tree, environment: Environment): ExcelFormula {
  try {
    return made(throughNames({ tree, environment }));
  } catch (stop) {
    if (stop instanceof NoFormulaReason) return { none: stop.reason };
    throw stop;
  }
}

function made({ tree, environment }: Placed): ExcelFormula {
  const unit = unitOf({ tree, environment });
  const frame = { environment, unit };
  const test = compile(tree, frame);
  if (test.literal || !test.text.includes("!")) give("noCells");
  if (test.text.length > LONGEST - 1) give("notExpressible");
  const judged = tree.type === "compare" ? judgedSide(tree, environment) : undefined;
  const actual = judged && figureOf(compile(judged, frame));
  const isMoney = judged !== undefined && isAmount(judged, environment);
  return {
    ...(actual && { actual: `=${actual.text}` }),
    test: `=${test.text}`,
    ...(unit && (isMoney || !actual) && { unit }),
  };
}

const judgedSide = (tree: Extract<Tree, { type: "compare" }>, environment: Environment): Tree =>
  isConstant({ tree: tree.left, environment }) ? tree.right : tree.left;

const figureOf = (piece: Piece): Piece | undefined => (piece.kind === "text" ? undefined : piece);

function isAmount(tree: Tree, environment: Environment): boolean {
  const value = evaluate(tree, environment);
  return value.type === "number" && value.money !== undefined;
}

/** The unit of the first amount the rule rests on. */
function unitOf({ tree, environment }: Placed): MoneyUnit | undefined {
  const values = tree.type === "compare" ? [tree.left, tree.right] : [tree];
  const operands = values.flatMap((side) => operandsOf(sourceOf(evaluate(side, environment))));
  const amount = operands.find(({ traced }) => traced.state === "value" && traced.value.kind === "money");
  return amount?.traced.state === "value" && amount.traced.value.kind === "money"
    ? amount.traced.value.unit
    : undefined;
}
