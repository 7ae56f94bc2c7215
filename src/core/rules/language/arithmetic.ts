import { addDays, addMonths, civilDate, dayNumber, isExactDay, type CivilDate } from "../../values/dates.js";
import {
  add,
  compare,
  divide,
  exact,
  greatest,
  isInteger,
  isZero,
  least,
  multiply,
  negate,
  ratio,
  subtract,
  ZERO,
  type Exact,
} from "../../values/exact.js";
import type { MoneyUnit } from "../../values/money.js";
import type { Missing } from "../../values/traced.js";
import type { Environment } from "./environment.js";
import { joinMissing, joinTwo, missingOf, nullValue, single, unknownValue, withCaveats } from "./make.js";
import type { ArithmeticOperator } from "./tree.js";
import { operandsOf, type DateValue, type NumberValue, type Source, type Value } from "./values.js";

/** A value before its source is known. */
type Bare = Omit<NumberValue, "source"> | Omit<DateValue, "source"> | BareOther;
type BareOther =
  | { readonly type: "months"; readonly months: number }
  | { readonly type: "days"; readonly days: number }
  | { readonly type: "text"; readonly text: string };

/** left operator right; unknown (strict: null) where the operands allow no result. */
export function calculated(
  operator: ArithmeticOperator,
  left: Value,
  right: Value,
  environment: Environment,
): Value {
  const strict = environment.strict === true;
  const a = strict ? left : single(left);
  const b = strict ? right : single(right);
  const source = joinTwo(a.source, b.source);
  if (a.type === "number" && b.type === "number") {
    const number = numbers(operator, a, b, source, strict);
    if (number) return withCaveats(number, a, b);
  }
  const result = bareResult(operator, a, b);
  if (result !== undefined) return withCaveats({ ...result, source }, a, b);
  if (strict) return nullValue(source);
  const missing = joinMissing(missingOf(a), missingOf(b));
  const stated = missing.length === 0 && operator === "/" ? zeroDivisor(b) : missing;
  return withCaveats(unknownValue(stated, source), a, b);
}

function bareResult(operator: ArithmeticOperator, a: Value, b: Value): Bare | undefined {
  if (a.type === "date" || b.type === "date") return dates(operator, a, b);
  if (a.type === "months" || a.type === "days" || b.type === "months" || b.type === "days") {
    return durations(operator, a, b);
  }
  if (operator === "+" && a.type === "text" && b.type === "text")
    return { type: "text", text: a.text + b.text };
  return undefined;
}

/** The cells of a divisor that is, or may be, zero. */
function zeroDivisor(divisor: Value): Missing[] {
  return operandsOf(divisor.source).map(({ role, traced }) => {
    const [table = role, field] = role.split(".");
    const origin = traced.origin && { cell: traced.origin.cell, raw: traced.origin.raw };
    return {
      table,
      ...(field !== undefined && { field }),
      why: "ambiguous",
      question: "zeroDivisor",
      ...origin,
    };
  });
}

// ── numbers and the intervals they lie in ──

function numbers(
  operator: ArithmeticOperator,
  a: NumberValue,
  b: NumberValue,
  source: Source,
  strict: boolean,
): NumberValue | undefined {
  const isExact = isPoint(a) && isPoint(b);
  const low = isExact ? operated(operator, a.low, b.low, strict) : undefined;
  const bounds = low ? { low, high: low } : isExact ? undefined : intervalOf(operator, a, b);
  if (bounds === undefined) return undefined;
  const { high } = bounds;
  const missing = joinMissing(a.missing, b.missing);
  const money = moneyOf(operator, a, b);
  return money === undefined
    ? { type: "number", low: bounds.low, high, missing, source }
    : { type: "number", low: bounds.low, high, money, missing, source };
}

const isPoint = ({ low, high }: Bounds): boolean => low === high || compare(low, high) === 0;

interface Bounds {
  readonly low: Exact;
  readonly high: Exact;
}

function operated(operator: ArithmeticOperator, a: Exact, b: Exact, strict: boolean): Exact | undefined {
  switch (operator) {
    case "+":
      return add(a, b);
    case "-":
      return subtract(a, b);
    case "*":
      return multiply(a, b);
    case "/":
      return isZero(b) ? undefined : divide(a, b);
    case "**":
      return strict ? power(a, b) : undefined;
  }
}

function intervalOf(operator: ArithmeticOperator, a: Bounds, b: Bounds): Bounds | undefined {
  switch (operator) {
    case "+":
      return { low: add(a.low, b.low), high: add(a.high, b.high) };
    case "-":
      return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
    case "*":
      return corners(a, b, multiply);
    case "/": {
      const spansZero = compare(b.low, ZERO) <= 0 && compare(b.high, ZERO) >= 0;
      return spansZero ? undefined : corners(a, b, divide);
    }
    case "**":
      return undefined;
  }
}

function corners(a: Bounds, b: Bounds, operation: (x: Exact, y: Exact) => Exact): Bounds {
  const first = operation(a.low, b.low);
  const others = [operation(a.low, b.high), operation(a.high, b.low), operation(a.high, b.high)];
  return { low: others.reduce(least, first), high: others.reduce(greatest, first) };
}

/** Whole exponents only: the rest has no exact value. */
function power(base: Exact, exponent: Exact): Exact | undefined {
  if (!isInteger(exponent)) return undefined;
  const times = Number(exponent.s * exponent.n);
  if (Math.abs(times) > 1000 || (isZero(base) && times < 0)) return undefined;
  const size = ratio((base.s * base.n) ** BigInt(Math.abs(times)), base.d ** BigInt(Math.abs(times)));
  return times < 0 ? divide(exact(1n), size) : size;
}

/** Amounts stay amounts; the quotient of two is a plain number. */
function moneyOf(operator: ArithmeticOperator, a: NumberValue, b: NumberValue): MoneyUnit | undefined {
  if (operator === "/" && a.money !== undefined && b.money !== undefined) return undefined;
  return a.money ?? b.money;
}

// ── days and durations ──

function dates(operator: ArithmeticOperator, a: Value, b: Value): Bare | undefined {
  if (a.type === "date" && b.type === "date") {
    if (operator !== "-" || !isExactDay(a.span) || !isExactDay(b.span)) return undefined;
    return { type: "days", days: dayNumber(a.span.earliest) - dayNumber(b.span.earliest) };
  }
  const [date, duration] = a.type === "date" ? [a, b] : [b, a];
  if (date.type !== "date" || (operator !== "+" && (operator !== "-" || date !== a))) return undefined;
  const sign = operator === "-" ? -1 : 1;
  const earliest = moved(date.span.earliest, duration, sign);
  const latest = moved(date.span.latest, duration, sign);
  return earliest && latest && { type: "date", span: { earliest, latest }, missing: date.missing };
}

function moved(date: CivilDate, by: Value, sign: 1 | -1): CivilDate | undefined {
  const to =
    by.type === "months"
      ? addMonths(date, sign * by.months)
      : by.type === "days"
        ? addDays(date, sign * by.days)
        : undefined;
  return to && civilDate(to.year, to.month, to.day);
}

function durations(operator: ArithmeticOperator, a: Value, b: Value): Bare | undefined {
  if (a.type === "months" && b.type === "months") {
    if (operator === "+" || operator === "-") {
      return { type: "months", months: operator === "+" ? a.months + b.months : a.months - b.months };
    }
    return operator === "/" ? quotient(a.months, b.months) : undefined;
  }
  if (a.type === "days" && b.type === "days") {
    if (operator === "+" || operator === "-") {
      return { type: "days", days: operator === "+" ? a.days + b.days : a.days - b.days };
    }
    return operator === "/" ? quotient(a.days, b.days) : undefined;
  }
  if (a.type === "number" && b.type !== "number") return operator === "*" ? scaled(b, a) : undefined;
  if (b.type !== "number") return undefined;
  if (operator === "*") return scaled(a, b);
  return operator === "/" && !isZero(b.low) ? scaled(a, { ...b, ...inverse(b) }) : undefined;
}

const inverse = (value: NumberValue): Bounds => ({
  low: divide(exact(1n), value.low),
  high: divide(exact(1n), value.low),
});

function quotient(a: number, b: number): Bare | undefined {
  if (b === 0) return undefined;
  const value = ratio(BigInt(a), BigInt(b));
  return { type: "number", low: value, high: value, missing: [] };
}

/** A duration times a number; parts of a month or day are dropped, as the standard does. */
function scaled(duration: Value, by: NumberValue): Bare | undefined {
  if (compare(by.low, by.high) !== 0) return undefined;
  const times = (count: number): number => {
    const product = multiply(exact(BigInt(count)), by.low);
    return Number((product.s * product.n) / product.d);
  };
  if (duration.type === "months") return { type: "months", months: times(duration.months) };
  return duration.type === "days" ? { type: "days", days: times(duration.days) } : undefined;
}

/** Minus a number or duration. */
export function negated(operand: Value, environment: Environment): Value {
  const value = environment.strict === true ? operand : single(operand);
  switch (value.type) {
    case "number":
      return negatedNumber(value);
    case "months":
      return { ...value, months: -value.months };
    case "days":
      return { ...value, days: -value.days };
    default:
      if (environment.strict === true) return nullValue(value.source);
      return unknownValue(missingOf(value), value.source);
  }
}

function negatedNumber(value: NumberValue): NumberValue {
  const low = negate(value.high);
  return { ...value, low, high: isPoint(value) ? low : negate(value.low) };
}
