import type { CellValue } from "../../core/reading/sheet/sheet.js";
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
