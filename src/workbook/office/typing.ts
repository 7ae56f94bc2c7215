import type { CellValue } from "../../core/reading/sheet/sheet.js";
import type { CellRef } from "../../core/values/cells.js";
import { formatAddress } from "../../core/values/cells.js";
import type { CellInput } from "../port.js";
import { WorkbookError } from "../port.js";
import { singleCell } from "./reading/store.js";

/** Types into one cell and gives what stood there: one round trip to look, one to type. */
export async function typeInto(
  context: Excel.RequestContext,
  cell: CellRef,
  input: CellInput,
): Promise<CellValue> {
  const sheet = context.workbook.worksheets.getItem(cell.sheet);
  const range = sheet.getRangeByIndexes(cell.row - 1, cell.column - 1, 1, 1);
  range.load("values,formulas,valueTypes,numberFormat");
  range.format.protection.load("locked");
  sheet.protection.load("protected");
  context.workbook.load("readOnly");
  await context.sync();
  const { values, formulas, valueTypes, numberFormat } = range;
  const before = singleCell({ values, formulas, valueTypes, numberFormat });
  const place = formatAddress(cell);
  if (before?.formula !== undefined) throw new WorkbookError("formulaCell", place);
  if (sheet.protection.protected && range.format.protection.locked) {
    throw new WorkbookError("protectedSheet", place);
  }
  range.values = [[hostInput(input, numberFormat[0]?.[0])]];
  await context.sync();
  return before?.value ?? { kind: "empty" };
}

/** What the host makes the wanted value of; it reads texts as if somebody typed them. */
function hostInput(input: CellInput, format: unknown): string | number | boolean {
  switch (input.kind) {
    case "number":
      return Number(input.decimal);
    case "boolean":
      return input.boolean;
    case "text":
      // a cell formatted as text takes everything as it is
      return format === "@" ? input.text : textInput(input.text);
    case "empty":
      return "";
  }
}

/** Words without a digit; whatever else there is could be a number, a day or a formula to the host. */
const PLAIN_WORDS = /^(?!(?:true|false)$)\p{L}[^\d]*$/iu;

/** A text as it must be typed to stay text: the apostrophe before it is no part of it. */
export const textInput = (text: string): string =>
  text === "" || PLAIN_WORDS.test(text) ? text : `'${text}`;
