import { pointingAt } from "../core/reading/by-hand/suggest.js";
import { areaOf } from "../core/reading/mapping.js";
import type { TableReading, Unread, UnreadCode } from "../core/reading/report/report.js";
import { columnLetters, contains, type CellRange } from "../core/values/cells.js";
import type { Vocabulary } from "../core/vocabulary.js";

/** Where a person can say which table stands there. */
export interface TablePlace {
  readonly sheet: string;
  /** its likeliest header, as a correction writes rows: "A4:H5" */
  readonly rows: string;
  /** all of it, to be left alone: "A4:H20" */
  readonly whole: string;
  /** what it looks like, the likeliest first */
  readonly tables: readonly string[];
}

/** Two tables fit, or two places fit one table: a person must say. */
const ASKED: ReadonlySet<UnreadCode> = new Set(["severalTables", "twoPlaces"]);

export const asksForTable = (unread: Unread, vocabulary: Vocabulary): boolean =>
  ASKED.has(unread.why) && pointingAt(unread, vocabulary) !== undefined;

export function placeOfUnread(unread: Unread, vocabulary: Vocabulary): TablePlace | undefined {
  const pointing = pointingAt(unread, vocabulary);
  return pointing && { ...pointing, whole: rowsText(unread.cell) };
}

/** Where a list that was read can be said to be another table: around the headers of its first place. */
export function placeOfTable(
  { name, ranges, fields }: TableReading,
  { tables }: Vocabulary,
): TablePlace | undefined {
  const cells = fields.flatMap(({ cell, spoken }) => (cell === undefined || spoken ? [] : [cell]));
  const range = ranges.find((one) => cells.some((cell) => contains(one, cell)));
  // records of labels and values have no header that could be pointed out
  const isForm = !cells.every((cell) => ranges.some((one) => contains(one, cell)));
  if (tables[name]?.shape !== "list" || range === undefined || isForm) return undefined;
  const heads = cells.filter((cell) => contains(range, cell));
  const rows = heads.map(({ row }) => row);
  const columns = heads.map(({ column }) => column);
  const isOnItsSide = new Set(columns).size === 1 && new Set(rows).size > 1;
  const header = {
    sheet: range.sheet,
    top: Math.min(range.top, ...rows),
    bottom: Math.max(...rows),
    left: isOnItsSide ? Math.min(...columns) : range.left,
    right: isOnItsSide ? Math.max(...columns) : range.right,
  };
  return { sheet: range.sheet, rows: rowsText(header), whole: rowsText(range), tables: [name] };
}

const rowsText = ({ top, left, bottom, right }: CellRange): string =>
  `${columnLetters(left)}${String(top)}:${columnLetters(right)}${String(bottom)}`;

/** "第4行", "4-5", "a4：h5" as a person types them, as a correction writes rows; undefined for anything else. */
export function rowsIn(text: string): string | undefined {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[第行\s$]/gu, "")
    .replace(/[-–—~至到]/gu, ":");
  return areaOf(plain) === undefined ? undefined : plain;
}
