import { countBelow } from "../../values/sorted.js";
import type { SheetScan, TableFind } from "../tables/find.js";
import type { Pair } from "../forms/pair.js";
import type { SheetView } from "../sheet/view.js";

/** Tells the pairs that stand above a table, below the table before it. */
export function pairsAboveTables(
  pairs: readonly Pair[],
  scans: readonly SheetScan[],
): (find: TableFind) => readonly Pair[] {
  const bySheet = new Map(scans.map(({ view }) => [view, rowsOf(pairs, view)]));
  const bottoms = new Map(scans.map(({ view, tables }) => [view, tables.map(bottomOf).sort(ascending)]));
  return ({ home, headView, header }) => {
    const { row: top } = headView.ref(header.top, header.left);
    const before = bottoms.get(home) ?? [];
    const floor = before[countBelow(before, top) - 1] ?? 0;
    const own = bySheet.get(home) ?? { rows: [], pairs: [] };
    return own.pairs.slice(countBelow(own.rows, floor + 1), countBelow(own.rows, top));
  };
}

function rowsOf(pairs: readonly Pair[], view: SheetView): { rows: number[]; pairs: Pair[] } {
  const own = pairs
    .filter((pair) => pair.view === view)
    .sort((a, b) => ascending(a.labelCell.row, b.labelCell.row));
  return { pairs: own, rows: own.map(({ labelCell }) => labelCell.row) };
}

const ascending = (a: number, b: number): number => a - b;

const bottomOf = ({ view, body, header }: TableFind): number =>
  view.range(header.top, header.left, body.bottom, header.right).bottom;
