import type { CellValue } from "../core/reading/sheet/sheet.js";
import { formatAddress, type CellRef } from "../core/values/cells.js";
import { fromCellNumber, toDecimal } from "../core/values/exact.js";
import { WorkbookError, type CellInput, type Edit } from "../workbook/port.js";

/** An edit of one cell, as a host would tell it. */
export const editOf = (cell: CellRef): Edit => ({ sheet: cell.sheet, address: a1(cell) });

const a1 = (cell: CellRef): string => formatAddress(cell).slice(formatAddress(cell).lastIndexOf("!") + 1);

/** What stood in a cell, to be typed again; an error value cannot be. */
export function inputOf(value: CellValue, cell: CellRef): CellInput {
  if (value.kind === "number")
    return { kind: "number", decimal: toDecimal(fromCellNumber(value.number), 20) };
  if (value.kind === "error") throw new WorkbookError("formulaCell", formatAddress(cell));
  return value;
}

/** What is typed, as text. */
export function textOf(input: CellInput): string {
  switch (input.kind) {
    case "text":
      return input.text;
    case "number":
      return input.decimal;
    case "boolean":
      return String(input.boolean).toUpperCase();
    case "empty":
      return "";
  }
}
