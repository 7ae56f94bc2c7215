import type { HeadColumn, Header } from "../tables/header.js";
import type { Lexicon } from "../words/lexicon.js";
import type { Pair } from "./pair.js";
import type { RowJudge } from "../tables/rows.js";
import type { SheetView, Slot } from "../sheet/view.js";

/** Heads that ask for the facts of a form, over the one row that answers them: a register with one project. */
export interface FormRow {
  readonly header: Header;
  readonly row: number;
}

const LEAST_FACTS = 4;

/** A header most of whose columns are facts of one form, when a single record stands under it. */
export function formRowAt(
  view: SheetView,
  header: Header,
  lexicon: Lexicon,
  judge: RowJudge,
): FormRow | undefined {
  const facts = new Set(header.columns.flatMap((column) => factsOf(column, lexicon)));
  if (facts.size < LEAST_FACTS) return undefined;
  const row = header.bottom + 1;
  if (slotsUnder(view, header, row).length < LEAST_FACTS) return undefined;
  const next = slotsUnder(view, header, row + 1);
  const isAlone = next.length < 2 || judge.judge(next, () => false) !== "plain";
  return isAlone ? { header, row } : undefined;
}

const slotsUnder = (view: SheetView, { left, right }: Header, row: number): Slot[] =>
  view.slots(row).filter((slot) => slot.left >= left && slot.left <= right);

const factsOf = ({ candidates }: HeadColumn, { vocabulary }: Lexicon): string[] =>
  candidates
    .filter(({ table }) => vocabulary.tables[table]?.shape === "form")
    .map(({ table, field }) => `${table}.${field}`)
    .slice(0, 1);

/** The row as labels and values; heads under a common one (项目负责人 over 姓名, 职称) make a block of their own. */
export function pairsOfRow(view: SheetView, { header, row }: FormRow): Pair[] {
  return header.columns.map((column): Pair => {
    const group = groupOf(column);
    const value = view.cellAt(row, column.column);
    const cell = view.ref(header.top, column.column);
    return {
      view,
      label: column.path.at(-1) ?? "",
      labelCell: view.ref(column.row, column.column),
      value,
      valueCell: view.ref(row, column.column),
      candidates: column.candidates,
      ignored: column.ignored,
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      block: `row ${String(row)} ${group}`,
      heading: { text: group, cell: group === "" ? undefined : cell },
      ...(group === "" ? {} : { group: cell }),
    };
  });
}

const groupOf = ({ path }: HeadColumn): string => (path.length > 1 ? (path[0] ?? "") : "");
