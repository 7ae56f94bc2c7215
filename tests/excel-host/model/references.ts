import { HostError, invalid } from "../engine/error.js";
import type { Area } from "./area.js";
import { parseArea, splitSheet } from "./area.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";

/** Longer lists of addresses are refused; the figure is the length of a formula in Excel, not a documented limit. */
const LONGEST_LIST = 8192;

/** The area an address or a name means on a sheet. Throws InvalidArgument, or ItemNotFound for an unknown sheet. */
export function areaOn(context: Context, sheet: SheetData, text: string): Area {
  const { sheet: named, address } = splitSheet(text);
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalid(`${text} is not on the sheet ${sheet.name}`);
  }
  const name = sheet.names
    .concat(context.book.names)
    .find((known) => known.name.toLowerCase() === address.toLowerCase());
  if (name === undefined) return parseArea(address);
  const target = targetOf(context, name.formula);
  if (target?.sheet !== sheet) throw invalid(`${text} is no area of the sheet ${sheet.name}`);
  return target.area;
}

/** The areas of a list, "A1:B2,D4" or "A1; D4". */
export function areasOn(context: Context, sheet: SheetData, list: string): Area[] {
  if (list.length > LONGEST_LIST) throw invalid(`a list of addresses of ${list.length} characters`);
  return splitList(list).map((address) => areaOn(context, sheet, address));
}

/** Splits at commas and semicolons outside of quotes. */
const splitList = (list: string): string[] => list.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [];

/** The place a formula of a name refers to; undefined where it is no plain reference. */
export function targetOf(context: Context, formula: string): { sheet: SheetData; area: Area } | undefined {
  const { sheet: named, address } = splitSheet(formula.replace(/^=/, ""));
  if (named === undefined) return undefined;
  const sheet = context.book.sheet(named);
  if (sheet === undefined) return undefined;
  try {
    return { sheet, area: parseArea(address) };
  } catch (thrown) {
    if (thrown instanceof HostError) return undefined;
    throw thrown;
  }
}
