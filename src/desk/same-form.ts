import {
  areaOf,
  isEmptyMapping,
  type ColumnEntry,
  type Mapping,
  type TableEntry,
} from "../core/reading/mapping.js";
import { parseAddress } from "../core/values/cells.js";
import type { ReadingView } from "./reading-view.js";
import type { TablePlace } from "./table-places.js";

/** A header that nobody could name the field of, and its cell. */
interface Head {
  readonly cell: string;
  readonly header: string;
}

/**
 * Those corrections of another workbook that answer what is open in this one: the same header words, or rows, on a sheet
 * of the same name. With them go its words, and the facts it took from single cells: they have no header to know them by.
 * Undefined where nothing answers anything.
 */
export function fittingMapping(mapping: Mapping, reading: ReadingView, kept: Mapping): Mapping | undefined {
  const { questions, unread, tableQuestions } = reading;
  const heads: Head[] = [...questions, ...unread.flatMap((one) => one.heads)];
  const places = [...tableQuestions, ...unread].flatMap(({ place }) => place ?? []);
  const columns = mapping.columns.filter((column) => heads.some((head) => answers(column, head)));
  const tables = mapping.tables.filter((table) => places.some((place) => pointsAt(table, place)));
  if (columns.length + tables.length === 0) return undefined;
  const pointed = new Set(tables.map(({ sheet }) => sheet));
  const alongside = mapping.columns.filter(
    (column) => !columns.includes(column) && pointed.has(sheetOf(column) ?? ""),
  );
  const values = mapping.values.filter(({ cell }) => !kept.values.some((known) => known.cell === cell));
  const fitting = { ...mapping, columns: [...columns, ...alongside], tables, values, skipSheets: [] };
  return isEmptyMapping(fitting) ? undefined : fitting;
}

const bare = (text: string): string => text.replace(/\s/g, "");

const sheetOf = ({ header, sheet }: ColumnEntry): string | undefined => sheet ?? parseAddress(header)?.sheet;

function answers(column: ColumnEntry, { cell, header }: Head): boolean {
  if (parseAddress(column.header)) return column.header === cell;
  const isHere = column.sheet === undefined || column.sheet === parseAddress(cell)?.sheet;
  return isHere && bare(column.header) === bare(header);
}

/** The same sheet, and rows that meet. */
function pointsAt({ sheet, rows }: TableEntry, place: TablePlace): boolean {
  const [said, there] = [areaOf(rows), areaOf(place.rows)];
  if (sheet !== place.sheet || !said || !there) return false;
  return (
    said.top <= there.bottom &&
    said.bottom >= there.top &&
    said.left <= there.right &&
    said.right >= there.left
  );
}

/** How many corrections a mapping holds. */
export const entriesIn = ({ columns, tables, values, words }: Mapping): number =>
  columns.length + tables.length + values.length + words.length;
