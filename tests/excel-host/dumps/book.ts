import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { columnNumber } from "../../../src/core/values/cells.js";
import { cellKey, parseArea } from "../model/area.js";
import type { CellContent, SheetData } from "../model/book.js";
import { Book } from "../model/book.js";

const cell = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  error: z.literal(true).optional(),
  formula: z.string().optional(),
  format: z.string().optional(),
});

const dump = z.strictObject({
  by: z.string(),
  date1904: z.boolean(),
  names: z.array(z.strictObject({ name: z.string(), formula: z.string(), sheet: z.string().optional() })),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      state: z.enum(["visible", "hidden", "veryHidden"]),
      protected: z.boolean(),
      cells: z.record(z.string(), cell),
      merges: z.array(z.string()),
      hiddenRows: z.array(z.number()),
      hiddenColumns: z.array(z.string()),
      tables: z.array(z.strictObject({ name: z.string(), area: z.string() })),
    }),
  ),
});

type Dump = z.infer<typeof dump>;

/** The dump of a fixture. Throws where there is none or it has another form. */
export const dumpOf = (name: string): Dump =>
  dump.parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "books", `${name}.json`), "utf8")));

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** The workbook another reader found in a fixture. */
export function dumpedBook(name: string): Book {
  const from = dumpOf(name);
  const book = new Book();
  book.date1904 = from.date1904;
  for (const sheet of from.sheets) fill(book.addSheet(sheet.name), book, sheet);
  for (const { name: own, formula, sheet } of from.names) {
    const holder = sheet === undefined ? book : book.sheet(sheet);
    holder?.names.push({ name: own, formula: `=${formula}`, visible: true, comment: "" });
  }
  book.active = book.sheets.find(({ visibility }) => visibility === "Visible");
  return book;
}

function fill(sheet: SheetData, book: Book, from: Dump["sheets"][number]): void {
  sheet.visibility = VISIBILITY[from.state];
  if (from.protected) sheet.protection = { options: {} };
  for (const [address, own] of Object.entries(from.cells)) {
    const area = parseArea(address);
    const content = contentOf(own);
    if (content !== undefined) sheet.cells.set(cellKey(area.row, area.column), content);
    if (own.format !== undefined) sheet.styles.set(area, "numberFormat", own.format);
  }
  for (const row of from.hiddenRows) sheet.hiddenRows.add(row - 1);
  for (const column of from.hiddenColumns) sheet.hiddenColumns.add(columnNumber(column) - 1);
  sheet.merges = from.merges.map(parseArea);
  sheet.tables = from.tables.map(({ name, area }) => ({
    id: book.nextId(),
    name,
    area: parseArea(area),
    options: new Map(),
  }));
}

function contentOf({
  value,
  error,
  formula,
}: Dump["sheets"][number]["cells"][string]): CellContent | undefined {
  const own = formula === undefined ? {} : { formula: formula.replace(/^=/, "") };
  if (value === undefined)
    return formula === undefined ? undefined : { value: "", ...own, uncalculated: true };
  return { value: error === true ? { error: String(value) } : value, ...own };
}
