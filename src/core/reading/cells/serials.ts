import { dayNumber, fromDayNumber, type CivilDate } from "../../values/dates.js";

const EPOCH_1900 = dayNumber({ year: 1899, month: 12, day: 30 });
const EPOCH_1904 = dayNumber({ year: 1904, month: 1, day: 1 });
/** 9999-12-31 in the 1900 system */
const LAST_SERIAL = 2_958_465;
/** Excel counts a 29 February 1900 that never was; serials before it are a day off (ECMA-376 part 1, 18.17.4.1). */
const FALSE_LEAP_DAY = 60;

/** The day of a date serial, time of day dropped; undefined where the serial is no day. */
export function dayOfSerial(serial: number, date1904: boolean): CivilDate | undefined {
  const days = Math.floor(serial);
  if (date1904) {
    return days >= 0 && days <= LAST_SERIAL - 1462 ? fromDayNumber(EPOCH_1904 + days) : undefined;
  }
  if (days < 1 || days > LAST_SERIAL || days === FALSE_LEAP_DAY) return undefined;
  return fromDayNumber(EPOCH_1900 + days + (days < FALSE_LEAP_DAY ? 1 : 0));
}

/** Time of day of a serial in whole seconds. */
export const secondsOfSerial = (serial: number): number =>
  Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

/** The serial Excel stores for a day. */
export const serialOfDay = (day: CivilDate, date1904: boolean): number => serialOf(dayNumber(day), date1904);

const FIRST_OF_MARCH_1900 = dayNumber({ year: 1900, month: 3, day: 1 });

/** The same for days since 1970-01-01; before March 1900 Excel's calendar has a day too many. */
export function serialOf(days: number, date1904: boolean): number {
  if (date1904) return days - EPOCH_1904;
  return days - EPOCH_1900 - (days < FIRST_OF_MARCH_1900 ? 1 : 0);
}
