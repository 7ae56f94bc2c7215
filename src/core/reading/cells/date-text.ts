import {
  civilDate,
  compareDates,
  formatDate,
  onDay,
  wholeMonth,
  type CivilDate,
  type DateSpan,
} from "../../values/dates.js";
import { chineseDigits, readChineseInteger } from "../../values/numerals.js";
import { tidy } from "../../values/text.js";

/** A date as written; `twoDigitYear`: the century is ours. Several candidates: the writing does not tell. */
export type DateReading =
  | { readonly kind: "date"; readonly span: DateSpan; readonly twoDigitYear: boolean }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly kind: "range" }
  | undefined;

const FIRST_YEAR = 1850;
const LAST_YEAR = 2150;
/** Two-digit years below this are 20yy, as in Excel. */
const PIVOT = 30;

const inCentury = (year: number): number => year + (year < PIVOT ? 2000 : 1900);

const dateOf = (span: DateSpan | undefined, twoDigitYear = false): DateReading =>
  span && { kind: "date", span, twoDigitYear };

/** The whole year, month or day that the numbers name; undefined when there is none. */
function spanOf(year: number, month?: number, day?: number): DateSpan | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (month === undefined)
    return { earliest: { year, month: 1, day: 1 }, latest: { year, month: 12, day: 31 } };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return wholeMonth(year, month);
  const date = civilDate(year, month, day);
  return date && onDay(date);
}

/** Reads a date as people write it, in Chinese or English, to the day, the month or the year. */
export function readDateText(text: string): DateReading {
  const plain = withoutTime(tidy(text).toLowerCase());
  if (plain === "") return undefined;
  const compacted = arabic(plain.replaceAll(" ", ""));
  for (const form of FORMS) {
    const match = form.pattern.exec(compacted);
    if (match) return form.read(match.slice(1).map(Number));
  }
  const english = readEnglish(plain);
  if (english !== undefined) return english;
  return splitRange(text) === undefined ? undefined : { kind: "range" };
}

/** Time of day, weekday and a closing full stop do not change the day. */
const withoutTime = (text: string): string =>
  text
    .replace(/[(（]?(?:星期|周)[一二三四五六日天][)）]?/gu, "")
    .replace(
      /(?:t|\s+|(?<=[日号]))(?:上午|下午)?\d{1,2}(?:[:：时点]\d{0,2}(?:分)?)(?::\d{2})?(?:\.\d+)?\s*(?:am|pm|z)?$/u,
      "",
    )
    .replace(/[.。]$/u, "")
    .trim();

/** 二〇二五年十月二十八日 in digits. */
function arabic(text: string): string {
  return text.replace(
    /^([〇零一二三四五六七八九]{4}|[〇零一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,3})月)?(?:([一二三四五六七八九十]{1,3})[日号])?/u,
    (whole, year: string, month: string | undefined, day: string | undefined) => {
      const number = (word: string | undefined, sign: string): string =>
        word === undefined ? "" : `${String(readChineseInteger(word) ?? word)}${sign}`;
      const digits = chineseDigits(year);
      return digits === undefined ? whole : `${digits}年${number(month, "月")}${number(day, "日")}`;
    },
  );
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (numbers: number[]) => DateReading;
}

const FORMS: readonly Form[] = [
  { pattern: /^(\d{4})年?$/u, read: ([year = 0]) => dateOf(spanOf(year)) },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/u, read: ([year = 0, month, day]) => dateOf(spanOf(year, month, day)) },
  { pattern: /^(\d{6})$/u, read: ([digits = 0]) => sixDigits(digits) },
  {
    pattern: /^(\d{4})[年./\-_,](\d{1,2})月?$/u,
    read: ([year = 0, month]) => dateOf(spanOf(year, month)),
  },
  {
    pattern: /^(\d{4})[年./\-_,](\d{1,2})[月./\-_,](\d{1,2})[日号]?$/u,
    read: ([year = 0, month, day]) => dateOf(spanOf(year, month, day)),
  },
  {
    pattern: /^(\d{2})年(\d{1,2})月?(?:(\d{1,2})[日号])?$/u,
    read: ([year = 0, month, day]) =>
      dateOf(spanOf(inCentury(year), month, Number.isNaN(day) ? undefined : day), true),
  },
  {
    pattern: /^(3[2-9]|[4-9]\d)[./-](\d{1,2})[./-](\d{1,2})$/u,
    read: ([year = 0, month, day]) => dateOf(spanOf(inCentury(year), month, day), true),
  },
  {
    pattern: /^(\d{2})[./-](\d{1,2})[./-](\d)$/u,
    read: ([year = 0, month, day]) => dateOf(spanOf(inCentury(year), month, day), true),
  },
  { pattern: /^(\d{1,2})[./-](\d{1,2})[./-](\d{2})$/u, read: threeShort },
  { pattern: /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u, read: yearLast },
  { pattern: /^(\d{1,2})[./-](\d{4})$/u, read: ([month, year = 0]) => dateOf(spanOf(year, month)) },
  { pattern: /^(\d{2})[./-](\d{1,2})$/u, read: twoShort },
];

/** 198005; or 800501 where that is no month. */
function sixDigits(digits: number): DateReading {
  const [first, second, third] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
  const month = spanOf(first * 100 + second, third);
  return month ? dateOf(month) : dateOf(spanOf(inCentury(first), second, third), true);
}

/** 80.5 is May 1980; 05.06 may be a month of 2005 or a day without year. */
function twoShort([year = 0, month = 0]: number[]): DateReading {
  const span = spanOf(inCentury(year), month);
  if (span === undefined) return undefined;
  return year > 12
    ? dateOf(span, true)
    : { kind: "ambiguous", candidates: [formatDate(span.earliest).slice(0, 7)] };
}

/** 80-5-1; 01/05/80; 05/06/07 may be three days. */
function threeShort([a = 0, b = 0, c = 0]: number[]): DateReading {
  const days = [civilDate(inCentury(a), b, c), civilDate(inCentury(c), b, a), civilDate(inCentury(c), a, b)];
  return oneOf(days, true);
}

/** 28.10.2025; 10/11/2025 may be in November or October. */
function yearLast([a = 0, b = 0, year = 0]: number[]): DateReading {
  return oneOf(
    [civilDate(year, b, a), civilDate(year, a, b)].filter((day) => day && day.year >= FIRST_YEAR),
    false,
  );
}

function oneOf(days: readonly (CivilDate | undefined)[], twoDigitYear: boolean): DateReading {
  const found = days.filter((day) => day !== undefined);
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  if (others.every((day) => compareDates(day, first) === 0)) return dateOf(onDay(first), twoDigitYear);
  return { kind: "ambiguous", candidates: [...new Set(found.map(formatDate))].sort() };
}

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*";
const ENGLISH: readonly (readonly [RegExp, (parts: string[]) => [string, string, string?]])[] = [
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${NAME}[ ,.-]+(\\d{4})$`, "u"),
    ([day = "", month = "", year = ""]) => [year, month, day],
  ],
  [
    new RegExp(`^${NAME}[ .]+(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})$`, "u"),
    ([month = "", day = "", year = ""]) => [year, month, day],
  ],
  [
    new RegExp(`^(\\d{4})[ -]${NAME}[ -](\\d{1,2})$`, "u"),
    ([year = "", month = "", day = ""]) => [year, month, day],
  ],
  [new RegExp(`^${NAME}[ .,-]+(\\d{4})$`, "u"), ([month = "", year = ""]) => [year, month]],
  [new RegExp(`^(\\d{4})[ -]${NAME}$`, "u"), ([year = "", month = ""]) => [year, month]],
];

function readEnglish(text: string): DateReading {
  for (const [pattern, order] of ENGLISH) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, month, day] = order(match.slice(1));
    const number = MONTH_NAMES.indexOf(month.slice(0, 3)) + 1;
    return dateOf(spanOf(Number(year), number, day === undefined ? undefined : Number(day)));
  }
  return undefined;
}

/** The two sides of "2025年12月1日至2028年11月30日", "2025.12—2028.11"; undefined when there are not two dates. */
function splitRange(text: string): readonly [string, string] | undefined {
  const tidied = tidy(text);
  for (const separator of [
    /至|到|起至|~|～|→/u,
    / ?[\u2010-\u2015] ?/u,
    /(?<=[\d日月年号]) ?- ?(?=\d{4})/u,
    / - | to /u,
  ]) {
    const [from, to, ...more] = tidied.split(separator);
    if (from === undefined || to === undefined || more.length > 0) continue;
    if (readDateText(from)?.kind === "date" && readDateText(to)?.kind === "date") return [from, to];
  }
  return undefined;
}

/** A period in one cell: its first and its last date. undefined for anything else. */
export function readDateRange(
  text: string,
): { readonly start: DateSpan; readonly end: DateSpan } | undefined {
  const sides = splitRange(text.replace(/^[^\d〇一二]*[:：]/u, ""));
  if (sides === undefined) return undefined;
  const [start, end] = sides.map((side) => readDateText(side));
  if (start?.kind !== "date" || end?.kind !== "date") return undefined;
  return { start: start.span, end: end.span };
}
