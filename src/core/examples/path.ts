/** A row of a list: its number in the facts from 1, or the label of an added one ("+", "+a"). */
export type RowKey = number | `+${string}`;

/** A place in facts: a table, a row, a field of a form, a column or a cell of a list. */
export interface FactPath {
  readonly table: string;
  readonly row?: RowKey;
  readonly field?: string;
  /** written with a leading "-": the label is taken away */
  readonly removed: boolean;
}

const PATH = /^(-?)([A-Za-z]\w*)(?:\[(?:([1-9]\d*)|(\+\w*))\])?(?:\.([A-Za-z]\w*))?$/;

/** Reads "units[2].selfRaised", "units[+a].name", "project.end", "visits"; throws RangeError for anything else. */
export function parsePath(text: string): FactPath {
  const match = PATH.exec(text);
  if (!match) throw new RangeError(`not a path of facts: ${text}`);
  const [, minus, table = "", number, added, field] = match;
  const row: RowKey | undefined =
    number !== undefined ? Number(number) : added !== undefined ? `+${added.slice(1)}` : undefined;
  return {
    table,
    ...(row === undefined ? {} : { row }),
    ...(field === undefined ? {} : { field }),
    removed: minus === "-",
  };
}

/** The text `parsePath` reads back. */
export const formatPath = (table: string, row: RowKey | undefined, field: string): string =>
  `${table}${row === undefined ? "" : `[${String(row)}]`}.${field}`;
