import { parseAddress, type CellRef } from "../../../src/core/values/cells.js";
import type { Book } from "../sheets/page.js";
import { partsOf } from "./cells.js";
import { knownOf } from "./known.js";
import type { TruthCard, TruthList } from "./schema.js";

const contentLines = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** States the facts of records that stand one a row. Throws RangeError where they do not fit the cells. */
export function stateList(book: Book, { table, sheet, columns, rows }: TruthList): void {
  const fields = partsOf(columns).map((column) => {
    const [field = "", letters = ""] = column.split(" ");
    return { field, letters };
  });
  const seen = new Set<string>();
  for (const line of contentLines(rows)) {
    const [row = "", ...values] = partsOf(line);
    if (seen.has(row) || values.length !== fields.length)
      throw new RangeError(`row ${row} of ${table}: twice, or not a value for each column`);
    seen.add(row);
    const facts = fields.map(({ field, letters }, index) => ({
      field,
      place: `${letters}${row}`,
      text: values[index] ?? "",
    }));
    stateRecord(book, { table, sheet, row: `${sheet}!${facts[0]?.place ?? row}` }, facts);
  }
}

/** States the facts of one record. Throws RangeError where they do not fit the cells. */
export function stateCard(book: Book, { table, sheet, cells, key }: TruthCard): void {
  const facts = contentLines(cells).map((line) => {
    const [field = "", place = "", text = "", ...rest] = partsOf(line);
    if (rest.length > 0 || text === "") throw new RangeError(`field | cell | value, not ${line}`);
    return { field, place, text };
  });
  stateRecord(book, { table, sheet, row: `${sheet}!${facts[0]?.place ?? ""}`, key }, facts);
}

interface Owner {
  readonly table: string;
  readonly sheet: string;
  /** where it stands: what tells it from others where nothing else does */
  readonly row: string;
  readonly key?: string | undefined;
}

interface StatedFact {
  readonly field: string;
  readonly place: string;
  readonly text: string;
}

/** Tables of whom a form may speak in several places. */
const NAMED = new Set(["units", "partners", "members"]);

function stateRecord(book: Book, { table, sheet, row, key }: Owner, facts: readonly StatedFact[]): void {
  const name = facts.find(({ field }) => field.replace("?", "") === "name")?.text;
  const own = key ?? (table === "project" ? "project" : NAMED.has(table) ? (name ?? row) : row);
  for (const { field: written, place, text } of facts) {
    if (text === "") continue;
    const optional = written.endsWith("?");
    const field = optional ? written.slice(0, -1) : written;
    const known = knownOf(table, field, text);
    const cell = cellOf(book, sheet, place);
    if (
      book.pages.find((page) => page.name === cell.sheet)?.isBlank(cell.row, cell.column) !==
      (known.is === "blank")
    )
      throw new RangeError(`${table}.${field}: ${place} of ${cell.sheet} is blank, or "blank" and not blank`);
    book.truth.state({ table, key: own, field, optional }, known, cell, []);
  }
}

function cellOf(book: Book, sheet: string, place: string): CellRef {
  const [other, address] = place.includes("!") ? place.split("!") : [sheet, place];
  const name = other ?? sheet;
  const area = parseAddress(`'${name.replaceAll("'", "''")}'!${address ?? ""}`);
  if (area === undefined || !book.pages.some((page) => page.name === name))
    throw new RangeError(`no such cell: ${place} of ${sheet}`);
  return { sheet: name, row: area.top, column: area.left };
}
