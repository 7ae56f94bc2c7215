import type { GridCell } from "../reading/sheet/grid.js";
import { columnLetters } from "../values/cells.js";
import { exact, fromCellNumber, toDecimal, total } from "../values/exact.js";
import type { FieldDefinition } from "../vocabulary.js";
import { formatPath } from "./path.js";
import { headWord, unitLine, unitWord, writeFact } from "./wording.js";
import type { Writing } from "./writing.js";

interface Column {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly column: number;
}

/** A list: unit line, one or two header rows, records, a total row where amounts of named units are listed. */
export function writeList(writing: Writing): void {
  const { draft, table, style } = writing;
  const columns = columnsOf(writing);
  const hasMoney = columns.some(({ field }) => field.kind === "money");
  if (hasMoney && (style.unitAt === "left" || style.unitAt === "right")) {
    draft.put(draft.nextRow, style.unitAt === "left" ? 1 : (columns.at(-1)?.column ?? 1), unitLine(style));
  }
  writeHeader(writing, columns);
  const totalled = style.totals !== "none" && isTotalled(writing, columns);
  const first = draft.nextRow + (totalled && style.totals === "first" ? 1 : 0);
  const last = first + table.rows.length - 1;
  if (totalled && style.totals === "first") writeTotal(writing, columns, first - 1, first, last);
  table.rows.forEach((row, index) => {
    if (style.numbered) draft.put(first + index, 1, index + 1);
    for (const { name, field, column } of columns) {
      const cell = writeFact(row.cells.get(name) ?? null, field, style, writing.vocabulary);
      draft.put(first + index, column, cell, formatPath(table.name, row.key, name));
    }
  });
  if (totalled && style.totals === "last") writeTotal(writing, columns, last + 1, first, last);
}

function columnsOf({ table, definition, style }: Writing): Column[] {
  const offset = style.numbered ? 2 : 1;
  const ordered =
    style.unitAt === "group"
      ? moneyLast(table.fields, (name) => definition.fields[name]?.kind === "money")
      : table.fields;
  return ordered.flatMap((name, index) => {
    const field = definition.fields[name];
    return field === undefined ? [] : [{ name, field, column: index + offset }];
  });
}

/** A head over all amounts needs them side by side. */
const moneyLast = (names: readonly string[], isMoney: (name: string) => boolean): string[] => [
  ...names.filter((name) => !isMoney(name)),
  ...names.filter(isMoney),
];

function writeHeader({ draft, style }: Writing, columns: readonly Column[]): void {
  const amounts = columns.filter(({ field }) => field.kind === "money");
  const grouped = style.unitAt === "group" && amounts.length > 1;
  const top = draft.nextRow;
  const bottom = grouped ? top + 1 : top;
  if (style.numbered) {
    draft.put(top, 1, style.language === "zh" ? "序号" : "No.");
    draft.merge(top, 1, bottom, 1);
  }
  for (const { field, column } of columns) {
    const inGroup = grouped && field.kind === "money";
    const unit =
      field.kind === "money" && !inGroup && (style.unitAt === "head" || style.unitAt === "group")
        ? `（${unitWord(style)}）`
        : "";
    draft.put(inGroup ? bottom : top, column, `${headWord(field, style)}${unit}`);
    if (!inGroup) draft.merge(top, column, bottom, column);
  }
  const [left, right] = [amounts[0]?.column, amounts.at(-1)?.column];
  if (grouped && left !== undefined && right !== undefined) {
    draft.put(top, left, `${style.language === "zh" ? "经费" : "Funding"}（${unitWord(style)}）`);
    draft.merge(top, left, top, right);
  }
}

/** Amounts of named units, all of them numbers: there a total says something. */
function isTotalled({ table, definition }: Writing, columns: readonly Column[]): boolean {
  const amounts = columns.filter(({ field }) => field.kind === "money");
  const named = Object.values(definition.fields).some((field) => field.kind === "name");
  return (
    named &&
    amounts.length > 0 &&
    table.rows.length > 1 &&
    table.rows.every((row) => amounts.every(({ name }) => typeof (row.cells.get(name) ?? 0) === "number"))
  );
}

function writeTotal(
  writing: Writing,
  columns: readonly Column[],
  row: number,
  first: number,
  last: number,
): void {
  const { draft, table, style, vocabulary } = writing;
  const label = columns.find(({ field }) => field.kind !== "money")?.column ?? 1;
  draft.put(row, label, style.language === "zh" ? "合计" : "Total");
  for (const { name, field, column } of columns) {
    if (field.kind !== "money") continue;
    const amounts = table.rows.map((entry) =>
      writeFact(entry.cells.get(name) ?? null, field, style, vocabulary),
    );
    draft.put(row, column, {
      value: { kind: "number", number: sumOf(amounts) },
      formula: `SUM(${columnLetters(column)}${String(first)}:${columnLetters(column)}${String(last)})`,
    });
  }
}

const sumOf = (cells: readonly GridCell[]): number =>
  Number(
    toDecimal(total(cells.map((cell) => (typeof cell === "number" ? fromCellNumber(cell) : exact("0"))))),
  );
