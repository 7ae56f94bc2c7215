import { civilDate, type CivilDate } from "./dates.js";
import { compact } from "./text.js";

/**
 * Kinds of personal numbers. resident15 and foreigner15 are the older cards; hkmoTwResident is the residence permit
 * for people of Hong Kong, Macao and Taiwan, hkmoPass and taiwanPass their travel permits.
 */
export type IdentityKind =
  | "resident"
  | "resident15"
  | "hkmoTwResident"
  | "foreigner"
  | "foreigner15"
  | "hkmoPass"
  | "taiwanPass"
  | "passport";

/** What a personal number says by itself. `checkOk` is absent where the kind has no check character. */
export interface Identity {
  readonly kind: IdentityKind;
  /** without blanks, letters in upper case */
  readonly text: string;
  readonly birth?: CivilDate;
  readonly sex?: "male" | "female";
  readonly checkOk?: boolean;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

/** The 18th character for the first 17 digits (GB 11643). */
export function identityCheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Reads a personal number; blanks, hyphens between groups and width do not matter. undefined for text that is no
 * such number, also for 15 or 18 digits whose birth date is no day of the calendar.
 */
export function parseIdentity(text: string): Identity | undefined {
  const number = compact(text).toUpperCase().replaceAll("-", "");
  if (/^\d{17}[\dX]$/.test(number)) return eighteen(number);
  if (/^\d{15}$/.test(number)) return fifteen(number);
  if (/^[A-Z]{3}\d{12}$/.test(number)) return { kind: "foreigner15", text: number };
  if (/^[HM]\d{8}(?:\d{2})?$/.test(number)) return { kind: "hkmoPass", text: number };
  if (/^\d{8}(?:\d{2})?$/.test(number)) return { kind: "taiwanPass", text: number };
  // eleven digits or more without a letter are a card with a wrong count of digits, no passport
  if (/^\d{11,}X?$/.test(number)) return undefined;
  if (/^[A-Z0-9]{5,20}$/.test(number) && /\d{3}/.test(number)) return { kind: "passport", text: number };
  return undefined;
}

function eighteen(number: string): Identity | undefined {
  const birth = dayOf(number.slice(6, 14));
  if (birth === undefined) return undefined;
  const checkOk = identityCheckCharacter(number) === number.charAt(17);
  return { kind: kindOf18(number), text: number, birth, sex: sexOf(number.charAt(16)), checkOk };
}

function kindOf18(number: string): IdentityKind {
  if (number.startsWith("9")) return "foreigner";
  return /^8[123]0000/.test(number) ? "hkmoTwResident" : "resident";
}

function fifteen(number: string): Identity | undefined {
  const birth = dayOf(`19${number.slice(6, 12)}`);
  if (birth === undefined) return undefined;
  return { kind: "resident15", text: number, birth, sex: sexOf(number.charAt(14)) };
}

const sexOf = (digit: string): "male" | "female" => (Number(digit) % 2 === 1 ? "male" : "female");

function dayOf(digits: string): CivilDate | undefined {
  const year = Number(digits.slice(0, 4));
  if (year < 1850 || year > 2099) return undefined;
  return civilDate(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}

const SHOWN_AT_START = 3;
const SHOWN_AT_END = 2;

/** First 3 and last 2 characters, stars between; a number too short for that becomes all stars. */
export function mask(number: string): string {
  const hidden = number.length - SHOWN_AT_START - SHOWN_AT_END;
  if (hidden < 2) return "*".repeat(number.length);
  return number.slice(0, SHOWN_AT_START) + "*".repeat(hidden) + number.slice(-SHOWN_AT_END);
}

const DIGIT = "[0-9０-９]";
const GAP = "[ \\u00a0\\u3000-]?";
const NOT_BEFORE = "(?<![0-9０-９])";
const NOT_AFTER = "(?![0-9０-９])";
const YEAR = `(?:[1１][8９9８]|[2２][0０])${DIGIT}{2}`;
const MONTH_AND_DAY = `[01０１]${DIGIT}[0-3０-３]${DIGIT}`;
/** 18 or 15 digits with a birth date in its place, in groups or not, in either width. */
const NUMBER_IN_TEXT = new RegExp(
  `${NOT_BEFORE}(?:${DIGIT}{6}${GAP}${YEAR}${GAP}${MONTH_AND_DAY}${GAP}${DIGIT}{3}[0-9０-９XxＸｘ]` +
    `|${DIGIT}{6}${GAP}${DIGIT}{2}${MONTH_AND_DAY}${GAP}${DIGIT}{3})${NOT_AFTER}`,
  "g",
);

/**
 * Masks every identity number inside a longer text. Travel permits and passports cannot be told from other numbers
 * in running text and stay: cells of identity fields are masked as a whole (`mask`).
 */
export function maskIdentity(text: string): string {
  return text.length < 15 ? text : text.replace(NUMBER_IN_TEXT, mask);
}
