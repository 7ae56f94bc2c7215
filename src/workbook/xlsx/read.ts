import type { Sheet, WorkbookContent } from "../../core/reading/sheet.js";
import { isOurName } from "../tags.js";
import type { Book, ListedSheet } from "./book/book.js";
import { readBook } from "./book/book.js";
import { readSharedStrings } from "./book/strings.js";
import type { Styles } from "./book/styles.js";
import { readStyles } from "./book/styles.js";
import { readTable } from "./book/tables.js";
import type { Package } from "./package/package.js";
import { findingsSheets } from "./patch/remove-sheet.js";
import { areaOf } from "./sheet/address.js";
import { XlsxSheet } from "./sheet/sheet.js";
import type { SheetReading } from "./sheet/stream.js";
import { readSheetXml } from "./sheet/stream.js";

interface Common {
  readonly pack: Package;
  readonly book: Book;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly reading: SheetReading;
}

/** Reads a whole workbook from its package, the sheet of findings we may have put there left out. */
export async function readWorkbook(pack: Package, reading: SheetReading): Promise<WorkbookContent> {
  const book = await readBook(pack);
  const common: Common = {
    pack,
    book,
    reading,
    styles: await readFrom(pack, book, "styles", [], async (part) => readStyles(pack, part)),
    strings: await readFrom(pack, book, "sharedStrings", [], async (part) => readSharedStrings(pack, part)),
  };
  const sheets: Sheet[] = [];
  const ours = findingsSheets(book);
  const worksheets = book.sheets.filter(({ name, part }) => part !== undefined && !ours.has(name));
  for (const listed of worksheets) {
    pack.work.stopIfCancelled();
    sheets.push(await readSheet(common, listed));
    pack.work.progress(sheets.length, worksheets.length, listed.name);
  }
  const definedNames = book.names.filter(({ name, sheet = "" }) => !isOurName(name) && !ours.has(sheet));
  const { date1904, recalculatesOnOpen } = book;
  return { sheets, date1904, definedNames, ...(recalculatesOnOpen ? { resultsMayBeStale: true } : {}) };
}

/** A part that is announced but missing reads as none: cells that need it then say so themselves. */
async function readFrom<Result>(
  pack: Package,
  book: Book,
  kind: string,
  missing: Result,
  read: (part: string) => Promise<Result>,
): Promise<Result> {
  const target = book.relationships.find((relationship) => relationship.kind === kind)?.target;
  return target === undefined || pack.entry(target) === undefined ? missing : read(target);
}

async function readSheet(common: Common, listed: ListedSheet): Promise<Sheet> {
  const { pack, book, strings, styles } = common;
  const { name, visibility, part = "" } = listed;
  const context = { part, sharedCount: strings.length, styleCount: styles.length, date1904: book.date1904 };
  const { cells, sink } = await readSheetXml(pack, name, context, common.reading);
  return new XlsxSheet({
    name,
    visibility,
    store: cells.finish(),
    facts: sink.facts,
    hiddenRows: cells.hiddenRows,
    listedRows: cells.listedRows,
    tables: await readTables(pack, listed, sink.facts.tableIds),
    strings,
    styles,
  });
}

async function readTables(
  pack: Package,
  sheet: ListedSheet,
  ids: readonly string[],
): Promise<Sheet["tables"]> {
  if (ids.length === 0) return [];
  const relationships = await pack.relationships(sheet.part ?? "");
  const tables: Sheet["tables"][number][] = [];
  for (const id of ids) {
    const target = relationships.find((relationship) => relationship.id === id)?.target;
    const table = target === undefined ? undefined : await readTable(pack, target);
    const range = areaOf(sheet.name, table?.area ?? "");
    if (table !== undefined && range !== undefined) tables.push({ name: table.name, range });
  }
  return tables;
}
