import { HostError } from "./engine/error.js";
import { areaText, cellKey, columnOf, parseArea, rowOf } from "./model/area.js";
import type { SheetData, Visibility } from "./model/book.js";
import { put } from "./model/cells.js";
import type { Context } from "./model/context.js";
import { EventType } from "./model/context.js";
import { renameSheet } from "./model/rename.js";

/** Results of formulas by address. */
export type Results = Readonly<Record<string, string | number | boolean>>;

/** What the person before the screen does, as opposed to the add-in. */
export class User {
  /** `source` as the events tell it: a person at this screen, or another one working on the same workbook */
  constructor(
    private readonly context: Context,
    private readonly source: "Local" | "Remote" = "Local",
  ) {}

  /**
   * Types into a cell, a value as it is typed; listeners are told. `results` are what formulas of the sheet come to by
   * it ({ B9: 150 }): Excel has calculated when it tells, this host cannot.
   */
  type(
    sheetName: string,
    address: string,
    input: string | number | boolean | null,
    results: Results = {},
  ): void {
    const sheet = this.#sheet(sheetName);
    const area = parseArea(address);
    put(this.context, sheet, cellKey(area.row, area.column), input ?? "");
    this.recalculated(sheetName, results);
    this.#changed(sheet, areaText(area), "RangeEdited");
  }

  /** Sets the results of formulas, as a recalculation would: no event, as in Excel, where only onCalculated tells. */
  recalculated(sheetName: string, results: Results): void {
    const sheet = this.#sheet(sheetName);
    for (const [address, value] of Object.entries(results)) {
      const { row, column } = parseArea(address);
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell?.formula === undefined) throw new Error(`${sheetName}!${address} holds no formula`);
      sheet.cells.set(cellKey(row, column), { value, formula: cell.formula });
    }
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.#sheet(from);
    renameSheet(this.context.book, sheet, to);
    const detail = { worksheetId: sheet.id, nameBefore: from, nameAfter: to, source: this.source };
    this.context.raise({ type: EventType.nameChanged, target: sheet.id, detail });
  }

  deleteSheet(name: string): void {
    const sheet = this.#sheet(name);
    const { book } = this.context;
    book.sheets = book.sheets.filter((other) => other !== sheet);
    sheet.deleted = true;
    if (book.active === sheet) book.active = book.sheets[0];
    const detail = { worksheetId: sheet.id, source: this.source };
    this.context.raise({ type: EventType.deleted, target: sheet.id, detail });
  }

  hideSheet(name: string, visibility: Visibility = "Hidden"): void {
    this.#sheet(name).visibility = visibility;
  }

  protectStructure(): void {
    this.context.book.structureProtected = true;
  }

  addSheet(name: string): void {
    const sheet = this.context.book.addSheet(name);
    this.context.raise({
      type: EventType.added,
      target: sheet.id,
      detail: { worksheetId: sheet.id, source: this.source },
    });
  }

  protectSheet(name: string, allowed: Readonly<Record<string, boolean>> = {}, password?: string): void {
    this.#sheet(name).protection = { options: allowed, ...(password === undefined ? {} : { password }) };
  }

  /** Inserts rows above a row (counted from 1): cells move down, listeners are told. Formulas are not rewritten. */
  insertRows(name: string, before: number, count = 1): void {
    const sheet = this.#sheet(name);
    const moved = [...sheet.cells].filter(([key]) => rowOf(key) >= before - 1);
    for (const [key] of moved) sheet.cells.delete(key);
    for (const [key, cell] of moved) sheet.cells.set(cellKey(rowOf(key) + count, columnOf(key)), cell);
    this.#changed(sheet, `${before}:${before + count - 1}`, "RowInserted");
  }

  select(name: string, address: string): void {
    const sheet = this.#sheet(name);
    const { book } = this.context;
    book.active = sheet;
    book.selection = [parseArea(address)];
    const detail = { worksheetId: sheet.id, address };
    this.context.raise({ type: EventType.selectionChanged, target: sheet.id, detail });
  }

  #sheet(name: string): SheetData {
    const sheet = this.context.book.sheet(name);
    if (sheet === undefined) throw new HostError("ItemNotFound", `no sheet ${name}`);
    return sheet;
  }

  #changed(sheet: SheetData, address: string, changeType: string): void {
    this.context.book.isDirty = true;
    const detail = {
      address,
      changeType,
      source: this.source,
      worksheetId: sheet.id,
      triggerSource: "Unknown",
    };
    this.context.raise({ type: EventType.changed, target: sheet.id, detail });
  }
}
