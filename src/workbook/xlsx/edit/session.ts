import type { CellValue, WorkbookContent } from "../../../core/reading/sheet/sheet.js";
import type { CellRef } from "../../../core/values/cells.js";
import { cellKey } from "../../../core/values/cells.js";
import type { ZipEntry } from "../package/zip.js";
import { XlsxSheet } from "../sheet/sheet.js";
import { Dependents } from "../../../core/reading/stale/dependents.js";
import { placeOf } from "./sheet-pass.js";

/** The cells of a workbook by sheet and place. */
export type Places = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * What was typed into a workbook since it was opened: which cells differ from the file, which results they make
 * stale, and what stood there before. Formulas cannot be typed, so which hang on which cells never changes.
 */
export class EditSession {
  /** the cells that differ from the file as it was opened */
  edited: ReadonlyMap<string, CellRef> = new Map();
  /** the formulas whose results were taken out */
  stale: Places = new Map();
  /** the XML of every cell changed, as it was, by part and place; undefined for a cell that was not there */
  readonly originals = new Map<string, Map<number, string | undefined>>();
  /** parts as they were before the first edit and as the last edit left them */
  readonly parts = new Map<string, { readonly base: ZipEntry; readonly left: ZipEntry }>();
  /** calcPr before the first edit */
  calculation: { readonly before: string | undefined } | undefined;
  /** the values the edited cells had in the file, by cell */
  readonly #first = new Map<string, CellValue>();
  #dependents: Dependents | undefined;

  /** The formulas of a content whose results hang on these cells. */
  staleWith(content: WorkbookContent, cells: Iterable<CellRef>): Places {
    this.#dependents ??= dependentsOf(content);
    const places = new Map<string, Set<number>>();
    for (const { cell } of this.#dependents.of([...cells])) {
      const own = places.get(cell.sheet) ?? new Set();
      places.set(cell.sheet, own.add(placeOf(cell.row, cell.column)));
    }
    return places;
  }

  /** What a cell held in the file, `now` being what it holds. */
  firstValue(cell: CellRef, now: CellValue): CellValue {
    const known = this.#first.get(cellKey(cell)) ?? now;
    this.#first.set(cellKey(cell), known);
    return known;
  }

  /** The cells that differ from the file once this one does, or (`isAsBefore`) no longer does. */
  editedWith(cell: CellRef, isAsBefore: boolean): ReadonlyMap<string, CellRef> {
    const edited = new Map(this.edited);
    if (isAsBefore) edited.delete(cellKey(cell));
    else edited.set(cellKey(cell), cell);
    return edited;
  }

  keepOriginals(part: string, originals: ReadonlyMap<number, string | undefined>): void {
    const known = this.originals.get(part) ?? new Map<number, string | undefined>();
    for (const [place, xml] of originals) if (!known.has(place)) known.set(place, xml);
    this.originals.set(part, known);
  }
}

function dependentsOf({ sheets, definedNames }: WorkbookContent): Dependents {
  const ours = sheets.filter((sheet) => sheet instanceof XlsxSheet);
  return new Dependents(
    ours.flatMap((sheet) => [...sheet.formulaCells()]),
    {
      sheets: sheets.map(({ name }) => name),
      names: definedNames,
      tables: sheets.flatMap(({ tables }) => tables),
    },
  );
}
