import { openXlsx } from "../../src/workbook/xlsx/open.js";
import type { BookOptions, SheetSpec } from "../../src/workbook/memory/sheet.js";
import { workbook } from "../../src/workbook/memory/sheet.js";
import { connect } from "./bridge/connect.js";
import { bookOf } from "./fixtures/from-content.js";
import { EmulatedHost } from "./host.js";
import type { Book } from "./model/book.js";

/** How a host is set up; its switches can be changed at any time. */
export interface HostOptions {
  /** newest requirement set ExcelApi; the newest the client knows when absent */
  readonly excelApi?: string;
}

/** An emulated host over a workbook, connected: `Excel.run` of this realm talks to it. */
export function hostOf(book: Book, options: HostOptions = {}): EmulatedHost {
  const host = new EmulatedHost(book, options);
  connect(host);
  return host;
}

/** The same over sheets in the memory builder's words. */
export const hostOfSheets = (
  sheets: readonly SheetSpec[],
  book: BookOptions = {},
  options: HostOptions = {},
): EmulatedHost => hostOf(bookOf(workbook(sheets, book)), options);

/** The same over the bytes of an .xlsx file, as our own reader reads it. */
export const hostOfXlsx = async (bytes: Uint8Array, options: HostOptions = {}): Promise<EmulatedHost> =>
  hostOf(bookOf(await openXlsx(bytes).read()), options);
