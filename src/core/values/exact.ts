import Fraction from "fraction.js";

/** An exact rational number. Money, shares and counts never touch binary floats. */
export type Exact = Fraction;

export const ZERO: Exact = new Fraction(0n);
export const ONE: Exact = new Fraction(1n);

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** Reads decimal text ("1.5", "-.25", "1e3") or a whole bigint. Throws RangeError on any other text. */
export function exact(value: string | bigint): Exact {
  if (typeof value === "bigint") return new Fraction(value);
  if (!DECIMAL.test(value)) throw new RangeError(`not a decimal number: ${value}`);
  const [mantissa = "0", exponent = "0"] = value.toLowerCase().split("e");
  return scaleByTen(decimalText(mantissa), Number(exponent));
}

function decimalText(text: string): Exact {
  const negative = text.startsWith("-");
  const [whole = "", decimals = ""] = text.replace(/^[+-]/, "").split(".");
  const size = new Fraction(BigInt(`${whole || "0"}${decimals}`), 10n ** BigInt(decimals.length));
  return negative ? size.neg() : size;
}

function scaleByTen(value: Exact, exponent: number): Exact {
  const power = new Fraction(10n ** BigInt(Math.abs(exponent)));
  return exponent < 0 ? value.div(power) : value.mul(power);
}

/** Numerator over denominator; throws RangeError when the denominator is zero. */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError("division by zero");
  return new Fraction(numerator, denominator);
}

const GREATEST_15_DIGITS = 999_999_999_999_999;

/**
 * A number as a cell holds it, read as Excel shows it: 15 significant digits (ECMA-376 part 1, 18.3.1.96
 * stores more). Throws RangeError for NaN and infinities.
 */
export function fromCellNumber(value: number): Exact {
  if (!Number.isFinite(value)) throw new RangeError("not a finite number");
  if (Number.isInteger(value) && Math.abs(value) <= GREATEST_15_DIGITS) return new Fraction(BigInt(value));
  return fewDecimals(value) ?? exact(value.toPrecision(15));
}

/**
 * The quick way for amounts with up to four decimals. k / 10000 has at most 15 digits and is the decimal nearest to
 * the float, so the float's first 15 digits are the same decimal.
 */
function fewDecimals(value: number): Exact | undefined {
  const scaled = Math.round(value * 10_000);
  const same = scaled / 10_000 === value && Math.abs(scaled) <= GREATEST_15_DIGITS;
  return same ? new Fraction(BigInt(scaled), 10_000n) : undefined;
}

export const add = (a: Exact, b: Exact): Exact => a.add(b);
export const subtract = (a: Exact, b: Exact): Exact => a.sub(b);
export const multiply = (a: Exact, b: Exact): Exact => a.mul(b);
/** Throws RangeError when `b` is zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new RangeError("division by zero");
  return a.div(b);
}
export const negate = (a: Exact): Exact => a.neg();
/** Below 0 when a < b, 0 when equal, above 0 when a > b. */
export const compare = (a: Exact, b: Exact): number => a.compare(b);
export const equals = (a: Exact, b: Exact): boolean => a.compare(b) === 0;
export const isZero = (a: Exact): boolean => a.n === 0n;
export const isNegative = (a: Exact): boolean => a.s < 0n;
export const isInteger = (a: Exact): boolean => a.d === 1n;
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const floor = (a: Exact): Exact => a.floor();
export const ceiling = (a: Exact): Exact => a.ceil();

/** The sum: numerators added per denominator first, since amounts share few of those. An empty list gives 0. */
export function total(values: Iterable<Exact>): Exact {
  const byDenominator = new Map<bigint, bigint>();
  for (const value of values) {
    byDenominator.set(value.d, (byDenominator.get(value.d) ?? 0n) + value.s * value.n);
  }
  let sum = ZERO;
  for (const [denominator, numerator] of byDenominator) sum = sum.add(new Fraction(numerator, denominator));
  return sum;
}

/** Whether the value can be written as a decimal of finitely many digits. */
export function isDecimal(value: Exact): boolean {
  let rest = value.d;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/**
 * Decimal text without trailing zeros. Exact where a finite decimal exists; otherwise rounded half away from
 * zero to `places` digits (callers that show it mark it as rounded, see `isDecimal`).
 */
export function toDecimal(value: Exact, places = 6): string {
  const digits = isDecimal(value) ? decimalPlaces(value.d) : places;
  const scaled = roundToInteger(value.mul(new Fraction(10n ** BigInt(digits))));
  const negative = scaled < 0n;
  const text = (negative ? -scaled : scaled).toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const decimals = text.slice(text.length - digits).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
}

function decimalPlaces(denominator: bigint): number {
  let places = 0;
  let power = 1n;
  while (power % denominator !== 0n) {
    power *= 10n;
    places += 1;
  }
  return places;
}

function roundToInteger(value: Exact): bigint {
  const size = value.abs();
  const doubled = size.n * 2n + size.d;
  const magnitude = doubled / (size.d * 2n);
  return value.s < 0n ? -magnitude : magnitude;
}

/** Rounds half away from zero to `places` decimals, as Excel's ROUND does. */
export function roundTo(value: Exact, places: number): Exact {
  const power = new Fraction(10n ** BigInt(Math.abs(places)));
  const scaled = places >= 0 ? value.mul(power) : value.div(power);
  const whole = new Fraction(roundToInteger(scaled));
  return places >= 0 ? whole.div(power) : whole.mul(power);
}
