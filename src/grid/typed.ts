import type { TypedValue } from "./types.js";

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
/** A double keeps so many digits; a longer row of digits is a code, not an amount. */
const MOST_DIGITS = 15;

/**
 * What a typed text means: a number, yes or no, a text. Identity numbers and codes keep all their digits: more than 15
 * digits, or a zero in front, stay text. An apostrophe in front makes anything a text, as in Excel; a cell formatted
 * as text keeps what is typed as it is.
 */
export function typedValue(text: string, keepsText: boolean): TypedValue {
  if (text === "") return { kind: "empty" };
  if (keepsText) return { kind: "text", text };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  const plain = text.normalize("NFKC").trim();
  const decimal = decimalOf(plain);
  if (decimal !== undefined) return { kind: "number", decimal };
  if (/^(?:true|false)$/i.test(plain)) return { kind: "boolean", boolean: plain.toLowerCase() === "true" };
  return { kind: "text", text };
}

function decimalOf(plain: string): string | undefined {
  const isShare = plain.endsWith("%");
  const written = isShare ? plain.slice(0, -1).trim() : plain;
  if (!PLAIN.test(written) && !GROUPED.test(written)) return undefined;
  const [, sign = "", whole = "", decimals = ""] =
    /^([+-]?)(\d*)\.?(\d*)$/.exec(written.replaceAll(",", "")) ?? [];
  const isCode = whole.length > 1 && whole.startsWith("0");
  if (isCode || whole.length + decimals.length > MOST_DIGITS) return undefined;
  const minus = sign === "-" ? "-" : "";
  return minus + (isShare ? hundredth(whole, decimals) : joined(whole, decimals));
}

const joined = (whole: string, decimals: string): string =>
  `${whole === "" ? "0" : whole}${decimals === "" ? "" : `.${decimals}`}`;

/** The point moved two places to the left; no arithmetic, so nothing is rounded. */
function hundredth(whole: string, decimals: string): string {
  const digits = whole.padStart(3, "0");
  const behind = (digits.slice(-2) + decimals).replace(/0+$/, "");
  return joined(String(Number(digits.slice(0, -2))), behind);
}
