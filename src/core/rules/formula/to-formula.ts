import { amountIn, type MoneyUnit } from "../../values/money.js";
import type { Environment } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import { sourceOf } from "../language/make.js";
import { throughNames, type Placed } from "../language/names.js";
import type { Tree } from "../language/tree.js";
import { operandsOf, type Value } from "../language/values.js";
import { isExactDay } from "../../values/dates.js";
import { equals, exact } from "../../values/exact.js";
import { compile } from "./compile.js";
import { attempt } from "./conditions.js";
import type { ExcelFormula, FormulaFigure } from "./formula.js";
import { give, NoFormulaReason, type Piece } from "./piece.js";
import { sidesOf, type Sides } from "./sides.js";

type Made = Extract<ExcelFormula, { readonly test: string }>;

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

function made({ tree, environment }: Placed): Made {
  const unit = unitOf({ tree, environment });
  const frame = { environment, unit };
  const test = compile(tree, frame);
  if (test.literal || !test.text.includes("!")) give("noCells");
  if (test.text.length > LONGEST - 1) give("notExpressible");
  const sides = tree.type === "compare" ? sidesOf(tree, environment) : undefined;
  const actual = sides && figureOf(compileAt(sides.actual, unit));
  const held = evaluate(tree, environment);
  return {
    ...(actual && { actual: `=${actual.text}` }),
    test: `=${test.text}`,
    ...(unit && (!sides || !actual || isAmount(sides.actual)) && { unit }),
    ...(sides && actual && figuresOf(sides, unit)),
    ...(held.type === "boolean" && { holds: held.value }),
  };
}

const compileAt = ({ tree, environment }: Placed, unit: MoneyUnit | undefined): Piece =>
  compile(tree, { environment, unit });

/** The limit beside the figure judged, and what both give. */
function figuresOf(sides: Sides, unit: MoneyUnit | undefined): Partial<Made> {
  const piece = attempt(() => compileAt(sides.limit, unit));
  const limit = piece && figureOf(piece);
  const actualFigure = figureIn(evaluate(sides.actual.tree, sides.actual.environment), unit);
  const limitFigure = limit && figureIn(evaluate(sides.limit.tree, sides.limit.environment), unit);
  return {
    ...(limit && { limit: `=${limit.text}` }),
    ...(actualFigure && { actualFigure }),
    ...(limitFigure && { limitFigure }),
  };
}

/** A value as the formula gives it; undefined where it is no single figure. */
function figureIn(value: Value, unit: MoneyUnit | undefined): FormulaFigure | undefined {
  switch (value.type) {
    case "number": {
      if (!equals(value.low, value.high)) return undefined;
      return { kind: "number", number: value.money && unit ? amountIn(value.low, unit) : value.low };
    }
    case "months":
    case "days":
      return { kind: value.type, number: exact(BigInt(value.type === "months" ? value.months : value.days)) };
    case "date":
      return isExactDay(value.span) ? { kind: "date", date: value.span.earliest } : undefined;
    default:
      return undefined;
  }
}

const figureOf = (piece: Piece): Piece | undefined => (piece.kind === "text" ? undefined : piece);

function isAmount({ tree, environment }: Placed): boolean {
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
