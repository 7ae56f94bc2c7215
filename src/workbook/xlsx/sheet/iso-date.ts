import type { CivilDate } from "../../../core/values/dates.js";
import { civilDate, dayNumber } from "../../../core/values/dates.js";

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const DAY_0_OF_1900 = dayNumber({ year: 1899, month: 12, day: 30 });
const DAY_0_OF_1904 = dayNumber({ year: 1904, month: 1, day: 1 });
/** Excel's calendar of 1900 has a 29 February that never was: serials before 61 are one day less. */
const FIRST_TRUE_SERIAL = 61;

/** The serial of a cell of type `d` (ISO 8601, ECMA-376 part 1, 18.18.11); undefined for text that is none. */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text);
  if (match === null || text === "") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const date = civilDate(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : daySerial(date, date1904) + time;
}

function daySerial(date: CivilDate, date1904: boolean): number {
  if (date1904) return dayNumber(date) - DAY_0_OF_1904;
  const serial = dayNumber(date) - DAY_0_OF_1900;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}
