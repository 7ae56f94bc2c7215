import { groupBy } from "../../values/group-by.js";
import type { Entry } from "../../submission.js";
import type { CellRange } from "../../values/cells.js";
import { rangeOf } from "../../values/cells.js";
import type { Traced } from "../../values/traced.js";
import { unitOf, type UnitChoice } from "../amounts/amounts.js";
import { readValue, type ValueContext } from "../tables/columns.js";
import type { Pair } from "./pair.js";
import type { Candidate } from "../words/lexicon.js";
import { unitDoubt, unitIn } from "../tables/list.js";
import type { Conflict, Part } from "../tables/part.js";
import type { FieldReading, UnitReading } from "../report/report.js";
import { agreed } from "../joining/same.js";
import type { UnitLine } from "../tables/find.js";

/** A pair understood as a field of a table. */
export interface FieldPair {
  readonly pair: Pair;
  readonly candidate: Candidate;
  readonly choice?: UnitChoice;
}

/** A unit line so far above a label is surely said of it. */
const ROWS_ABOVE = 2;

/** The unit stated for each pair that is an amount. */
export function withUnits(
  pairs: readonly FieldPair[],
  context: ValueContext,
  linesOf: (sheet: string) => readonly UnitLine[],
): FieldPair[] {
  return pairs.map((given) => {
    const { pair, candidate } = given;
    if (context.vocabulary.tables[candidate.table]?.fields[candidate.field]?.kind !== "money") return given;
    const { row } = pair.labelCell;
    const head = { ...(pair.unitCell ?? pair.labelCell), ...(pair.unit && { unit: pair.unit }) };
    const sheetLines = linesOf(pair.view.name);
    const lines = sheetLines.filter((line) => line.row <= row && line.row >= row - ROWS_ABOVE);
    return { ...given, choice: unitOf(pair.view, head, { titles: [], lines }, sheetLines, row + 1) };
  });
}

/** One entry from label–value pairs. A field that stands in several places must say the same in all. */
export function formPart(
  table: string,
  pairs: readonly FieldPair[],
  fallback: UnitReading | undefined,
  context: ValueContext,
): Part | undefined {
  const [first] = pairs;
  if (first === undefined) return undefined;
  const found = new Map<string, Traced[]>();
  for (const given of pairs) {
    for (const [field, half] of fieldsIn(given.candidate)) {
      const traced = readPair(given, table, field, half, fallback, context);
      if (traced !== undefined) found.set(field, [...(found.get(field) ?? []), traced]);
    }
  }
  const values = new Map<string, Traced>();
  const conflicts: Conflict[] = [];
  for (const [field, places] of found) {
    const result = agreed(places);
    values.set(field, result.traced);
    if (result.differing.length === 0) continue;
    conflicts.push({ field, places: result.differing });
  }
  const unit = pairs.find(({ choice }) => choice?.reading !== undefined)?.choice?.reading;
  const entry: Entry = { place: rangeOf(first.pair.valueCell), values };
  return {
    table,
    kind: context.vocabulary.tables[table]?.shape === "form" ? "form" : "record",
    titled: "not",
    range: rangeOf(first.pair.labelCell),
    form: pairs.map(({ candidate }) => candidate.field).join("|"),
    fields: pairs.flatMap((given) => fieldReadings(given, fallback)),
    ...(unit === undefined ? {} : { unit }),
    entries: [entry],
    totals: [],
    parents: [],
    conflicts,
  };
}

const fieldsIn = ({ field, to }: Candidate): [string, "from" | "to" | undefined][] =>
  to === undefined
    ? [[field, undefined]]
    : [
        [field, "from"],
        [to, "to"],
      ];

function readPair(
  { pair, choice }: FieldPair,
  table: string,
  field: string,
  half: "from" | "to" | undefined,
  fallback: UnitReading | undefined,
  context: ValueContext,
): Traced | undefined {
  const definition = context.vocabulary.tables[table]?.fields[field];
  if (definition === undefined) return undefined;
  const unit = unitIn(choice, fallback);
  const column = { field, definition, label: pair.label, ...unit, ...(half === undefined ? {} : { half }) };
  return readValue(pair.value, pair.valueCell, column, context);
}

function fieldReadings(
  { pair, candidate, choice }: FieldPair,
  fallback: UnitReading | undefined,
): FieldReading[] {
  const doubt = unitDoubt(choice, fallback);
  return fieldsIn(candidate).map(([field]) => ({
    field,
    header: pair.label,
    cell: pair.labelCell,
    source: candidate.kind === "map" ? "map" : "recognised",
    reason: { kind: candidate.kind, strength: candidate.strength },
    ...(doubt === undefined ? {} : { doubt }),
    ...(choice?.against === undefined ? {} : { units: choice.against }),
  }));
}

/** The areas a form's pairs cover, sheet by sheet. */
export function pairRanges(pairs: readonly FieldPair[]): CellRange[] {
  return groupBy(pairs, ({ pair }) => pair.view.name).map((group) => {
    const cells = group.flatMap(({ pair }) => [pair.labelCell, pair.valueCell]);
    const rows = cells.map(({ row }) => row);
    const columns = cells.map(({ column }) => column);
    return {
      sheet: group[0]?.pair.view.name ?? "",
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
  });
}
