/** Powers of ten a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${String(exponent)}`));
const EXACT_DIGITS = 15;

/**
 * The number written in ASCII bytes as "-12.50", when the result is certainly the nearest double: at most 15 digits
 * make an exact whole, and one division by an exact power of ten rounds once (Clinger 1990). Undefined for all
 * other writings, which are left to the general way.
 */
export function decimalNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at += 1;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + byte - 0x30;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === 0x2e && decimals < 0 && digits > 0) decimals = 0;
    else return undefined;
  }
  if (digits === 0 || digits > EXACT_DIGITS || decimals === 0) return undefined;
  const size = decimals > 0 ? whole / (POWERS[decimals] ?? 1) : whole;
  return isNegative ? -size : size;
}

/** The whole number written in at most 9 ASCII digits; undefined for anything else. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (end <= start || end - start > 9) return undefined;
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
