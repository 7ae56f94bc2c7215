import type { CellRange } from "../../values/cells.js";
import { headerIn, type Header } from "../tables/header.js";
import type { Lexicon } from "../words/lexicon.js";
import { areaOf, type Mapping, type TableEntry } from "../mapping.js";
import { turnedView } from "../tables/turned.js";
import type { SheetView } from "../sheet/view.js";
import type { Vocabulary } from "../../vocabulary.js";

/** A header that a user pointed out, in the view its table is read in. */
export interface Pointed {
  readonly table: string;
  readonly view: SheetView;
  readonly header: Header;
  /** the whole of a table on its side; of an upright one the rows below are found out */
  readonly area?: CellRange;
}

/** A list table of the vocabulary that an entry names. */
export type Naming = TableEntry & { readonly table: string };

export const namesList = (entry: TableEntry, { tables }: Vocabulary): entry is Naming =>
  entry.table !== null && tables[entry.table]?.shape === "list";

/** The headers of a sheet that a user pointed out, the lowest first; what points at nothing is told elsewhere. */
export function pointedOn(view: SheetView, mapping: Mapping | undefined, lexicon: Lexicon): Pointed[] {
  return (mapping?.tables ?? [])
    .filter((entry) => entry.sheet === view.name)
    .filter((entry): entry is Naming => namesList(entry, lexicon.vocabulary))
    .flatMap((entry) => pointedBy(entry, view, lexicon) ?? [])
    .sort((a, b) => b.header.top - a.header.top || a.header.left - b.header.left);
}

export function pointedBy({ rows, table }: Naming, view: SheetView, lexicon: Lexicon): Pointed | undefined {
  const area = areaOf(rows);
  if (area === undefined) return undefined;
  if (area.left === area.right && area.bottom > area.top) return onItsSide(table, area, view, lexicon);
  const header = headerIn(view, area, lexicon);
  return header && { table, view, header };
}

/** Labels under each other: the table reaches right as far as their rows do. */
function onItsSide(
  table: string,
  { top, left, bottom }: Omit<CellRange, "sheet">,
  view: SheetView,
  lexicon: Lexicon,
): Pointed | undefined {
  let right = left;
  for (let row = top; row <= bottom; row++) right = Math.max(right, view.slots(row).at(-1)?.right ?? left);
  const area = { sheet: view.name, top, left, bottom: Math.min(bottom, view.sheet.rowCount), right };
  if (area.bottom < top) return undefined;
  const upright = turnedView(view, area);
  const header = headerIn(upright, { top: 1, bottom: 1, left: 1, right: bottom - top + 1 }, lexicon);
  return header && { table, view: upright, header, area };
}
