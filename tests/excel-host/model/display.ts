import type { CellContent } from "./book.js";
import { wireValue } from "./values.js";

/**
 * What a cell shows, for General, plain decimal, thousands and percent formats and simple dates. Other formats show
 * the value as General would: this host has no formatting engine, so nothing may rest on `text` there.
 */
export function shown(cell: CellContent | undefined, format: string, date1904: boolean): string {
  if (cell === undefined) return "";
  if (cell.text !== undefined) return cell.text;
  const value = wireValue(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const decimal = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (decimal !== null)
    return decimalText(value, decimal[2]?.length ?? 0, decimal[1] !== undefined, decimal[3] === "%");
  if (/^yyyy[-/]m{1,2}[-/]d{1,2}$/.test(format)) return dayText(value, format, date1904);
  return general(value);
}

function decimalText(value: number, places: number, thousands: boolean, percent: boolean): string {
  const text = Math.abs(percent ? value * 100 : value).toFixed(places);
  const [whole = "", rest] = text.split(".");
  const grouped = thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const sign = value < 0 && Number(text) !== 0 ? "-" : "";
  return `${sign}${grouped}${rest === undefined ? "" : `.${rest}`}${percent ? "%" : ""}`;
}

function dayText(serial: number, format: string, date1904: boolean): string {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + Math.floor(serial) * 86_400_000);
  return format
    .replace("yyyy", String(day.getUTCFullYear()).padStart(4, "0"))
    .replace(/m+/, (letters) => String(day.getUTCMonth() + 1).padStart(letters.length, "0"))
    .replace(/d+/, (letters) => String(day.getUTCDate()).padStart(letters.length, "0"));
}

/** Eleven significant digits, as the General format shows. */
const general = (value: number): string => String(Number(value.toPrecision(11)));
