import type { CellValue, WorkbookContent } from "../../../core/reading/sheet/sheet.js";
import type { CellRef } from "../../../core/values/cells.js";
import { contains, formatAddress } from "../../../core/values/cells.js";
import type { CellInput } from "../../port.js";
import { WorkbookError } from "../../port.js";
import type { Book } from "../book/book.js";
import { readBook } from "../book/book.js";
import { readLocks } from "../book/locks.js";
import type { Package } from "../package/package.js";
import { isSigned } from "../patch/mark.js";
import { partText } from "../patch/text.js";
import { areaOf } from "../sheet/address.js";
import { XlsxSheet } from "../sheet/sheet.js";
import { refuseImpossible } from "./cell-xml.js";
import type { Guard, SheetPatch } from "./patch-sheet.js";
import { patchSheet } from "./patch-sheet.js";
import { askForCalculation, askNoMore } from "./recalculation.js";
import type { EditSession, Places } from "./session.js";
import { placeOf } from "./sheet-pass.js";

const EMPTY: CellValue = { kind: "empty" };

/**
 * Types a value into a cell of a package whose content is `content`, and takes out the results that hang on it.
 * Gives what stood in the cell. A cell covered by a merged area stands for the area's first cell.
 */
export async function writeCell(
  pack: Package,
  content: WorkbookContent,
  session: EditSession,
  wanted: CellRef,
  input: CellInput,
): Promise<CellValue> {
  refuseImpossible(input);
  const book = await readBook(pack);
  const sheet = content.sheets.find(({ name }) => name === wanted.sheet);
  if (!(sheet instanceof XlsxSheet)) throw new WorkbookError("sheetGone", wanted.sheet);
  if (await isSigned(pack)) throw new WorkbookError("readOnly", "a signed package");
  const cell = firstOfMerged(sheet, wanted);
  const before = sheet.cell(cell.row, cell.column);
  if (before?.formula !== undefined || sheet.isFilled(cell.row, cell.column))
    throw new WorkbookError("formulaCell", formatAddress(cell));
  const value = before?.value ?? EMPTY;
  await new CellEdit(pack, book, session, content).apply(cell, input, value);
  return value;
}

function firstOfMerged(sheet: XlsxSheet, cell: CellRef): CellRef {
  const area = sheet.merges.find((merge) => contains(merge, cell));
  return area === undefined ? cell : { sheet: sheet.name, row: area.top, column: area.left };
}

/** One step of typing. */
class CellEdit {
  constructor(
    private readonly pack: Package,
    private readonly book: Book,
    private readonly session: EditSession,
    private readonly content: WorkbookContent,
  ) {}

  async apply(cell: CellRef, input: CellInput, now: CellValue): Promise<void> {
    const { session } = this;
    const isAsBefore = isSame(session.firstValue(cell, now), input);
    const edited = session.editedWith(cell, isAsBefore);
    const stale = session.staleWith(this.content, edited.values());
    if (edited.size > 0 || !this.#putBack()) {
      await this.#cells(cell.sheet, stale, { ...cell, input: isAsBefore ? undefined : input });
      for (const name of new Set([...stale.keys(), ...session.stale.keys()]))
        if (name !== cell.sheet) await this.#cells(name, stale);
      await this.#calculation(edited.size > 0);
    }
    session.edited = edited;
    session.stale = stale;
  }

  /** Gives the parts back as they were, where nothing but edits has changed them; false where something has. */
  #putBack(): boolean {
    const { pack, session } = this;
    if (![...session.parts].every(([part, { left }]) => pack.entry(part) === left)) return false;
    for (const { base } of session.parts.values()) pack.putEntry(base);
    session.parts.clear();
    session.originals.clear();
    session.calculation = undefined;
    return true;
  }

  async #cells(name: string, stale: Places, target?: SheetPatch["target"]): Promise<void> {
    const part = this.book.sheets.find((sheet) => sheet.name === name)?.part ?? "";
    const originals = this.session.originals.get(part);
    const [before, after] = [this.session.stale.get(name), stale.get(name)];
    const restored = new Map<number, string>();
    for (const place of before ?? []) {
      const xml = originals?.get(place);
      if (after?.has(place) !== true && xml !== undefined) restored.set(place, xml);
    }
    const first = target === undefined ? undefined : originals?.get(placeOf(target.row, target.column));
    if (target !== undefined && target.input === undefined && first !== undefined)
      restored.set(placeOf(target.row, target.column), first);
    const withoutResult = new Set([...(after ?? [])].filter((place) => before?.has(place) !== true));
    const guard = await this.#guard(name, target);
    await this.#change(part, async () => {
      const { text, encode } = partText(part, await this.pack.content(part));
      const patch = { withoutResult, restored, ...(target === undefined ? {} : { target }) };
      const patched = patchSheet(part, text, patch, guard);
      this.session.keepOriginals(part, patched.originals);
      if (patched.text !== text) this.pack.put(part, encode(patched.text));
    });
  }

  async #guard(sheet: string, target: SheetPatch["target"]): Promise<Guard> {
    const styles = this.book.relationships.find(({ kind }) => kind === "styles")?.target;
    const isThere = styles !== undefined && this.pack.entry(styles) !== undefined;
    const locks = isThere ? await readLocks(this.pack, styles) : [];
    return ({ isOn, open }, style) => {
      if (!isOn || target === undefined || locks[style] === false) return;
      const cell = { sheet, row: target.row, column: target.column };
      const isOpen = open.some((area) => {
        const range = areaOf(sheet, area);
        return range !== undefined && contains(range, cell);
      });
      if (!isOpen) throw new WorkbookError("protectedSheet", formatAddress(cell));
    };
  }

  async #calculation(isAsked: boolean): Promise<void> {
    const { pack, book, session } = this;
    await this.#change(book.part, async () => {
      if (isAsked) session.calculation ??= { before: await askForCalculation(pack, book) };
      else if (session.calculation !== undefined) {
        await askNoMore(pack, book, session.calculation.before);
        session.calculation = undefined;
      }
    });
  }

  /** Keeps count of what a part was before the first edit, and after the last. */
  async #change(part: string, work: () => Promise<void>): Promise<void> {
    const known = this.session.parts.get(part);
    const before = this.pack.entry(part);
    await work();
    const left = this.pack.entry(part);
    if (before === undefined || left === undefined || (known === undefined && left === before)) return;
    this.session.parts.set(part, { base: known?.base ?? before, left });
  }
}

/** Whether a cell with that value would hold what is typed. */
function isSame(value: CellValue, input: CellInput): boolean {
  if (input.kind === "empty" || (input.kind === "text" && input.text === ""))
    return value.kind === "empty" || (value.kind === "text" && value.text === "");
  if (input.kind === "number") return value.kind === "number" && value.number === Number(input.decimal);
  if (input.kind === "text") return value.kind === "text" && value.text === input.text;
  return value.kind === "boolean" && value.boolean === input.boolean;
}
