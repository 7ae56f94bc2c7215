import type { FormatSection, FormatToken } from "./number-format.js";

/** A size as decimal digits: 0.<digits> × 10^point. */
interface Digits {
  readonly digits: string;
  readonly point: number;
}

const SIGNIFICANT = 15;

/** The 15 digits Excel keeps in view. */
function digitsOf(size: number): Digits {
  const [mantissa = "0", exponent = "0"] = size.toExponential(SIGNIFICANT - 1).split("e");
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

/** Whole and decimal digits after rounding half up to `places` decimals. */
function rounded({ digits, point }: Digits, places: number): { whole: string; decimals: string } {
  const kept = point + places;
  const padded = kept > digits.length ? digits.padEnd(kept, "0") : digits;
  const cut = kept < 0 ? "" : padded.slice(0, kept);
  const up = kept >= 0 && Number(padded.charAt(kept) || "0") >= 5;
  const scaled = BigInt(cut === "" ? "0" : cut) + (up ? 1n : 0n);
  const text = scaled.toString().padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places);
  return { whole, decimals: places === 0 ? "" : text.slice(-places) };
}

const GENERAL_WIDTH = 11;

/** A number under the format General: up to 11 signs, then in scientific notation. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value === 0 ? 0 : value);
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e10) {
    const shortest = String(value);
    if (shortest.length <= GENERAL_WIDTH) return shortest;
  }
  const sign = value < 0 ? "-" : "";
  if (size >= 1e11 || (size < 1e-4 && !shortDecimal(size))) return sign + scientific(size);
  const wholeDigits = Math.max(1, digitsOf(size).point);
  const { whole, decimals } = rounded(digitsOf(size), Math.max(0, GENERAL_WIDTH - 1 - wholeDigits));
  const kept = decimals.replace(/0+$/u, "");
  return `${sign}${whole}${kept === "" ? "" : `.${kept}`}`;
}

/** 0.00001 fits where 0.0000123456 does not. */
const shortDecimal = (size: number): boolean => {
  const { digits, point } = digitsOf(size);
  return digits.replace(/0+$/u, "").length - point <= GENERAL_WIDTH - 2;
};

function scientific(size: number): string {
  const [mantissa = "", exponent = "0"] = size.toExponential(5).split("e");
  const power = Number(exponent);
  const short = mantissa.replace(/\.?0+$/u, "");
  return `${short}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** A section of digits alone, as most are: 0, 0.00, #,##0.00. */
interface Plain {
  readonly places: number;
  readonly grouped: boolean;
}

const plains = new WeakMap<FormatSection, Plain | "other">();

function plainOf(section: FormatSection): Plain | "other" {
  const known = plains.get(section);
  if (known !== undefined) return known;
  const signs = section.tokens
    .map((token) => {
      if (token.kind === "digit") return token.sign;
      return token.kind === "comma" ? "," : token.kind === "point" ? "." : "x";
    })
    .join("");
  const match = /^(#,##)?0(?:\.(0+))?$/u.exec(signs);
  const plain = match ? { places: match[2]?.length ?? 0, grouped: match[1] !== undefined } : "other";
  plains.set(section, plain);
  return plain;
}

/** The quick way for numbers that need no rounding: their own shortest text with zeros added. */
function plainText(size: number, { places, grouped }: Plain): string | undefined {
  if (size >= 1e15 || (size < 1e-6 && size !== 0)) return undefined;
  const [whole = "", decimals = ""] = String(size).split(".");
  if (decimals.length > places) return undefined;
  const shown = grouped && whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  return places === 0 ? shown : `${shown}.${decimals.padEnd(places, "0")}`;
}

/** What a section shows of a number; the sign is the caller's where the section is the only one. */
export function sectionText(section: FormatSection, value: number, withSign: boolean): string {
  const { tokens } = section;
  const sign = withSign && value < 0 ? "-" : "";
  const plain = plainOf(section);
  const quick = plain === "other" ? undefined : plainText(Math.abs(value), plain);
  if (quick !== undefined) return sign + quick;
  if (tokens.some((token) => token.kind === "general")) {
    return tokens.map((token) => generalOr(token, sign, Math.abs(value))).join("");
  }
  const hasDigits = tokens.some((token) => token.kind === "digit");
  if (!hasDigits) return sign + tokens.map((token) => (token.kind === "literal" ? token.text : "")).join("");
  if (tokens.some((token) => token.kind === "fraction")) return generalText(value);
  const body = tokens.some((token) => token.kind === "exponent")
    ? withExponent(tokens, Math.abs(value))
    : withPlaces(tokens, Math.abs(value));
  return /[1-9]/u.test(body) ? sign + body : body;
}

function generalOr(token: FormatToken, sign: string, size: number): string {
  if (token.kind === "general") return sign + generalText(size);
  return token.kind === "literal" ? token.text : "";
}

/** How a format scales a number: percent signs by 100 each, commas behind the last digit by 1/1000 each. */
export function scaleOf(tokens: readonly FormatToken[]): { percents: number; thousands: number } {
  const percents = tokens.filter((token) => token.kind === "percent").length;
  const lastDigit = tokens.findLastIndex((token) => token.kind === "digit");
  let thousands = 0;
  for (const token of tokens.slice(lastDigit + 1)) {
    if (token.kind !== "comma") break;
    thousands += 1;
  }
  const point = tokens.findIndex((token) => token.kind === "point");
  for (let at = point - 1; at > 0 && tokens[at]?.kind === "comma"; at--) thousands += 1;
  return { percents, thousands };
}

function withPlaces(tokens: readonly FormatToken[], size: number): string {
  const point = tokens.findIndex((token) => token.kind === "point");
  const before = point < 0 ? tokens : tokens.slice(0, point);
  const after = point < 0 ? [] : tokens.slice(point);
  const places = after.filter((token) => token.kind === "digit").length;
  const { percents, thousands } = scaleOf(tokens);
  const { digits, point: at } = digitsOf(size);
  const moved = rounded({ digits, point: size === 0 ? 0 : at + 2 * percents - 3 * thousands }, places);
  return wholePart(before, moved.whole) + decimalPart(after, moved.decimals);
}

/** Fills the places from the right; the leftmost takes all digits that remain. */
function wholePart(tokens: readonly FormatToken[], whole: string): string {
  const isDigit = (token: FormatToken): boolean => token.kind === "digit";
  const first = tokens.findIndex(isDigit);
  const last = tokens.findLastIndex(isDigit);
  const grouped = tokens.some((token, at) => token.kind === "comma" && at > first && at < last);
  let rest = whole === "0" ? "" : whole;
  let written = 0;
  let text = "";
  const put = (digit: string): void => {
    text = (grouped && written > 0 && written % 3 === 0 ? `${digit},` : digit) + text;
    written += 1;
  };
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind === "literal") text = token.text + text;
    else if (token?.kind === "percent") text = `%${text}`;
    else if (token?.kind === "digit") {
      if (rest !== "") put(rest.slice(-1));
      else if (token.sign === "0") put("0");
      rest = rest.slice(0, -1);
      if (at === first) for (; rest !== ""; rest = rest.slice(0, -1)) put(rest.slice(-1));
    }
  }
  return text;
}

function decimalPart(tokens: readonly FormatToken[], decimals: string): string {
  const signs = tokens.flatMap((token) => (token.kind === "digit" ? [token.sign] : []));
  let shown = signs.length;
  while (shown > 0 && signs[shown - 1] === "#" && decimals.charAt(shown - 1) === "0") shown -= 1;
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind === "point") return ".";
      if (token.kind === "literal") return token.text;
      if (token.kind === "percent") return "%";
      if (token.kind !== "digit") return "";
      at += 1;
      return at <= shown ? decimals.charAt(at - 1) : "";
    })
    .join("");
}

function withExponent(tokens: readonly FormatToken[], size: number): string {
  const at = tokens.findIndex((token) => token.kind === "exponent");
  const plus = tokens.some((token) => token.kind === "exponent" && token.plus);
  const mantissaTokens = tokens.slice(0, at);
  const places = mantissaTokens
    .slice(mantissaTokens.findIndex((token) => token.kind === "point") + 1)
    .filter((token) => token.kind === "digit").length;
  const hasPoint = mantissaTokens.some((token) => token.kind === "point");
  const [mantissa = "0", exponent = "0"] = size.toExponential(hasPoint ? places : 0).split("e");
  const power = Number(exponent);
  const width = tokens.slice(at).filter((token) => token.kind === "digit").length;
  const sign = power < 0 ? "-" : plus ? "+" : "";
  return `${mantissa}E${sign}${String(Math.abs(power)).padStart(width, "0")}`;
}
