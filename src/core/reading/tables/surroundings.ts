import type { Heading } from "./find.js";
import type { HeadColumn, Header } from "./header.js";
import { TOTAL_HEAD } from "./pairings.js";
import type { Surroundings } from "./recognise.js";
import type { Cell } from "../sheet/sheet.js";
import type { SheetView } from "../sheet/view.js";

const SAMPLE_ROWS = 40;

/** What stands around a header, for its recognition. */
export function surroundings(view: SheetView, header: Header, heading: Heading): Surroundings {
  const samples = new Map<HeadColumn, readonly Cell[]>();
  return {
    titles: [...groupHeads(header), ...heading.titles.map(({ text }) => text)],
    sheet: view.name,
    years: yearsOf(header),
    sample: (head: HeadColumn): readonly Cell[] => {
      const known = samples.get(head) ?? sampleOf(view, header, head);
      samples.set(head, known);
      return known;
    },
  };
}

/** A head over all columns is a title too. */
function groupHeads({ columns }: Header): string[] {
  const [first] = columns;
  const group = first !== undefined && first.path.length > 1 ? first.path[0] : undefined;
  return group !== undefined && columns.every(({ path }) => path.length > 1 && path[0] === group)
    ? [group]
    : [];
}

/** Cells under a column head down to the next blank row; a row right below the header may be blank. */
function sampleOf(view: SheetView, header: Header, head: HeadColumn): Cell[] {
  const cells: Cell[] = [];
  const last = Math.min(view.sheet.rowCount, header.bottom + SAMPLE_ROWS);
  for (let row = header.bottom + 1; row <= last; row++) {
    if (view.isRowBlank(row) && row > header.bottom + 1) break;
    const cell = view.cellAt(row, head.column);
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

/** Columns for one of several years: of a header that names two, or one year beside a whole. */
function yearsOf({ columns }: Header): ReadonlySet<HeadColumn> {
  const named = columns.filter(({ period }) => period !== undefined);
  const years = new Set(named.map(({ period }) => period)).size;
  const hasWhole = columns.some(({ path }) => path.some((text) => TOTAL_HEAD.test(text)));
  return new Set(years > 1 || (years === 1 && hasWhole) ? named : []);
}
