import { invalid } from "../engine/error.js";
import type { CellContent, Scalar } from "./book.js";

/** The values Excel has for errors. */
const ERRORS = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

/** The value of a cell as the API gives it: errors as text, nothing as "". */
export function wireValue(cell: CellContent | undefined): Scalar {
  if (cell === undefined) return "";
  // Excel never has a formula without a result; this host does, and says so in `valueType`
  if (cell.uncalculated === true) return "";
  return typeof cell.value === "object" ? cell.value.error : cell.value;
}

/** The formula, or the value where there is none. */
export const wireFormula = (cell: CellContent | undefined): Scalar =>
  cell?.formula === undefined ? wireValue(cell) : `=${cell.formula}`;

/** Excel.RangeValueType. */
export function valueType(cell: CellContent | undefined): string {
  if (cell === undefined) return "Empty";
  if (cell.uncalculated === true) return "Empty";
  if (typeof cell.value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof cell.value as "string" | "number" | "boolean"
  ];
}

/** Letters a cell and a formula can hold [Excel specifications and limits]. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

/** What typing or writing an input leaves in a cell: content, nothing, and the number format it brings along. */
export interface Typed {
  readonly content?: CellContent;
  readonly format?: string;
}

/** Reads an input as Excel does; `format` is the cell's number format ("@" takes everything as text). */
export function typed(input: unknown, format: string, date1904: boolean): Typed {
  if (input === "" || input === undefined) return {};
  if (typeof input === "number" || typeof input === "boolean") return { content: { value: input } };
  if (typeof input === "string" && input.length > LONGEST_TEXT) {
    throw invalid(`a cell holds ${LONGEST_TEXT} letters, not ${input.length}`);
  }
  if (typeof input !== "string") throw invalid(`no cell value: ${JSON.stringify(input)}`);
  if (format === "@") return { content: { value: input } };
  if (input.startsWith("'")) return { content: { value: input.slice(1) } };
  if (input.startsWith("=") && input.length > 1) {
    return { content: { value: 0, formula: checkedFormula(input.slice(1)), uncalculated: true } };
  }
  return typedText(input, date1904);
}

function typedText(input: string, date1904: boolean): Typed {
  if (ERRORS.includes(input.toUpperCase())) return { content: { value: { error: input.toUpperCase() } } };
  if (/^(?:true|false)$/i.test(input)) return { content: { value: input.toLowerCase() === "true" } };
  const trimmed = input.trim();
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(trimmed);
  if (percent !== null) return { content: { value: Number(percent[1]) / 100 }, format: "0%" };
  if (/^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[+-]?\d+)?$/i.test(trimmed) && /\d/.test(trimmed)) {
    return { content: { value: Number(trimmed.replaceAll(",", "")) } };
  }
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (day !== null) {
    const serial = serialOf(Number(day[1]), Number(day[2]), Number(day[3]), date1904);
    if (serial !== undefined) return { content: { value: serial }, format: "yyyy/m/d" };
  }
  return { content: { value: input } };
}

/** The serial of a day in the workbook's date system; undefined for one that does not exist. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Math.round((at - epoch) / 86_400_000);
}

/** Formulas are not parsed; what cannot be one is refused as Excel refuses it. */
export function checkedFormula(formula: string): string {
  if (formula.length > LONGEST_FORMULA) throw invalid(`a formula of ${formula.length} letters`);
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  let depth = 0;
  for (const letter of bare) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth < 0) break;
  }
  const oddQuotes = bare.replaceAll('""', "").includes('"');
  if (depth !== 0 || oddQuotes || /[+\-*/^&=<>,(]\s*$/.test(bare))
    throw invalid(`not a formula: =${formula}`);
  return formula;
}
