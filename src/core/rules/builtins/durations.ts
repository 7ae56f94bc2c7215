import type { Value } from "../language/values.js";
import { NO_SOURCE } from "../language/values.js";

const MONTHS = /^(-)?P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?$/;
const DAYS = /^(-)?P(\d{1,9})D$/;

/** Reads "PnYnM" or "PnD" (a leading "-" allowed); undefined for anything else, hours among it. */
export function parseDuration(text: string): (Value & { type: "months" | "days" }) | undefined {
  const days = DAYS.exec(text);
  if (days) return { type: "days", days: signed(days[1], Number(days[2])), source: NO_SOURCE };
  const months = MONTHS.exec(text);
  if (!months || (months[2] === undefined && months[3] === undefined)) return undefined;
  const count = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0);
  return { type: "months", months: signed(months[1], count), source: NO_SOURCE };
}

/** Whether the standard knows the text as a duration, hours and very long ones among them. */
export const isDuration = (text: string): boolean =>
  /^-?P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d*)?S)?)?$/.test(text);

const signed = (minus: string | undefined, size: number): number =>
  minus === undefined || size === 0 ? size : -size;
