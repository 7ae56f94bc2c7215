import type { Entry } from "../../submission.js";
import { yuanOf, type Traced } from "../../values/traced.js";
import { unitOf, type UnitChoice } from "../amounts/amounts.js";
import { readAt, type ReadColumn, type ValueContext } from "./columns.js";
import type { ParentRow, Part, TotalRow } from "./part.js";
import { RecordValues } from "./record.js";
import type { FieldReading, UnitReading } from "../report/report.js";
import type { TableFind, UnitLine } from "./find.js";
import type { Candidate } from "../words/lexicon.js";
import { isOutlineTable, keyFields } from "../budgets/outline.js";
import type { FieldColumn } from "./recognise.js";
import { spokenColumns, type Spoken } from "./spoken.js";
import { sectionsOf, type AmountAt, type Section } from "../budgets/sections.js";
import { foldHead } from "../words/text.js";
import { shownText, type SheetView } from "../sheet/view.js";

/** The money units stated for the amount columns of a find, by column. */
export function unitChoices(find: TableFind, sheetLines: readonly UnitLine[]): Map<number, UnitChoice> {
  const { headView, home, header, heading, recognition } = find;
  const choices = new Map<number, UnitChoice>();
  const top = headView.ref(header.top, header.left).row;
  for (const { head, definition } of recognition.columns) {
    if (definition.kind !== "money") continue;
    const own = {
      ...headView.ref(head.row, head.column),
      ...(head.unit === undefined ? {} : { unit: head.unit }),
    };
    choices.set(head.column, unitOf(home, own, heading, sheetLines, top));
  }
  return choices;
}

/** What list parts are made with. */
export interface ListContext extends ValueContext {
  readonly fallback: UnitReading | undefined;
  readonly announces: (text: string) => ReadonlyMap<string, number>;
  readonly isCodeWord: (text: string, candidate: Pick<Candidate, "table" | "field">) => boolean;
}

/** Turns a find into entries whose values are read on demand; several parts where it holds several tables. */
export function listParts(
  find: TableFind,
  choices: ReadonlyMap<number, UnitChoice>,
  context: ListContext,
): Part[] {
  const { vocabulary } = context;
  const subject = isOutlineTable(find.recognition.table, vocabulary)
    ? keyFields(find.recognition.table, vocabulary)[0]?.[0]
    : undefined;
  const named = find.recognition.columns
    .flatMap((column) => readColumns(column, choices.get(column.head.column), context.fallback))
    .map((column) => (column.field === subject ? { ...column, footnotes: true } : column));
  const spoken = spokenColumns(find, vocabulary, context.isCodeWord);
  const columns = [...named, ...spoken.map(({ column }) => column)];
  const amountAt: AmountAt = (row, column) => {
    return yuanOf(readAt(find.view, row, column, context));
  };
  return sectionsOf(find, columns, context.vocabulary, context.announces, amountAt).map((section) =>
    partOf(find, section, choices, context, spoken),
  );
}

function partOf(
  find: TableFind,
  section: Section,
  choices: ReadonlyMap<number, UnitChoice>,
  context: ListContext,
  spoken: readonly Spoken[],
): Part {
  const { view, header, recognition, body } = find;
  const { fallback } = context;
  const { columns, from, to } = section;
  const isWhole = section.table === recognition.table;
  const index = new Map(columns.map(({ field }, at) => [field, at]));
  const sums = new Set(section.parents.map(({ row }) => row));
  const entries = body.records
    .filter((row) => row >= from && row <= to && !sums.has(row))
    .map((row): Entry => ({
      place: view.range(row, header.left, row, header.right),
      values: recordAt(view, row, columns, index, context),
    }));
  const unit = statedUnit(choices) ?? (choices.size > 0 ? fallback : undefined);
  const fields = [
    ...recognition.columns.flatMap((column) =>
      fieldReadings(find, column, choices.get(column.head.column), fallback),
    ),
    ...spoken.map(({ reading }) => reading),
  ];
  return {
    table: section.table,
    kind: find.beside || header.again === true || areCards(find) ? "record" : "list",
    titled: titledAs(find),
    ...(recognition.byHand && { byHand: recognition.byHand }),
    range: sectionRange(find, section),
    form: `${header.columns.map(({ path }) => path.map((text) => foldHead(text).full).join("/")).join("|")}#${section.table}`,
    fields: isWhole ? fields : fieldsMoved(columns, find, fields),
    ...(isWhole && { openFields: openFields(find) }),
    ...(unit === undefined ? {} : { unit }),
    entries,
    totals: totalRows(find, section, context),
    parents: parentRows(find, section, context),
  };
}

function sectionRange({ view, header, recognition }: TableFind, section: Section): Part["range"] {
  const { table, from, to, opening } = section;
  const isFirst = table === recognition.table && from === header.bottom + 1;
  return view.range(isFirst ? header.top : (opening ?? from), header.left, to, header.right);
}

/** What the columns left open may be: two that fit one field, values that do not, years without a whole. */
const openFields = ({ recognition: { table, columns, loose } }: TableFind): string[] =>
  loose
    .filter(({ why }) => why === "twoColumnsFit" || why === "valuesDoNotFit" || why === "onlyYears")
    .flatMap(({ candidates }) => candidates)
    .filter((name) => name.startsWith(`${table}.`))
    .map((name) => name.slice(table.length + 1))
    .filter((field) => !columns.some((column) => column.field === field));

/** Any text is readable as a text; only errors are not. */
function mayFail(view: SheetView, row: number, column: ReadColumn): boolean {
  const cell = view.cellAt(row, column.column);
  if (cell === undefined) return false;
  const isText = ["text", "name", "place"].includes(column.definition.kind);
  return !isText || cell.value.kind === "error" || cell.uncalculated === true;
}

function recordAt(
  view: SheetView,
  row: number,
  columns: readonly ReadColumn[],
  index: ReadonlyMap<string, number>,
  context: ValueContext,
): RecordValues {
  const columnAt = (at: number): ReadColumn => {
    const column = columns[at];
    if (column === undefined) throw new RangeError("no such column");
    return column;
  };
  return new RecordValues(
    index,
    (at) => readAt(view, row, columnAt(at), context),
    (at) => mayFail(view, row, columnAt(at)),
  );
}

/** Two people or units side by side, a label for each row, are described as by labels and values. */
const areCards = ({ view, body }: TableFind): boolean => view.turned && body.records.length <= 2;

function titledAs({ recognition, heading, view }: TableFind): Part["titled"] {
  if (recognition.announced) return "asTable";
  return heading.titles.length > 0 || !/^(?:sheet|工作表|表)\s*\d*$/iu.test(view.name) ? "otherwise" : "not";
}

const statedUnit = (choices: ReadonlyMap<number, UnitChoice>): UnitReading | undefined =>
  [...choices.values()].find(({ reading }) => reading !== undefined)?.reading;

/** The readings of columns that stand for fields of another table. */
const fieldsMoved = (
  columns: readonly ReadColumn[],
  { headView, header }: TableFind,
  fields: readonly FieldReading[],
): FieldReading[] =>
  columns.flatMap(({ field, column }) => {
    const head = header.columns.find((each) => each.column === column);
    const at = head === undefined ? undefined : headView.ref(head.row, column);
    const reading = fields.find(({ cell }) => cell?.column === at?.column && cell?.row === at?.row);
    return reading === undefined ? [] : [{ ...reading, field }];
  });

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
    ...unitIn(choice, fallback),
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
  const { headView, view } = find;
  const { head, field, to, reason } = column;
  const doubt =
    column.doubt ??
    unitDoubt(choice, fallback) ??
    (view.sheet.isColumnHidden(head.column) ? "hiddenColumn" : undefined);
  const reading: FieldReading = {
    field,
    header: head.path.join(" "),
    cell: headView.ref(head.row, head.column),
    source: reason.kind === "map" ? "map" : "recognised",
    reason,
    ...(doubt === undefined ? {} : { doubt }),
    ...(column.doubt === undefined && choice?.against !== undefined ? { units: choice.against } : {}),
  };
  return to === undefined ? [reading] : [reading, { ...reading, field: to }];
}

/** The unit amounts are read in, and what speaks against it. */
export const unitIn = (
  choice: UnitChoice | undefined,
  fallback: UnitReading | undefined,
): Pick<ReadColumn, "unit" | "against"> => ({
  unit: (choice?.reading ?? (choice?.against === undefined ? fallback : undefined))?.unit,
  ...(choice?.against === undefined ? {} : { against: choice.against }),
});

export function unitDoubt(
  choice: UnitChoice | undefined,
  fallback: UnitReading | undefined,
): FieldReading["doubt"] {
  if (choice === undefined) return undefined;
  if (choice.against !== undefined) return choice.reading === undefined ? "unitUnclear" : "unitContradiction";
  if (choice.reading !== undefined) return undefined;
  return fallback === undefined ? "noUnit" : "unitFromElsewhere";
}

const AMOUNT_KINDS: ReadonlySet<string> = new Set(["money", "number", "count"]);

function amountsAt(
  view: SheetView,
  row: number,
  columns: readonly ReadColumn[],
  context: ValueContext,
): Map<string, Traced> {
  const amounts = columns.filter(({ definition }) => AMOUNT_KINDS.has(definition.kind));
  return new Map(amounts.map((column) => [column.field, readAt(view, row, column, context)]));
}

function totalRows({ view, body }: TableFind, section: Section, context: ValueContext): TotalRow[] {
  const { columns, from, to, opening } = section;
  const totals = body.others.filter(({ kind, row }) => kind === "total" && row >= from && row <= to);
  const opened = opening === undefined ? [] : [{ row: opening, kind: "total" as const, label: "" }];
  return [...opened, ...totals].map((other) => ({
    ...other,
    amounts: amountsAt(view, other.row, columns, context),
  }));
}

function parentRows(
  { view, header }: TableFind,
  { columns, parents }: Section,
  context: ValueContext,
): ParentRow[] {
  const key = columns[0]?.column ?? 1;
  return parents.map(({ row, children }) => {
    const cell = view.cellAt(row, key);
    return {
      label: cell === undefined ? "" : shownText(cell),
      row,
      children,
      range: view.range(row, header.left, row, header.right),
      amounts: amountsAt(view, row, columns, context),
      parts: children.map((child) => amountsAt(view, child, columns, context)),
    };
  });
}
