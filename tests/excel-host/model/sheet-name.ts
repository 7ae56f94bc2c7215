import { HostError, invalid } from "../engine/error.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";

/** Refuses names Excel refuses: empty, longer than 31, with one of []:*?/\, in quotes, or in use. */
export function checkedName(context: Context, name: unknown, own?: SheetData): string {
  if (typeof name !== "string" || name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) {
    throw invalid(`no name for a sheet: ${String(name)}`);
  }
  const holder = context.book.sheet(name);
  if (holder !== undefined && holder !== own)
    throw new HostError("ItemAlreadyExists", `a sheet is named ${name}`);
  return name;
}
