import type { Cell } from "../sheet/sheet.js";
import { dateText } from "./display-date.js";
import { generalText, sectionText } from "./display-number.js";
import { formatSections, sectionFor } from "./number-format.js";

/** The system's short date (built-in format 14) has no order of its own; shown as Chinese versions show it. */
const SHORT_DATES = new Set(["mm-dd-yy", "m/d/yy", "m/d/yyyy", "[$-F800]dddd, mmmm dd, yyyy"]);

/** A cell's text as Excel displays it in a wide enough column; "" for an empty one. Errors show their name. */
export function displayText(cell: Cell, date1904: boolean): string {
  const { value } = cell;
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return numberText(value.number, cell.format, date1904);
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.error;
    case "empty":
      return "";
  }
}

/** A number as its format shows it. */
export function numberText(value: number, format: string, date1904: boolean): string {
  if (format === "General" || format === "" || format === "@") return generalText(value);
  const sections = formatSections(SHORT_DATES.has(format) ? "yyyy/m/d" : format);
  const section = sectionFor(sections, value);
  if (section === undefined) return generalText(value);
  if (section.tokens.length === 0) return sections.length > 1 ? "" : generalText(value);
  if (section.isDate) return dateText(section, value, date1904) ?? generalText(value);
  return sectionText(section, value, sections.length === 1 || section === sections[0]);
}
