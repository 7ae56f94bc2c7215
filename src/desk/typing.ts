import { isDateFormat } from "../core/reading/cells/number-format.js";
import { serialOfDay } from "../core/reading/cells/serials.js";
import type { CellValue, WorkbookContent } from "../core/reading/sheet/sheet.js";
import type { ReportRemedy } from "../core/render/report.js";
import { formatAddress, parseAddress, type CellRef } from "../core/values/cells.js";
import { civilDate, parseIsoDate } from "../core/values/dates.js";
import { WorkbookError, type CellInput } from "../workbook/port.js";
import type { Typing } from "./engine.js";

/** Only digits, with or without separators: no unit of its own. */
const PLAIN_NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/**
 * What a person typed into a cell of a grid, as Excel would take it: a day becomes a serial number in a cell that shows
 * days. Rejects formulas (`noFormulas`): nobody here could calculate them.
 */
export function asTyped(input: CellInput, at: CellRef, content: WorkbookContent): CellInput {
  if (input.kind !== "text") return input;
  const text = input.text.normalize("NFKC").trim();
  if (text.startsWith("=")) throw new WorkbookError("noFormulas", formatAddress(at));
  const format = content.sheets.find(({ name }) => name === at.sheet)?.cell(at.row, at.column)?.format;
  const [, year, month, day] = DAY.exec(text) ?? [];
  const civil = year === undefined ? undefined : civilDate(Number(year), Number(month), Number(day));
  if (!civil || !isDateFormat(format ?? "")) return input;
  return { kind: "number", decimal: String(serialOfDay(civil, content.date1904)) };
}

/** A fix as it is typed: numbers into number cells, days as the cell keeps them, all else as text. */
export function typingOf({ cell: address, to, kind, unit }: ReportRemedy, content: WorkbookContent): Typing {
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
  const withUnit = kind === "number" && hasUnit(standing?.value) ? `${to}${unit ?? ""}` : to;
  return { cell, input: { kind: "text", text: withUnit } };
}

/** The text names a unit of its own, such as 15万元, which the new figure keeps. */
const hasUnit = (value: CellValue | undefined): boolean =>
  value?.kind === "text" && !PLAIN_NUMBER.test(value.text.normalize("NFKC").trim());
