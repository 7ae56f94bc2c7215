import {
  ceiling,
  compare,
  divide,
  equals,
  floor,
  isZero,
  multiply,
  subtract,
  ZERO,
  type Exact,
} from "../../values/exact.js";
import type { Environment } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import type { NumberCell } from "./cells.js";
import { withCell } from "./change.js";
import type { Leaf } from "./leaves.js";

/** The number nearest to the present one with which the comparison holds; or why there is none. */
export type Solution = { readonly to: Exact } | { readonly why: "belowZero" | "notLinear" };

/**
 * Finds where left - right passes zero as the cell changes. The comparison is linear in the cell when three
 * values of it lie on one line; the limit is then exact and is moved to the next step the cell is written in.
 */
export function solve(leaf: Leaf, cell: NumberCell, environment: Environment): Solution {
  const line = lineThrough(leaf, cell, environment);
  if (line === undefined || isZero(line.slope)) return { why: "notLinear" };
  const root = subtract(cell.from, divide(line.start, line.slope));
  const to = nextStep(leaf.operator, root, cell.step, compare(line.slope, ZERO));
  if (to === undefined) return { why: "notLinear" };
  return compare(to, ZERO) < 0 ? { why: "belowZero" } : { to };
}

interface Line {
  readonly start: Exact;
  readonly slope: Exact;
}

function lineThrough(leaf: Leaf, cell: NumberCell, environment: Environment): Line | undefined {
  const [here, there, further] = [0, 1, 7].map((steps) =>
    differenceWith(leaf, cell, cell.from.add(steps), environment),
  );
  if (!here || !there || !further) return undefined;
  const slope = subtract(there, here);
  return equals(subtract(further, here), slope.mul(7)) ? { start: here, slope } : undefined;
}

/** left - right when the cell holds `amount`. */
function differenceWith(
  leaf: Leaf,
  cell: NumberCell,
  amount: Exact,
  environment: Environment,
): Exact | undefined {
  const changed = withCell(
    { ...environment, locals: leaf.environment.locals, names: leaf.environment.names },
    cell.operand,
    cell.valueWith(amount),
  );
  const [left, right] = [leaf.left, leaf.right].map((side) => evaluate(side, changed));
  if (left?.type !== "number" || right?.type !== "number") return undefined;
  if (!equals(left.low, left.high) || !equals(right.low, right.high)) return undefined;
  return subtract(left.low, right.low);
}

/** The first step on the side of the root where the comparison holds. */
function nextStep(operator: Leaf["operator"], root: Exact, step: Exact, rises: number): Exact | undefined {
  const steps = divide(root, step);
  if (operator === "!=") return undefined;
  if (operator === "=") return equals(floor(steps), steps) ? root : undefined;
  const upwards = operator.startsWith(">") === rises > 0;
  const strict = operator === ">" || operator === "<";
  const whole = upwards ? ceiling(steps) : floor(steps);
  const past = strict && equals(whole, steps) ? whole.add(upwards ? 1 : -1) : whole;
  return multiply(past, step);
}
