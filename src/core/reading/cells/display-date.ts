import { dayNumber, type CivilDate } from "../../values/dates.js";
import type { FormatSection, FormatToken } from "./number-format.js";
import { dayOfSerial, secondsOfSerial } from "./serials.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const WEEKDAYS_ZH = ["日", "一", "二", "三", "四", "五", "六"];
const DIGITS_ZH = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

interface Moment {
  readonly day: CivilDate;
  readonly seconds: number;
  readonly twelveHours: boolean;
  readonly serial: number;
}

/** What a date section shows of a serial; undefined where the serial is no day (Excel shows ####). */
export function dateText(section: FormatSection, serial: number, date1904: boolean): string | undefined {
  const timeOnly = section.tokens.every(
    (token) => token.kind !== "date" || /^(?:\[|h|minute|s|noon)/u.test(token.part),
  );
  const day = dayOfSerial(serial, date1904) ?? (timeOnly ? { year: 1900, month: 1, day: 1 } : undefined);
  if (day === undefined || serial < 0) return undefined;
  const twelveHours = section.tokens.some((token) => token.kind === "date" && token.part === "noon");
  const moment = { day, seconds: secondsOfSerial(serial), twelveHours, serial };
  return section.tokens.map((token) => tokenText(token, moment, section.chineseNumerals)).join("");
}

function tokenText(token: FormatToken, moment: Moment, chinese: boolean): string {
  if (token.kind === "literal") return token.text;
  if (token.kind !== "date") return "";
  const text = partText(token.part, moment);
  if (!chinese || !/^\d+$/u.test(text)) return text;
  return /^[ye]/u.test(token.part)
    ? text.replace(/\d/gu, (digit) => DIGITS_ZH[Number(digit)] ?? "")
    : chineseNumber(Number(text));
}

/** 28 = 二十八; days, months and hours only. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const before = tens > 1 ? (DIGITS_ZH[tens] ?? "") : "";
  if (tens === 0) return DIGITS_ZH[ones] ?? "";
  return `${before}十${ones === 0 ? "" : (DIGITS_ZH[ones] ?? "")}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

function partText(part: string, { day, seconds, twelveHours, serial }: Moment): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const shownHours = twelveHours ? hours % 12 || 12 : hours;
  switch (part) {
    case "h":
      return String(shownHours);
    case "hh":
      return two(shownHours);
    case "minute":
      return String(minutes);
    case "minute2":
      return two(minutes);
    case "s":
      return String(seconds % 60);
    case "ss":
      return two(seconds % 60);
    case "noon":
      return hours < 12 ? "AM" : "PM";
    default:
      return part.startsWith("[") ? elapsed(part, serial) : dayPart(part, day);
  }
}

function elapsed(part: string, serial: number): string {
  const perDay = part.startsWith("[h") ? 24 : part.startsWith("[m") ? 1440 : 86_400;
  return String(Math.floor(serial * perDay + 1e-9)).padStart(part.length - 2, "0");
}

function dayPart(part: string, day: CivilDate): string {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  if (part.startsWith("y")) return part.length <= 2 ? two(day.year % 100) : String(day.year).padStart(4, "0");
  if (part.startsWith("e")) return String(day.year);
  if (part.startsWith("aaa")) return (part.length > 3 ? "星期" : "") + (WEEKDAYS_ZH[weekday] ?? "");
  const name = part.startsWith("m") ? MONTHS[day.month - 1] : WEEKDAYS[weekday];
  const value = part.startsWith("m") ? day.month : day.day;
  if (part.length === 1) return String(value);
  if (part.length === 2) return two(value);
  return part.length === 3
    ? (name ?? "").slice(0, 3)
    : part.length === 5
      ? (name ?? "").charAt(0)
      : (name ?? "");
}
