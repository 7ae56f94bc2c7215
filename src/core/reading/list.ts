import type { Entry } from "../submission.js";
import type { Traced } from "../values/traced.js";
import { unitOf, type UnitChoice } from "./amounts.js";
import { readAt, type ReadColumn, type ValueContext } from "./columns.js";
import type { Part, TotalRow } from "./part.js";
import { RecordValues } from "./record.js";
import type { FieldReading, UnitReading } from "./report.js";
import type { TableFind, UnitLine } from "./scan.js";
import type { FieldColumn } from "./recognise.js";
import { foldHead } from "./text.js";

/** The money units stated for the amount columns of a find, by column. */
export function unitChoices(find: TableFind, sheetLines: readonly UnitLine[]): Map<number, UnitChoice> {
  const { view, header, heading, recognition } = find;
  const choices = new Map<number, UnitChoice>();
  for (const { head, definition } of recognition.columns) {
    if (definition.kind === "money")
      choices.set(head.column, unitOf(view, head, heading, sheetLines, header.top));
  }
  return choices;
}

/** Turns a find into entries whose values are read on demand. */
export function listPart(
  find: TableFind,
  choices: ReadonlyMap<number, UnitChoice>,
  fallback: UnitReading | undefined,
  context: ValueContext,
): Part {
  const { view, header, recognition, body } = find;
  const columns = recognition.columns.flatMap((column) =>
    readColumns(column, choices.get(column.head.column), fallback),
  );
  const index = new Map(columns.map(({ field }, at) => [field, at]));
  const names = columns.map(({ field }) => field);
  const readField = (row: number, at: number): Traced => {
    const column = columns[at];
    if (column === undefined) throw new RangeError("no such column");
    return readAt(view, row, column, context);
  };
  const entries = body.records.map((row): Entry => ({
    place: view.range(row, header.left, row, header.right),
    values: new RecordValues(names, index, (at) => readField(row, at)),
  }));
  const unit =
    [...choices.values()].find(({ reading }) => reading !== undefined)?.reading ??
    (choices.size > 0 ? fallback : undefined);
  return {
    table: recognition.table,
    range: view.range(header.top, header.left, body.bottom, header.right),
    form: header.columns.map(({ path }) => path.map((text) => foldHead(text).full).join("/")).join("|"),
    fields: recognition.columns.flatMap((column) =>
      fieldReadings(find, column, choices.get(column.head.column), fallback),
    ),
    ...(unit === undefined ? {} : { unit }),
    entries,
    totals: totalRows(find, columns, context),
  };
}

function readColumns(
  column: FieldColumn,
  choice: UnitChoice | undefined,
  fallback: UnitReading | undefined,
): ReadColumn[] {
  const { head, definition, field, to } = column;
  const base = {
    field,
    definition,
    column: head.column,
    label: head.path.join(" "),
    unit:
      choice?.doubt !== undefined && choice.reading === undefined
        ? undefined
        : (choice?.reading ?? fallback)?.unit,
  };
  return to === undefined
    ? [base]
    : [
        { ...base, half: "from" },
        { ...base, field: to, half: "to" },
      ];
}

function fieldReadings(
  find: TableFind,
  column: FieldColumn,
  choice: UnitChoice | undefined,
  fallback: UnitReading | undefined,
): FieldReading[] {
  const { view } = find;
  const { head, field, to, reason } = column;
  const doubt =
    column.doubt ??
    unitDoubt(choice, fallback) ??
    (view.sheet.isColumnHidden(head.column) ? "hiddenColumn" : undefined);
  const reading: FieldReading = {
    field,
    header: head.path.join(" "),
    cell: view.ref(head.row, head.column),
    source: reason.kind === "map" ? "map" : "recognised",
    reason,
    ...(doubt === undefined ? {} : { doubt }),
  };
  return to === undefined ? [reading] : [reading, { ...reading, field: to }];
}

export function unitDoubt(
  choice: UnitChoice | undefined,
  fallback: UnitReading | undefined,
): FieldReading["doubt"] {
  if (choice === undefined) return undefined;
  if (choice.doubt !== undefined || choice.reading !== undefined) return choice.doubt;
  return fallback === undefined ? "noUnit" : "unitFromElsewhere";
}

function totalRows(
  { view, body }: TableFind,
  columns: readonly ReadColumn[],
  context: ValueContext,
): TotalRow[] {
  const amounts = columns.filter(({ definition }) => ["money", "number", "count"].includes(definition.kind));
  return body.others
    .filter(({ kind }) => kind === "total")
    .map((other) => ({
      ...other,
      amounts: new Map(amounts.map((column) => [column.field, readAt(view, other.row, column, context)])),
    }));
}
