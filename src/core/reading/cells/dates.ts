import { formatDate, onDay, wholeMonth, type CivilDate, type DateSpan } from "../../values/dates.js";
import { saysNothing } from "../../values/text.js";
import {
  BLANK,
  caveat,
  unreadable,
  valueReading,
  type CellContext,
  type Reader,
  type Reading,
} from "./context.js";
import { readDateText, type DateReading } from "./date-text.js";
import { numberText } from "./display.js";
import { generalText } from "./display-number.js";
import { datePrecision, isDateFormat, isPercentFormat } from "./number-format.js";
import { dayOfSerial } from "./serials.js";

/** A day, or the month or year that is all a cell tells of it. */
export const readDate: Reader = ({ value, format }, context) => {
  if (value.kind === "boolean") return unreadable("notADate");
  if (value.kind === "text") {
    return saysNothing(value.text)
      ? BLANK
      : fromReading(inOrder(readDateText(value.text), value.text, context));
  }
  if (isDateFormat(format)) return fromSerial(value.number, format, context.date1904);
  if (isPercentFormat(format)) return unreadable("notADate");
  return fromNumber(value.number, format, context);
};

/** "Start date (dd/mm/yyyy)": the head says which of two days 01/12/2025 is. */
function inOrder(reading: DateReading, text: string, { label }: CellContext): DateReading {
  if (reading?.kind !== "ambiguous") return reading;
  const [, first, second] = /\b(dd?|mm?)\s*[-./]\s*(dd?|mm?)\s*[-./]\s*y{2,4}/iu.exec(label) ?? [];
  const parts = /^\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4})\s*$/u.exec(text.normalize("NFKC"));
  if (parts === null || first?.charAt(0).toLowerCase() === second?.charAt(0).toLowerCase()) return reading;
  const [a = "", b = "", year = ""] = parts.slice(1);
  const [day, month] = first?.toLowerCase().startsWith("d") === true ? [a, b] : [b, a];
  return readDateText(`${year}-${month}-${day}`);
}

const dateValue = (span: DateSpan): Reading => valueReading({ kind: "date", span });

function fromReading(reading: DateReading): Reading {
  if (reading === undefined) return unreadable("notADate");
  if (reading.kind === "range") return unreadable("dateRange");
  if (reading.kind === "ambiguous") return unreadable("ambiguousDate", reading.candidates);
  const year = String(reading.span.earliest.year);
  return valueReading(
    { kind: "date", span: reading.span },
    reading.twoDigitYear ? [caveat("twoDigitYear", "note", year)] : [],
  );
}

/** A format that hides the day hides what Excel put there: "1980-5" typed in a cell is stored as its first day. */
function fromSerial(serial: number, format: string, date1904: boolean): Reading {
  const precision = datePrecision(format);
  const day = dayOfSerial(serial, date1904);
  if (precision === "time" || day === undefined) return unreadable("notADate");
  return dateValue(shownSpan(day, precision));
}

function shownSpan(day: CivilDate, precision: "day" | "month" | "year"): DateSpan {
  if (precision === "month" && day.day === 1) return wholeMonth(day.year, day.month);
  if (precision === "year" && day.day === 1 && day.month === 1) {
    return { earliest: day, latest: { year: day.year, month: 12, day: 31 } };
  }
  return onDay(day);
}

/** 19800501, 198005, 1980, 1980.05 typed as numbers. A number ending in .1 may have lost the zero of October. */
function fromNumber(number: number, format: string, context: CellContext): Reading {
  const shown = numberText(number, format, context.date1904);
  const general = generalText(number);
  const lostZero = /^(\d{4}|\d{2})\.1$/u.exec(general);
  if (lostZero && shown === general) return monthsOf(lostZero[1] ?? "");
  for (const text of [shown, general]) {
    if (/^(?:\d{4}|\d{6}|\d{8}|(?:\d{4}|\d{2})\.\d{1,2}|\d{4}\.\d{4})$/u.test(text)) {
      const reading = readDateText(text.replace(/^(\d{4})\.(\d{2})(\d{2})$/u, "$1.$2.$3"));
      if (reading !== undefined) return fromReading(reading);
    }
  }
  return withoutFormat(number, context.date1904);
}

function monthsOf(year: string): Reading {
  const candidates = ["01", "10"].flatMap((month) => {
    const reading = readDateText(`${year}年${month}月`);
    return reading?.kind === "date" ? [formatDate(reading.span.earliest).slice(0, 7)] : [];
  });
  return candidates.length === 0 ? unreadable("notADate") : unreadable("ambiguousDate", candidates);
}

/** 1950 to 2100 in either date system: what a date looks like when its format was lost. */
const LOOKS_LIKE_SERIAL = { least: 10_000, greatest: 75_000 };

function withoutFormat(number: number, date1904: boolean): Reading {
  const { least, greatest } = LOOKS_LIKE_SERIAL;
  const day = number >= least && number <= greatest ? dayOfSerial(number, date1904) : undefined;
  return day === undefined ? unreadable("notADate") : unreadable("serialWithoutFormat", [formatDate(day)]);
}
