import type { HeadColumn } from "./header.js";
import type { DoubtCode, UnitReading } from "./report.js";
import type { Heading, UnitLine } from "./find.js";
import { unitInTitle } from "./heading.js";
import { moneyUnitIn, unitInHead, unitLineIn } from "./units.js";
import type { SheetView } from "./view.js";

/** The money unit of a column or label: none, one with its place, or two that contradict each other. */
export interface UnitChoice {
  readonly reading?: UnitReading;
  readonly doubt?: DoubtCode;
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

/** The nearest statement wins: head, lines above, title, the sheet's other lines, its name. */
export function unitOf(
  view: SheetView,
  head: Pick<HeadColumn, "unit" | "row" | "column"> | undefined,
  heading: Heading,
  sheetLines: readonly UnitLine[],
  top: number,
): UnitChoice {
  const outer = outerUnit(view, heading, sheetLines, top);
  if (head?.unit === undefined) return outer;
  const { unit, text } = head.unit;
  const reading: UnitReading = { unit, text, cell: view.ref(head.row, head.column) };
  const differs = outer.reading !== undefined && outer.reading.unit !== unit;
  return differs ? { reading, doubt: "unitContradiction" } : { reading };
}

function outerUnit(
  view: SheetView,
  heading: Heading,
  sheetLines: readonly UnitLine[],
  top: number,
): UnitChoice {
  const inTitle = heading.titles.flatMap((slot) => unitInTitle(slot) ?? []);
  const above = sheetLines.filter(({ row }) => row < top).toReversed();
  for (const level of [heading.lines, inTitle, nearestOf(above), sheetLines]) {
    const [first] = level;
    if (first === undefined) continue;
    if (level.some(({ unit }) => unit !== first.unit)) return { doubt: "unitContradiction" };
    return { reading: { unit: first.unit, text: first.text, cell: view.ref(first.row, first.column) } };
  }
  const named = unitInHead(view.name)?.unit ?? moneyUnitIn(view.name);
  return named === undefined ? {} : { reading: { unit: named, text: view.name } };
}

const nearestOf = (lines: readonly UnitLine[]): readonly UnitLine[] =>
  lines.filter(({ row }) => row === lines[0]?.row);

/** The one unit all places of a workbook that state one agree on. */
export function commonUnit(choices: readonly UnitChoice[]): UnitReading | undefined {
  const stated = choices.flatMap(({ reading }) => reading ?? []);
  const [first] = stated;
  return first !== undefined && stated.every(({ unit }) => unit === first.unit) ? first : undefined;
}
