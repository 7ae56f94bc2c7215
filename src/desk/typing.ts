import { isDateFormat } from "../core/reading/cells/number-format.js";
import { serialOfDay } from "../core/reading/cells/serials.js";
import type { WorkbookContent } from "../core/reading/sheet.js";
import type { ReportRemedy } from "../core/render/report.js";
import { parseAddress } from "../core/values/cells.js";
import { parseIsoDate } from "../core/values/dates.js";
import { WorkbookError } from "../workbook/port.js";
import type { Typing } from "./engine.js";

/** A fix as it is typed: numbers into number cells, days as the cell keeps them, all else as text. */
export function typingOf({ cell: address, to, kind }: ReportRemedy, content: WorkbookContent): Typing {
  const range = address === undefined ? undefined : parseAddress(address);
  if (!range || to === undefined) throw new WorkbookError("unsupported", "a fix that names no cell");
  const cell = { sheet: range.sheet, row: range.top, column: range.left };
  const sheet = content.sheets.find(({ name }) => name === cell.sheet);
  if (!sheet) throw new WorkbookError("sheetGone", cell.sheet);
  const standing = sheet.cell(cell.row, cell.column);
  if (standing?.formula !== undefined) throw new WorkbookError("formulaCell", address ?? "");
  const isText = standing?.value.kind === "text";
  if (kind === "number" && !isText) return { cell, input: { kind: "number", decimal: to } };
  const day = kind === "date" ? parseIsoDate(to) : undefined;
  if (day && !isText && isDateFormat(standing?.format ?? "")) {
    return { cell, input: { kind: "number", decimal: String(serialOfDay(day, content.date1904)) } };
  }
  return { cell, input: { kind: "text", text: to } };
}
