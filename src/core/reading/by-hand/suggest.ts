import { columnLetters } from "../../values/cells.js";
import type { Vocabulary } from "../../vocabulary.js";
import type { TableEntry } from "../mapping.js";
import type { Unread, UnreadCode } from "../report/report.js";

/** What was not read and may be a table: a user can say which. */
const TABLES: ReadonlySet<UnreadCode> = new Set([
  "unknownTable",
  "severalTables",
  "twoPlaces",
  "titledOtherwise",
  "otherByHand",
]);

/** Where a table may be pointed out: its likeliest header rows, and the tables it looks like, the likeliest first. */
export interface Pointing extends Omit<TableEntry, "table"> {
  readonly tables: readonly string[];
}

/** How a part that was not read can be pointed out as a table; undefined for what is none. */
export function pointingAt(
  { cell: range, heads = [], why, candidates = [] }: Unread,
  { tables }: Vocabulary,
): Pointing | undefined {
  if (!TABLES.has(why) || heads.length === 0) return undefined;
  const rows = heads.map(({ cell }) => cell.row);
  const columns = heads.map(({ cell }) => cell.column);
  const first = `${columnLetters(Math.min(...columns))}${String(Math.min(...rows))}`;
  const right = Math.max(range.right, ...columns);
  const last = `${columnLetters(right)}${String(Math.max(...rows))}`;
  const named = candidates.map((role) => role.split(".")[0] ?? role);
  const lists = [...new Set(named)].filter((name) => tables[name]?.shape === "list");
  const times = (name: string): number => named.filter((each) => each === name).length;
  return { sheet: range.sheet, rows: `${first}:${last}`, tables: lists.sort((a, b) => times(b) - times(a)) };
}
