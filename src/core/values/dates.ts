/** A day of the civil (Gregorian) calendar, without time zone. `month` 1–12, `day` 1–31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day known exactly (`earliest` = `latest`) or only to lie between two days, both included. */
export interface DateSpan {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day, or undefined when there is no such day in the calendar (years 1–9999). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** Days since 1970-01-01 (negative before). Algorithm: Howard Hinnant, "chrono-compatible date algorithms". */
export function dayNumber(date: CivilDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Inverse of `dayNumber`. */
export function fromDayNumber(days: number): CivilDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthPrime = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthPrime + 2) / 5) + 1;
  const month = monthPrime < 10 ? monthPrime + 3 : monthPrime - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Below 0 when a is earlier, 0 on the same day, above 0 when a is later. */
export const compareDates = (a: CivilDate, b: CivilDate): number => dayNumber(a) - dayNumber(b);
export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days);

/**
 * Moves by whole months; a day that the target month does not have becomes its last day
 * (民法典 202: the period ends on the same day number of the last month, or its last day).
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** Whole months from `from` to `to` (negative when `to` is earlier), completed ones only. */
export function wholeMonthsBetween(from: CivilDate, to: CivilDate): number {
  if (compareDates(to, from) < 0) return -wholeMonthsBetween(to, from);
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  return to.day < from.day ? months - 1 : months;
}

/** Age in completed years (周岁): the age rises on the birthday; born on 29 February, on 1 March of common years. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const had = day.month > birth.month || (day.month === birth.month && day.day >= birth.day);
  return day.year - birth.year - (had ? 0 : 1);
}

/** "2025-10-28". */
export function formatDate(date: CivilDate): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** Reads "2025-10-28" only; undefined for anything else. Free writings are the work of `reading`. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export const onDay = (date: CivilDate): DateSpan => ({ earliest: date, latest: date });
/** All days of a month, as a span. */
export const wholeMonth = (year: number, month: number): DateSpan => ({
  earliest: { year, month, day: 1 },
  latest: { year, month, day: daysInMonth(year, month) },
});
export const isExactDay = (span: DateSpan): boolean => compareDates(span.earliest, span.latest) === 0;
