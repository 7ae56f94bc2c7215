import type { FieldPair } from "../forms/form-part.js";
import { cellAt, type Mapping } from "../mapping.js";
import type { SheetScan } from "../tables/find.js";
import { shownText, type SheetView } from "../sheet/view.js";
import type { Vocabulary } from "../../vocabulary.js";
import { STRENGTH } from "../words/wordbook.js";

/** Cells a user named as facts of a form, each as the pair of a label and its value; they claim their cells. */
export function factsByHand(
  mapping: Mapping | undefined,
  scans: readonly SheetScan[],
  { tables }: Vocabulary,
): FieldPair[] {
  return (mapping?.values ?? []).flatMap(({ cell, to }): FieldPair[] => {
    const [table = "", field = ""] = to.split(".");
    const at = cellAt(cell);
    const scan = scans.find(({ view }) => view.name === at?.sheet);
    if (at === undefined || scan === undefined) return [];
    if (tables[table]?.shape !== "form" || tables[table].fields[field] === undefined) return [];
    const { view, claims } = scan;
    claims.addCell(at.top, at.left);
    const ref = view.ref(at.top, at.left);
    const candidate = { table, field, kind: "map", strength: STRENGTH.map } as const;
    const pair = {
      view,
      label: labelBeside(view, at.top, at.left),
      labelCell: ref,
      value: view.cellAt(at.top, at.left),
      valueCell: ref,
      candidates: [candidate],
      ignored: false,
      block: "",
      heading: { text: "", cell: undefined },
    };
    return [{ pair, candidate }];
  });
}

/** The words left of a cell, for people to know it by; "" where none stand there. */
function labelBeside(view: SheetView, row: number, column: number): string {
  const left = column > 1 ? view.shownAt(row, column - 1)?.cell : undefined;
  return left?.value.kind === "text" ? shownText(left) : "";
}

/** What a user named beats every other place of the same fact. */
export const beforeOthers = (byHand: readonly FieldPair[], others: readonly FieldPair[]): FieldPair[] => [
  ...byHand,
  ...others.filter(
    ({ candidate }) =>
      !byHand.some(
        (said) => said.candidate.table === candidate.table && said.candidate.field === candidate.field,
      ),
  ),
];
