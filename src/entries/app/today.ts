import { formatDate, fromDayNumber, parseIsoDate } from "../../core/values/dates.js";

/** The day it is now in China, whatever the machine's zone, YYYY-MM-DD. */
export function todayInChina(now: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now);
  return formatDate(parseIsoDate(parts) ?? fromDayNumber(Math.floor(now.getTime() / 86_400_000)));
}
