import { add, exact, multiply, negate, ZERO, type Exact } from "./exact.js";

/**
 * Reads one decimal number as people type it: sign, thousands in groups of three (comma or blank between), decimal
 * point, exponent, brackets for negative. undefined for anything else; "1,50" is no number. Text is `tidy`.
 */
export function readDecimal(text: string): Exact | undefined {
  const bracketed = /^\(([^()-]+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    const size = readDecimal(bracketed);
    return size && negate(size);
  }
  const plain = text.replace(/^[\u2212\u2010-\u2013]/u, "-");
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return exact(plain.replaceAll(",", ""));
  if (/^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(plain)) return exact(plain.replaceAll(" ", ""));
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/.test(plain) ? exact(plain) : undefined;
}

const DIGITS: Readonly<Record<string, bigint>> = Object.fromEntries(
  ["〇零", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].flatMap(
    (signs, digit) => Array.from(signs).map((sign) => [sign, BigInt(digit)]),
  ),
);
const SMALL_UNITS: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
};

/**
 * Reads a whole number in Chinese numerals, everyday (一百五十万) or financial (壹佰伍拾万). Strict: units descend,
 * a skipped place before a last bare digit needs 零 (一百零五), so the colloquial 一百五 is not guessed at.
 */
export function readChineseInteger(text: string): bigint | undefined {
  return text === "" || /^[零〇]./u.test(text) ? undefined : belowGroup(text, GROUPS);
}

const GROUPS: readonly (readonly [RegExp, bigint])[] = [
  [/亿|億/u, 100_000_000n],
  [/万|萬/u, 10_000n],
];

function belowGroup(text: string, groups: readonly (readonly [RegExp, bigint])[]): bigint | undefined {
  const [group, ...lower] = groups;
  if (group === undefined) return belowTenThousand(text);
  const [sign, worth] = group;
  const match = new RegExp(`^(.+)(?:${sign.source})(.*)$`, "u").exec(text);
  if (match === null) return belowGroup(text, lower);
  const [, before = "", after = ""] = match;
  const high = belowGroup(before, lower);
  if (high === undefined || high === 0n) return undefined;
  if (after === "") return high * worth;
  const low = afterGroup(after, worth, lower);
  return low === undefined ? undefined : high * worth + low;
}

/** 万 and what follows: 一万五 is colloquial and not read, 一万五千 and 一万零五 are. */
function afterGroup(
  text: string,
  worth: bigint,
  lower: readonly (readonly [RegExp, bigint])[],
): bigint | undefined {
  const bare = /^[零〇]/u.test(text) ? text.slice(1) : text;
  const bareDigit = bare.length === 1 && bare === text;
  const low = bareDigit || bare === "" ? undefined : belowGroup(bare, lower);
  return low !== undefined && low > 0n && low < worth ? low : undefined;
}

function belowTenThousand(text: string): bigint | undefined {
  let sum = 0n;
  let last = 10_000n;
  let zero = false;
  let rest = text;
  while (rest !== "") {
    const step = /^([零〇]?)([〇零一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖]?)([十拾百佰千仟]?)/u.exec(
      rest,
    );
    const [whole = "", gap = "", digit = "", unit = ""] = step ?? [];
    if (whole === "" || (digit === "" && unit === "")) return single(text);
    const worth = SMALL_UNITS[unit] ?? 1n;
    const value = digit === "" ? leadingTen(unit, sum) : DIGITS[digit];
    zero ||= gap !== "";
    const skipped = last > worth * 10n && last !== 10_000n;
    if (value === undefined || value === 0n || worth >= last) return undefined;
    if (skipped && worth === 1n && !zero) return undefined;
    sum += value * worth;
    last = worth;
    zero = false;
    rest = rest.slice(whole.length);
  }
  return sum;
}

const single = (text: string): bigint | undefined =>
  text.length === 1 && DIGITS[text] === 0n ? 0n : undefined;

/** 十五 = 15 at the front only; inside a number it is 一十. */
const leadingTen = (unit: string, before: bigint): bigint | undefined =>
  (unit === "十" || unit === "拾") && before === 0n ? 1n : undefined;

/** A Chinese numeral with decimals (一点五), or a whole one. */
export function readChineseNumber(text: string): Exact | undefined {
  const [whole = "", decimals, ...more] = text.split(/[点點]/u);
  const integer = readChineseInteger(whole) ?? (/^[零〇]$/u.test(whole) ? 0n : undefined);
  if (integer === undefined || more.length > 0) return undefined;
  if (decimals === undefined) return exact(integer);
  const digits = Array.from(decimals).map((sign) => DIGITS[sign]);
  if (digits.length === 0 || digits.includes(undefined)) return undefined;
  return exact(`${String(integer)}.${digits.join("")}`);
}

/** Digit by digit, as years are written: 二〇二五 = "2025". undefined when another sign is among them. */
export function chineseDigits(text: string): string | undefined {
  const digits = Array.from(text).map((sign) => DIGITS[sign]);
  return digits.length === 0 || digits.includes(undefined) ? undefined : digits.join("");
}

/**
 * An amount in financial numerals with 元, 角 and 分: 壹佰伍拾万元整, 人民币伍元叁角. In 元. undefined for text without
 * 元 or 圆, or with anything else in it.
 */
export function readChineseAmount(text: string): Exact | undefined {
  const [, whole = "", small = ""] = /^(?:人民币)?(.+?)[元圆圓](.*?)[整正]?$/u.exec(text) ?? [];
  const yuan = readChineseInteger(whole);
  const fen = smallChange(small);
  if (yuan === undefined || fen === undefined) return undefined;
  return add(exact(yuan), multiply(fen, exact("0.01")));
}

/** 伍角陆分, 零陆分, 伍角, nothing: in 分. */
function smallChange(text: string): Exact | undefined {
  if (text === "") return ZERO;
  const match = /^[零〇]?(?:(.)角)?[零〇]?(?:(.)分)?$/u.exec(text);
  const [, jiao, fen] = match ?? [];
  if (match === null || (jiao === undefined && fen === undefined)) return undefined;
  const tens = jiao === undefined ? 0n : DIGITS[jiao];
  const ones = fen === undefined ? 0n : DIGITS[fen];
  return tens === undefined || ones === undefined ? undefined : exact(tens * 10n + ones);
}
