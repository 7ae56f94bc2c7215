import type { Exact } from "../../values/exact.js";
import type { Vocabulary } from "../../vocabulary.js";
import type { ReadColumn } from "../tables/columns.js";
import { depthOf, isOutlineTable, keyFields, parentLines, type Line, type ParentLine } from "./outline.js";
import type { TableFind } from "../tables/find.js";
import { shownText } from "../sheet/view.js";

/** Rows of a find that speak about one table of the vocabulary. */
export interface Section {
  readonly table: string;
  readonly columns: readonly ReadColumn[];
  readonly from: number;
  readonly to: number;
  /** the line that opens the section inside another table: its amounts are the section's totals */
  readonly opening?: number;
  readonly parents: readonly ParentLine[];
}

/**
 * Splits a budget where a line such as 二、经费来源 opens another table in the same columns, and finds the lines
 * that are sums of those below them.
 */
export function sectionsOf(
  find: TableFind,
  columns: readonly ReadColumn[],
  vocabulary: Vocabulary,
  announces: (text: string) => ReadonlyMap<string, number>,
  amountAt: AmountAt,
): Section[] {
  const { table } = find.recognition;
  const whole = { table, columns, from: find.header.bottom + 1, to: find.body.bottom };
  if (!isOutlineTable(table, vocabulary)) return [{ ...whole, parents: [] }];
  const lines = linesOf(find, find.body.records, columns, vocabulary, amountAt);
  const totalRows = find.body.others.filter(({ kind }) => kind === "total").map(({ row }) => row);
  const totals = linesOf(find, totalRows, columns, vocabulary, amountAt);
  const headings = find.body.others
    .filter(({ kind }) => kind === "heading")
    .map(({ row, label }) => ({ row, text: label, isHeading: true }));
  const numbered = lines
    .filter(({ text }) => depthOf(text) === 0)
    .map((line) => ({ ...line, isHeading: false }));
  const openings = [...numbered, ...headings]
    .sort((a, b) => a.row - b.row)
    .flatMap(({ row, text, isHeading }) => {
      const opened = openedBy(text, table, vocabulary, announces);
      if (opened === undefined) return [];
      return [{ row, isHeading, table: opened, columns: movedColumns(columns, table, opened, vocabulary) }];
    });
  const sections: Section[] = [];
  let current: Omit<Section, "parents" | "to"> = whole;
  for (const opening of openings) {
    sections.push(close(current, opening.row - 1, lines, totals));
    current = {
      table: opening.table,
      columns: opening.columns,
      from: opening.row + 1,
      ...(opening.isHeading ? {} : { opening: opening.row }),
    };
  }
  sections.push(close(current, whole.to, lines, totals));
  return sections.filter(({ from, to, opening }) => to >= from || opening !== undefined);
}

function close(
  section: Omit<Section, "parents" | "to">,
  to: number,
  lines: readonly Line[],
  totals: readonly Line[],
): Section {
  const isOwn = ({ row }: Line): boolean => row >= section.from && row <= to;
  return { ...section, to, parents: parentLines(lines.filter(isOwn), totals.filter(isOwn)) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The amount a cell states, where it is a figure. */
export type AmountAt = (row: number, column: ReadColumn) => Exact | undefined;

function linesOf(
  find: TableFind,
  rows: readonly number[],
  columns: readonly ReadColumn[],
  vocabulary: Vocabulary,
  amountAt: AmountAt,
): Line[] {
  const { view, header, recognition } = find;
  const keyField = vocabulary.tables[recognition.table]?.needs[0];
  const key = columns.find(({ field }) => field === keyField)?.column ?? header.left;
  const amounts = columns.filter(({ definition }) => definition.kind === "money");
  // a column of figures or words of a field is none of numbers in front
  const isNumbered = columns.every(({ column }) => column !== header.left);
  return rows.map((row) => {
    const cell = view.cellAt(row, key);
    const first = isNumbered ? view.cellAt(row, header.left) : undefined;
    return {
      row,
      text: cell === undefined ? "" : shownText(cell),
      number: first === undefined ? "" : shownText(first),
      hasAmount: amounts.some(({ column }) => view.cellAt(row, column) !== undefined),
      amounts: once(() => amounts.map((column) => amountAt(row, column))),
    };
  });
}

/** The other table a heading line announces, when it is one of lines with amounts too. */
function openedBy(
  text: string,
  table: string,
  vocabulary: Vocabulary,
  announces: (text: string) => ReadonlyMap<string, number>,
): string | undefined {
  const found = [...announces(text)].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (found === undefined || found === table) return undefined;
  return isOutlineTable(found, vocabulary) ? found : undefined;
}

/** The columns of what a line of both tables is made of, under the names of the other table. */
function movedColumns(
  columns: readonly ReadColumn[],
  from: string,
  to: string,
  vocabulary: Vocabulary,
): ReadColumn[] {
  const source = keyFields(from, vocabulary);
  return keyFields(to, vocabulary).flatMap(([field, definition], index) => {
    const column = columns.find((each) => each.field === source[index]?.[0]);
    return column === undefined ? [] : [{ ...column, field, definition }];
  });
}
