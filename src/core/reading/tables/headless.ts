import { readBody } from "./body.js";
import { looksLike } from "../words/evidence.js";
import type { SheetScan, TableFind } from "./find.js";
import type { Lexicon } from "../words/lexicon.js";
import type { RowJudge } from "./rows.js";
import type { SheetView, Slot } from "../sheet/view.js";

/** Rows below which a sheet does not begin any more. */
const LAST_START = 4;

/**
 * Tables that go on at the top of the next sheet without their header: the first rows there fill the same columns with
 * the same kinds of values. The cells are claimed; the header stays where it stands.
 */
export function withHeadless(scans: readonly SheetScan[], lexicon: Lexicon, judge: RowJudge): SheetScan[] {
  const whole: SheetScan[] = [];
  for (const scan of scans) {
    const before = whole.at(-1)?.tables.at(-1);
    const find = before === undefined ? undefined : goneOn(before, scan, lexicon, judge);
    whole.push(find === undefined ? scan : { ...scan, tables: [find, ...scan.tables] });
  }
  return whole;
}

function goneOn(
  before: TableFind,
  scan: SheetScan,
  lexicon: Lexicon,
  judge: RowJudge,
): TableFind | undefined {
  const { view, claims } = scan;
  if (before.view.turned || before.beside) return undefined;
  const start = firstRow(scan);
  if (start === undefined || !isNextRecord(before, view, claims.freeSlots(view, start), start, lexicon))
    return undefined;
  const { header, recognition } = before;
  const moved = { ...header, top: start, bottom: start - 1 };
  const body = readBody({ view, header: moved, recognition, lexicon, judge, before: firstFound(scan) });
  if (body.records.length === 0) return undefined;
  claims.addArea(view.range(start, header.left, body.bottom, header.right));
  const heading = { titles: [], lines: before.heading.lines };
  return { ...before, view, header: moved, heading, body, side: 0 };
}

/** The row in which the first table of a sheet begins that has a header there. */
const firstFound = ({ tables, undecided }: SheetScan): number =>
  Math.min(
    Infinity,
    ...tables.map(({ headView, header }) => headView.ref(header.top, header.left).row),
    ...undecided.map(({ header }) => header.top),
  );

/** The first row of a sheet with more than a title in it, where nothing was found yet. */
function firstRow({ view, claims }: SheetScan): number | undefined {
  for (let row = 1; row <= Math.min(LAST_START, view.sheet.rowCount); row++) {
    if (view.slots(row).length > 1) return claims.freeSlots(view, row).length > 1 ? row : undefined;
  }
  return undefined;
}

/** Cells of these kinds tell themselves from words. */
const TELLING: ReadonlySet<string> = new Set([
  "money",
  "number",
  "count",
  "months",
  "date",
  "creditCode",
  "identity",
]);

/** Every cell stands under a head and is none itself, all that can be told are of the right kind, and figures are. */
function isNextRecord(
  { header, recognition: { table, columns } }: TableFind,
  view: SheetView,
  slots: readonly Slot[],
  row: number,
  lexicon: Lexicon,
): boolean {
  const heads = new Set(header.columns.map(({ column }) => column));
  if (slots.length * 2 < heads.size || !slots.every(({ left }) => heads.has(left))) return false;
  const fieldAt = new Map(columns.map(({ head, field }) => [head.column, field]));
  const isHead = ({ text, left }: Slot): boolean =>
    lexicon.meaning(text).candidates.length > 0 &&
    !lexicon.isCodeWord(text, { table, field: fieldAt.get(left) ?? "" });
  if (slots.some(isHead)) return false;
  const judged = columns.flatMap(({ head, definition }) => {
    const cell = view.cellAt(row, head.column);
    const looks = cell === undefined ? undefined : looksLike(cell, definition);
    return looks === undefined ? [] : [{ looks, isTelling: TELLING.has(definition.kind) }];
  });
  return (
    judged.length >= 2 && judged.every(({ looks }) => looks) && judged.some(({ isTelling }) => isTelling)
  );
}
