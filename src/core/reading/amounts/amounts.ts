import type { HeadColumn } from "../tables/header.js";
import type { UnitReading } from "../report/report.js";
import type { Heading, UnitLine } from "../tables/find.js";
import { unitInTitle } from "../tables/heading.js";
import { moneyUnitIn, unitInHead, unitLineIn } from "../words/units.js";
import type { SheetView } from "../sheet/view.js";

/** The money unit of a column or label: none, one with its place, or statements that contradict each other. */
export interface UnitChoice {
  readonly reading?: UnitReading;
  /** statements about the same amounts that name another unit; without a `reading` none of them is the nearest */
  readonly against?: readonly UnitReading[];
}

/** Unit lines of a sheet, and titles with a unit, wherever they stand. */
export function unitLinesOf(view: SheetView): UnitLine[] {
  const lines: UnitLine[] = [];
  for (let row = 1; row <= view.sheet.rowCount; row++) {
    for (const column of view.sheet.columnsOf(row)) {
      const cell = view.sheet.cell(row, column);
      if (cell?.value.kind !== "text" || cell.value.text.length > 40) continue;
      const text = cell.value.text;
      if (!/元|yuan|cny|rmb/iu.test(text)) continue;
      const line = unitLineIn(text) ?? (view.slots(row).length === 1 ? unitInHead(text) : undefined);
      if (line !== undefined) lines.push({ ...line, row, column });
    }
  }
  return lines;
}

/**
 * The nearest statement wins: head, lines above, title, the sheet's other lines, its name. What the heading of the
 * same table says otherwise speaks against it; other lines of the sheet may belong to other tables.
 */
export function unitOf(
  view: SheetView,
  head: Pick<HeadColumn, "unit" | "row" | "column"> | undefined,
  heading: Heading,
  sheetLines: readonly UnitLine[],
  top: number,
): UnitChoice {
  const own = head?.unit;
  const inHead =
    own === undefined || head === undefined ? [] : [{ ...own, row: head.row, column: head.column }];
  const lines = heading.lines.toSorted((a, b) => b.row - a.row);
  const inTitle = heading.titles.flatMap((slot) => unitInTitle(slot) ?? []);
  const farther = lines.slice(nearestOf(lines).length);
  const [nearest, ...others] = [inHead, nearestOf(lines), farther, inTitle].filter(
    ({ length }) => length > 0,
  );
  if (nearest !== undefined) return chosen(view, nearest, others.flat());
  const before = sheetLines.filter(({ row }) => row < top).toReversed();
  const around = [nearestOf(before), sheetLines].find((level) => level.length > 0);
  if (around !== undefined) return chosen(view, around, []);
  const named = unitInHead(view.name)?.unit ?? moneyUnitIn(view.name);
  return named === undefined ? {} : { reading: { unit: named, text: view.name } };
}

/** What statements of one distance say, and what speaks against it; nothing is chosen between them. */
function chosen(view: SheetView, nearest: readonly UnitLine[], others: readonly UnitLine[]): UnitChoice {
  const [first, ...rest] = nearest.map((line) => readingOf(view, line));
  if (first === undefined) return {};
  const twin = rest.find(({ unit }) => unit !== first.unit);
  if (twin !== undefined) return { against: [first, twin] };
  const against = others.filter(({ unit }) => unit !== first.unit).map((line) => readingOf(view, line));
  return against.length === 0 ? { reading: first } : { reading: first, against };
}

const readingOf = (view: SheetView, { unit, text, row, column }: UnitLine): UnitReading => ({
  unit,
  text,
  cell: view.ref(row, column),
});

const nearestOf = (lines: readonly UnitLine[]): readonly UnitLine[] =>
  lines.filter(({ row }) => row === lines[0]?.row);

/** The one unit all places of a workbook that state one agree on. */
export function commonUnit(choices: readonly UnitChoice[]): UnitReading | undefined {
  const stated = choices.flatMap(({ reading }) => reading ?? []);
  const [first] = stated;
  return first !== undefined && stated.every(({ unit }) => unit === first.unit) ? first : undefined;
}
