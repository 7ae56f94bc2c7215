import type { Sheet, WorkbookContent } from "../../core/reading/sheet/sheet.js";
import { isOurName } from "../tags.js";
import type { Book, ListedSheet } from "./book/book.js";
import { readBook } from "./book/book.js";
import { readSharedStrings } from "./book/strings.js";
import type { Styles } from "./book/styles.js";
import { readStyles } from "./book/styles.js";
import { readTable } from "./book/tables.js";
import { asksInOurName } from "./edit/recalculation.js";
import type { Package } from "./package/package.js";
import type { ZipEntry } from "./package/zip.js";
import { findingsSheets } from "./patch/remove-sheet.js";
import { areaOf } from "./sheet/address.js";
import { XlsxSheet } from "./sheet/sheet.js";
import type { SheetReading } from "./sheet/stream.js";
import { readSheetXml } from "./sheet/stream.js";

/** How a workbook is read. */
export interface ReadOptions {
  readonly reading: SheetReading;
  /** whether what sheets say of their looks is kept, for `viewOf` */
  readonly keepsLayouts: boolean;
}

interface Common extends ReadOptions {
  readonly pack: Package;
  readonly book: Book;
  readonly strings: readonly string[];
  readonly styles: Styles;
}

/** What sheets were read from: a part that is still the same need not be read again. */
const sources = new WeakMap<Sheet, ZipEntry>();
const knownStyles = new WeakMap<ZipEntry, Styles>();
const knownStrings = new WeakMap<ZipEntry, readonly string[]>();

/**
 * Reads a whole workbook from its package, the sheet of findings we may have put there left out. Sheets of `before`
 * whose parts have not changed since are taken from it.
 */
export async function readWorkbook(
  pack: Package,
  options: ReadOptions,
  before?: WorkbookContent,
): Promise<WorkbookContent> {
  const book = await readBook(pack);
  const common: Common = {
    pack,
    book,
    ...options,
    styles: (await readFrom(knownStyles, { pack, book }, "styles", readStyles)) ?? [],
    strings: (await readFrom(knownStrings, { pack, book }, "sharedStrings", readSharedStrings)) ?? [],
  };
  const sheets: Sheet[] = [];
  const ours = findingsSheets(book);
  const worksheets = book.sheets.filter(({ name, part }) => part !== undefined && !ours.has(name));
  for (const listed of worksheets) {
    pack.work.stopIfCancelled();
    const known = before?.sheets.find((sheet) => isUnchanged(sheet, listed, common));
    sheets.push(known ?? (await readSheet(common, listed)));
    pack.work.progress(sheets.length, worksheets.length, listed.name);
  }
  const definedNames = book.names.filter(({ name, sheet = "" }) => !isOurName(name) && !ours.has(sheet));
  const { date1904, recalculatesOnOpen } = book;
  const isStale = recalculatesOnOpen && !(await asksInOurName(pack, book.part));
  return { sheets, date1904, definedNames, ...(isStale ? { resultsMayBeStale: true } : {}) };
}

function isUnchanged(
  sheet: Sheet,
  { name, visibility, part = "" }: ListedSheet,
  { pack, keepsLayouts }: Common,
): boolean {
  const isSame = sheet.name === name && sheet.visibility === visibility;
  if (!isSame || sources.get(sheet) !== pack.entry(part)) return false;
  return !keepsLayouts || (sheet instanceof XlsxSheet && sheet.layout !== undefined);
}

/** A part that is announced but missing reads as none: cells that need it then say so themselves. */
async function readFrom<Result>(
  known: WeakMap<ZipEntry, Result>,
  { pack, book }: Pick<Common, "pack" | "book">,
  kind: string,
  read: (pack: Package, part: string) => Promise<Result>,
): Promise<Result | undefined> {
  const target = book.relationships.find((relationship) => relationship.kind === kind)?.target;
  const entry = target === undefined ? undefined : pack.entry(target);
  if (target === undefined || entry === undefined) return undefined;
  const result = known.get(entry) ?? (await read(pack, target));
  known.set(entry, result);
  return result;
}

async function readSheet(common: Common, listed: ListedSheet): Promise<Sheet> {
  const { pack, book, strings, styles } = common;
  const { name, visibility, part = "" } = listed;
  const context = {
    part,
    sharedCount: strings.length,
    styleCount: styles.length,
    date1904: book.date1904,
    keepsLayout: common.keepsLayouts,
  };
  const { cells, sink } = await readSheetXml(pack, name, context, common.reading);
  const sheet = new XlsxSheet({
    name,
    visibility,
    store: cells.finish(),
    facts: sink.facts,
    hiddenRows: cells.hiddenRows,
    listedRows: cells.listedRows,
    tables: await readTables(pack, listed, sink.facts.tableIds),
    strings,
    styles,
    layout: cells.layout,
  });
  const source = pack.entry(part);
  if (source !== undefined) sources.set(sheet, source);
  return sheet;
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
