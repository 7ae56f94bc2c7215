import type { CellValue } from "../../core/reading/sheet.js";
import { dayNumber, parseIsoDate } from "../../core/values/dates.js";

/** What may stand in a row of `sheet()`: plain values, nothing (`null`, `undefined`, ""), or one of the makers below. */
export type CellInput = string | number | boolean | null | undefined | CellSpec;

/** A cell described in full; `date` is resolved to a serial when the workbook's date system is known. */
export interface CellSpec {
  readonly value: CellValue | { readonly kind: "date"; readonly days: number };
  readonly formula?: string;
  readonly uncalculated?: boolean;
  readonly format?: string;
}

/** A stored text, also the one without characters (a bare "" in a row means nothing stored). */
export const text = (value: string, format?: string): CellSpec => ({
  value: { kind: "text", text: value },
  ...(format === undefined ? {} : { format }),
});

/** A number with a number format, e.g. `number(0.3, "0%")`. */
export const number = (value: number, format?: string): CellSpec => ({
  value: { kind: "number", number: value },
  ...(format === undefined ? {} : { format }),
});

/** A date cell of the given day ("2025-10-28"). Throws RangeError for text that is no day. */
export function date(iso: string, format = "yyyy-mm-dd"): CellSpec {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new RangeError(`not a day: ${iso}`);
  return { value: { kind: "date", days: dayNumber(day) }, format };
}

/** An error value such as `error("#N/A")`. */
export const error = (code: string): CellSpec => ({ value: { kind: "error", error: code } });

/** A formula (without "=") with the result the file carries; without `result` it was never calculated. */
export function formula(expression: string, result?: CellInput, format?: string): CellSpec {
  const cached = result === undefined ? undefined : specOf(result);
  const shown = format ?? cached?.format;
  return {
    value: cached?.value ?? { kind: "empty" },
    formula: expression,
    ...(cached === undefined ? { uncalculated: true } : {}),
    ...(shown === undefined ? {} : { format: shown }),
  };
}

/** The cell an input stands for; undefined when nothing is stored. */
export function specOf(input: CellInput): CellSpec | undefined {
  if (input === null || input === undefined || input === "") return undefined;
  if (typeof input === "string") return text(input);
  if (typeof input === "number") return number(input);
  if (typeof input === "boolean") return { value: { kind: "boolean", boolean: input } };
  return input;
}

const EPOCH_1900 = dayNumber({ year: 1899, month: 12, day: 30 });
const EPOCH_1904 = dayNumber({ year: 1904, month: 1, day: 1 });
const FIRST_OF_MARCH_1900 = dayNumber({ year: 1900, month: 3, day: 1 });

/** The serial Excel stores for a day (days since 1970-01-01); before March 1900 its calendar has a day too many. */
export function serialOf(days: number, date1904: boolean): number {
  if (date1904) return days - EPOCH_1904;
  return days - EPOCH_1900 - (days < FIRST_OF_MARCH_1900 ? 1 : 0);
}
