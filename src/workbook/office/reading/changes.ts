import { parseAddress } from "../../../core/values/cells.js";
import type { Edit } from "../../port.js";
import type { MeasuredSheet } from "./extents.js";
import { sameExtent } from "./extents.js";
import type { Band } from "./queue.js";
import { OfficeSheet } from "./sheet.js";

/** What is read again after edits. */
export interface Again {
  readonly before: { readonly sheets: readonly unknown[] };
  readonly edits: readonly Edit[];
}

/**
 * The sheet as it was read before, by its id, where it has kept its name and no edit of it leaves open what it touched:
 * its merged areas are what they were.
 */
export function formerSheet({ listed }: MeasuredSheet, again: Again | undefined): OfficeSheet | undefined {
  const former = again?.before.sheets.find(
    (sheet): sheet is OfficeSheet => sheet instanceof OfficeSheet && sheet.facts.listed.id === listed.id,
  );
  const isOpen = editsOf(listed.name, again?.edits ?? []).some((edit) => rowsOf(edit) === undefined);
  return isOpen || former?.name !== listed.name ? undefined : former;
}

/** The same where its used area is what it was, so that parts of it may be taken over. */
export function knownSheet(sheet: MeasuredSheet, again: Again | undefined): OfficeSheet | undefined {
  const former = formerSheet(sheet, again);
  return former && sameExtent(former.facts.extent, sheet.extent) ? former : undefined;
}

/** What of a sheet is read: all of it, or the blocks that were edited or hold formulas, which any edit may reach. */
export function bandsOf(
  { listed, extent }: MeasuredSheet,
  place: number,
  known: OfficeSheet | undefined,
  edits: readonly Edit[],
): Band[] {
  const { top, rows, columns } = extent;
  if (known === undefined) return [{ sheet: place, top, rows, width: columns }];
  const edited = editsOf(listed.name, edits).flatMap((edit) => rowsOf(edit) ?? []);
  return known.blocks
    .filter(
      (block) =>
        block.hasFormulas ||
        edited.some(({ first, last }) => first < block.top + block.rows && last >= block.top),
    )
    .map((block) => ({ sheet: place, top: block.top - 1, rows: block.rows, width: columns }));
}

const editsOf = (sheet: string, edits: readonly Edit[]): Edit[] =>
  edits.filter((edit) => edit.sheet === sheet);

/** Rows an edit touched; undefined where its address names whole rows or columns, or nothing. */
function rowsOf({ address }: Edit): { readonly first: number; readonly last: number }[] | undefined {
  const areas = (address ?? "").split(",").map((area) => parseAddress(`x!${area}`));
  const known = areas.filter((area) => area !== undefined);
  return known.length < areas.length
    ? undefined
    : known.map(({ top, bottom }) => ({ first: top, last: bottom }));
}
