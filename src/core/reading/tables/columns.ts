import type { CellRef } from "../../values/cells.js";
import type { MoneyUnit } from "../../values/money.js";
import type { Traced } from "../../values/traced.js";
import type { Tables } from "../../values/tables.js";
import type { FieldDefinition, Vocabulary } from "../../vocabulary.js";
import { readCell } from "../cells/read-cell.js";
import type { Cell } from "../sheet/sheet.js";
import type { UnitReading } from "../report/report.js";
import { splitSpan } from "../span.js";
import type { SheetView, Shown } from "../sheet/view.js";

/** What all cells of a workbook are read with. */
export interface ValueContext {
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  readonly date1904: boolean;
  /** length of the project, where its dates were read */
  readonly projectMonths?: number | undefined;
}

/** A field's place in a table: its column (or cell), its words, the money unit that holds there. */
export interface ReadColumn {
  readonly field: string;
  readonly definition: FieldDefinition;
  readonly column: number;
  readonly label: string;
  readonly unit: MoneyUnit | undefined;
  /** statements that contradict the unit, or each other where there is none */
  readonly against?: readonly UnitReading[] | undefined;
  /** one cell holds two fields: which half */
  readonly half?: "from" | "to";
  /** the cells that speak for a row, where no column does: its heading */
  readonly places?: ReadonlyMap<number, Shown>;
  /** marks of footnotes behind its words are none of them */
  readonly footnotes?: boolean;
}

/** Kinds whose merged cells speak for every row they cover; an amount merged over two rows is one amount. */
const SHARED_KINDS: ReadonlySet<string> = new Set([
  "text",
  "name",
  "code",
  "place",
  "creditCode",
  "flag",
  "level",
]);

/** 购置设备费① is the line 购置设备费. */
function withoutNotes(cell: Cell | undefined, { footnotes }: ReadColumn): Cell | undefined {
  if (footnotes !== true || cell?.value.kind !== "text") return cell;
  const text = cell.value.text.replace(/\s*[①-⑳*＊※]+\s*$/u, "");
  return text === "" || text === cell.value.text ? cell : { ...cell, value: { kind: "text", text } };
}

/** Reads the cell of a column in a row. */
export function readAt(view: SheetView, row: number, column: ReadColumn, context: ValueContext): Traced {
  if (column.places !== undefined) {
    const place = column.places.get(row);
    return readValue(place?.cell, view.ref(place?.row ?? row, place?.column ?? 1), column, context);
  }
  const own = withoutNotes(view.cellAt(row, column.column), column);
  const shared =
    own === undefined && SHARED_KINDS.has(column.definition.kind)
      ? view.shownAt(row, column.column)
      : undefined;
  if (shared?.column === column.column) {
    return readValue(shared.cell, view.ref(shared.row, shared.column), column, context);
  }
  return readValue(own, view.ref(row, column.column), column, context);
}

/** Reads a cell as the value of a field. */
export function readValue(
  cell: Cell | undefined,
  ref: CellRef,
  column: Omit<ReadColumn, "column">,
  context: ValueContext,
): Traced {
  const part = column.half === undefined ? cell : splitSpan(cell, column.half);
  return readCell(part, column.definition, {
    cell: ref,
    label: column.label,
    unit: column.unit,
    against: column.against,
    date1904: context.date1904,
    tables: context.tables,
    scales: context.vocabulary.scales,
    projectMonths: context.projectMonths,
  });
}
