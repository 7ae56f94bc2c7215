import { compare, divide, isZero, ONE } from "../../../values/exact.js";
import type { NumberValue } from "../../language/values.js";
import type { Comparison, Found } from "../comparison.js";
import { evidenceOf, withFirst } from "../evidence.js";
import type { Quantity, Shape } from "../explanation.js";
import { figureOf, numberGap, quantityOf, type Display } from "../quantities.js";
import { measuredRole, sideOf, termOf, type Side, type Term } from "../side.js";
import { nounOf } from "./nouns.js";

const isNumber = (side: Side): side is Side & { readonly value: NumberValue } => side.value.type === "number";
const AT_LEAST = [">=", ">"];
const AT_MOST = ["<=", "<"];

/** a op k * b: "ratio" for at least k >= 1 times, "share" for at most a fraction; a quotient a / b counts as such. */
export function ratioOrShare(comparison: Comparison): Found | undefined {
  const { operator } = comparison;
  if (operator === "=" || operator === "!=") return undefined;
  const pair = asQuotient(comparison) ?? asMultiple(comparison);
  if (pair === undefined) return undefined;
  const { part, base } = pair;
  const factor = divide(base.factor, part.factor);
  const subject = measuredRole(part.core);
  const baseSubject = measuredRole(base.core);
  const named = { ...(subject && { subject }), ...(baseSubject && { baseSubject }) };
  const shape = shapeFor(operator, compare(factor, ONE));
  const evidence = withFirst(evidenceOf(comparison.actual.value, comparison.limit.value), subject);
  return { shape, factor, ...named, evidence, ...figures(comparison, part.core, base.core, factor) };
}

function shapeFor(operator: Comparison["operator"], againstOne: number): Shape {
  if (AT_LEAST.includes(operator)) return againstOne >= 0 ? "ratio" : "floor";
  return againstOne < 0 ? "share" : "cap";
}

interface Pair {
  readonly part: Term;
  readonly base: Term;
}

/** a / b >= k; read as a >= k * b where b is above zero. */
function asQuotient({ actual, limit }: Comparison): Pair | undefined {
  const { tree, environment } = actual;
  if (!limit.constant || limit.value.type !== "number" || limit.value.money !== undefined) return undefined;
  if (tree.type !== "arithmetic" || tree.operator !== "/" || isZero(limit.value.low)) return undefined;
  const part = termOf(sideOf({ tree: tree.left, environment }));
  const divisor = termOf(sideOf({ tree: tree.right, environment }));
  if (part.core.constant || divisor.core.constant) return undefined;
  return { part, base: { ...divisor, factor: divisor.factor.mul(limit.value.low) } };
}

/** k * a against m * b, and a - b against 0. */
function asMultiple({ actual, limit }: Comparison): Pair | undefined {
  const { tree, environment } = actual;
  if (tree.type === "arithmetic" && tree.operator === "-" && isNothing(limit)) {
    const part = termOf(sideOf({ tree: tree.left, environment }));
    const base = termOf(sideOf({ tree: tree.right, environment }));
    return part.core.constant || base.core.constant ? undefined : { part, base };
  }
  if (actual.constant || limit.constant) return undefined;
  const part = termOf(actual);
  const base = termOf(limit);
  return [part, base].some(({ core }) => isNumber(core)) ? { part, base } : undefined;
}

const isNothing = ({ constant, value }: Side): boolean =>
  constant && value.type === "number" && isZero(value.low) && isZero(value.high);

function figures(comparison: Comparison, part: Side, base: Side, factor: Found["factor"]): Partial<Found> {
  if (factor === undefined) return {};
  const unit = [part, base].map(({ value }) => (value.type === "number" ? value.money : undefined));
  const display: Display = { unit: unit[0] ?? unit[1], noun: nounOf(part) };
  const actual = isNumber(part) ? figureOf(part.value, ONE, display) : undefined;
  if (!isNumber(base)) return { ...(actual && { actual }) };
  const limit = figureOf(base.value, factor, display);
  const baseFigure = figureOf(base.value, ONE, { unit: unit[1] ?? unit[0], noun: nounOf(base) });
  const gap =
    isNumber(part) && comparison.truth === false ? gapTo(comparison, part.value, limit, display) : undefined;
  return { ...(actual && { actual }), limit, base: baseFigure, ...(gap && { gap }) };
}

function gapTo(
  { operator }: Comparison,
  actual: NumberValue,
  limit: Quantity,
  display: Display,
): Quantity | undefined {
  return limit.kind === "money" || limit.kind === "number"
    ? numberGap(operator, actual, limit, display)
    : undefined;
}

/** A figure against a figure of the guide, or against another figure. */
export function capOrFloor({ operator, truth, actual, limit }: Comparison): Found | undefined {
  const known = [actual, limit].find(isNumber);
  if (known === undefined) return undefined;
  const unit = [actual, limit].flatMap(({ value }) =>
    value.type === "number" ? (value.money ?? []) : [],
  )[0];
  const display: Display = { unit, noun: nounOf(actual) };
  const subject = measuredRole(actual);
  const shape: Shape = AT_LEAST.includes(operator) ? "floor" : AT_MOST.includes(operator) ? "cap" : "equals";
  const shown = quantityOf(actual.value, display);
  const wanted = quantityOf(limit.value, display);
  const gap =
    truth === false && isNumber(actual) && isNumber(limit)
      ? numberGap(operator, actual.value, limit.value, display)
      : undefined;
  return {
    shape,
    ...(subject && { subject }),
    ...(shown && { actual: shown }),
    ...(wanted && { limit: wanted }),
    ...(gap && { gap }),
  };
}
