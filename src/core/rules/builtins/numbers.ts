import {
  add,
  compare,
  exact,
  greatest,
  isInteger,
  isNegative,
  least,
  multiply,
  negate,
  subtract,
  ZERO,
  type Exact,
} from "../../values/exact.js";
import type { NumberValue, Value } from "../language/values.js";

/** Applies a function that never falls as its argument rises to both ends of an interval. */
export function rising(
  value: Value | undefined,
  operation: (number: Exact) => Exact,
): NumberValue | undefined {
  if (value?.type !== "number") return undefined;
  const low = operation(value.low);
  return { ...value, low, high: value.low === value.high ? low : operation(value.high), source: [] };
}

/** The size of a number; of an interval around 0, from 0 on. */
export function absolute(value: NumberValue): NumberValue {
  const [low, high] = [value.low, value.high].map((end) => (isNegative(end) ? negate(end) : end));
  if (!low || !high) return value;
  const spans = isNegative(value.low) && !isNegative(value.high);
  return { ...value, low: spans ? ZERO : least(low, high), high: greatest(low, high), source: [] };
}

const HALF = exact("0.5");

/** How to round what lies between two numbers of so many decimals. */
export type Rounding = "up" | "down" | "half up" | "half down" | "half even";

/** Rounds to decimals (negative: tens, hundreds ...); up and down are away from zero and towards it. */
export function rounded(value: Exact, places: number, rounding: Rounding): Exact {
  const power = exact(10n ** BigInt(Math.abs(places)));
  const scaled = places >= 0 ? multiply(value, power) : value.div(power);
  const whole = roundedSize(isNegative(scaled) ? negate(scaled) : scaled, rounding);
  const signed = isNegative(scaled) ? negate(whole) : whole;
  return places >= 0 ? signed.div(power) : multiply(signed, power);
}

function roundedSize(size: Exact, rounding: Rounding): Exact {
  if (isInteger(size)) return size;
  const below = size.floor();
  const half = compare(subtract(size, below), HALF);
  const up = {
    up: true,
    down: false,
    "half up": half >= 0,
    "half down": half > 0,
    "half even": half > 0 || (half === 0 && below.n % 2n === 1n),
  }[rounding];
  return up ? add(below, exact(1n)) : below;
}

/** Decimal places the standard allows (DMN 1.5, table 76). */
export const isScale = (scale: number | undefined): scale is number =>
  scale !== undefined && scale >= -6111 && scale <= 6176;
