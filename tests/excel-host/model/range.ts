import { HostError, invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { Area } from "./area.js";
import { MAX_COLUMNS, MAX_ROWS, addressOf, bounding, checked, intersection } from "./area.js";
import type { SheetData } from "./book.js";
import * as cells from "./cells.js";
import { cfsAt } from "./conditional-formats.js";
import type { Context } from "./context.js";
import { EventType, requireAllowed, requireSheet } from "./context.js";
import { RangeFormatObject } from "./range-format.js";
import { RangeAreasObject } from "./range-areas.js";
import * as properties from "./cell-properties.js";
import { usedArea } from "./used.js";
import { worksheetObject } from "./worksheet.js";

const API: Api = {
  Address: "1.1",
  CellCount: "1.1",
  ColumnCount: "1.1",
  ColumnHidden: "1.2",
  ColumnIndex: "1.1",
  Formulas: "1.1",
  HasSpill: "1.12",
  Hidden: "1.2",
  Hyperlink: "1.7",
  IsEntireColumn: "1.7",
  IsEntireRow: "1.7",
  NumberFormat: "1.1",
  RowCount: "1.1",
  RowHidden: "1.2",
  RowIndex: "1.1",
  Text: "1.1",
  ValueTypes: "1.1",
  Values: "1.1",
  ConditionalFormats: "1.6",
  Format: "1.1",
  Worksheet: "1.1",
  Clear: "1.1",
  GetBoundingRect: "1.1",
  GetCell: "1.1",
  GetCellProperties: "1.9",
  GetColumn: "1.1",
  GetColumnProperties: "1.9",
  GetEntireColumn: "1.1",
  GetEntireRow: "1.1",
  GetIntersection: "1.1",
  GetIntersectionOrNullObject: "1.4",
  GetLastCell: "1.1",
  GetMergedAreasOrNullObject: "1.13",
  GetOffsetRange: "1.1",
  GetResizedRange: "1.2",
  GetRow: "1.1",
  GetRowProperties: "1.9",
  GetUsedRange: "1.2",
  GetUsedRangeOrNullObject: "1.4",
  Merge: "1.2",
  Select: "1.1",
  SetCellProperties: "1.9",
  SetColumnProperties: "1.9",
  SetRowProperties: "1.9",
  Unmerge: "1.2",
  _KeepReference: "1.1",
  _ValidateArraySize: "1.3",
};

/** A rectangle of cells. */
export class RangeObject extends HostObject {
  readonly type = "Range";
  readonly api = API;

  constructor(
    private readonly context: Context,
    readonly sheet: SheetData,
    readonly area: Area,
  ) {
    super();
  }

  get Address(): string {
    requireSheet(this.sheet);
    return addressOf(this.sheet.name, this.area);
  }

  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get ColumnCount(): number {
    return this.area.columns;
  }

  get RowCount(): number {
    return this.area.rows;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get IsEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }

  get IsEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  get HasSpill(): boolean {
    return false;
  }

  get Values(): unknown {
    return cells.values(this.sheet, this.area);
  }

  set Values(values: unknown) {
    cells.write(this.context, this.sheet, this.area, values);
  }

  get Formulas(): unknown {
    return cells.formulas(this.sheet, this.area);
  }

  set Formulas(formulas: unknown) {
    cells.write(this.context, this.sheet, this.area, formulas);
  }

  get ValueTypes(): unknown {
    return cells.valueTypes(this.sheet, this.area);
  }

  get Text(): unknown {
    return cells.texts(this.context, this.sheet, this.area);
  }

  get NumberFormat(): unknown {
    return cells.numberFormats(this.sheet, this.area);
  }

  set NumberFormat(formats: unknown) {
    cells.writeNumberFormats(this.context, this.sheet, this.area, formats);
  }

  get RowHidden(): boolean | null {
    return properties.allHidden(this.sheet.hiddenRows, this.area.row, this.area.rows);
  }

  set RowHidden(hidden: boolean | null) {
    requireAllowed(this.context, this.sheet, "allowFormatRows");
    properties.hide(this.sheet.hiddenRows, this.area.row, this.area.rows, hidden === true);
  }

  get ColumnHidden(): boolean | null {
    return properties.allHidden(this.sheet.hiddenColumns, this.area.column, this.area.columns);
  }

  set ColumnHidden(hidden: boolean | null) {
    requireAllowed(this.context, this.sheet, "allowFormatColumns");
    properties.hide(this.sheet.hiddenColumns, this.area.column, this.area.columns, hidden === true);
  }

  get Hidden(): boolean | null {
    const [row, column] = [this.RowHidden, this.ColumnHidden];
    if (row === true || column === true) return true;
    return row === null || column === null ? null : false;
  }

  get Hyperlink(): unknown {
    return cells.hyperlink(this.sheet, this.area);
  }

  set Hyperlink(link: unknown) {
    cells.writeHyperlink(this.context, this.sheet, this.area, link);
  }

  get ConditionalFormats(): HostObject {
    return cfsAt(this.context, this.sheet, [this.area]);
  }

  get Format(): HostObject {
    return new RangeFormatObject(this.context, this.sheet, [this.area]);
  }

  get Worksheet(): HostObject {
    return worksheetObject(this.context, this.sheet);
  }

  /** "All", "Formats", "Contents" or "Hyperlinks". */
  Clear(applyTo = "All"): void {
    cells.clear(this.context, this.sheet, this.area, applyTo);
  }

  Select(): void {
    requireSheet(this.sheet);
    if (this.sheet.visibility !== "Visible") {
      throw new HostError("InvalidOperation", `the sheet ${this.sheet.name} is hidden`);
    }
    worksheetObject(this.context, this.sheet).Activate();
    this.context.book.selection = [this.area];
    const detail = { worksheetId: this.sheet.id, address: addressOf("x", this.area).slice(2) };
    this.context.raise({ type: EventType.selectionChanged, target: this.sheet.id, detail });
  }

  GetCell(row: number, column: number): HostObject {
    return this.#at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  GetRow(row: number): HostObject {
    if (row >= this.area.rows) throw invalid(`the range has no row ${row}`);
    return this.#at({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  GetColumn(column: number): HostObject {
    if (column >= this.area.columns) throw invalid(`the range has no column ${column}`);
    return this.#at({ ...this.area, column: this.area.column + column, columns: 1 });
  }

  GetLastCell(): HostObject {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }

  GetEntireRow(): HostObject {
    return this.#at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  GetEntireColumn(): HostObject {
    return this.#at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  GetOffsetRange(rows: number, columns: number): HostObject {
    return this.#at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  GetResizedRange(rows: number, columns: number): HostObject {
    return this.#at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }

  GetBoundingRect(other: unknown): HostObject {
    return this.#at(bounding(this.area, this.#other(other)));
  }

  GetIntersection(other: unknown): HostObject {
    const found = this.GetIntersectionOrNullObject(other);
    if (found === null) throw new HostError("ItemNotFound", "the ranges share no cell");
    return found;
  }

  GetIntersectionOrNullObject(other: unknown): HostObject | null {
    const shared = intersection(this.area, this.#other(other));
    return shared === undefined ? null : this.#at(shared);
  }

  GetUsedRange(valuesOnly?: boolean): HostObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.#at({ ...this.area, rows: 1, columns: 1 });
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): HostObject | null {
    requireSheet(this.sheet);
    const used = usedArea(this.sheet, valuesOnly, this.area);
    return used === undefined ? null : this.#at(used);
  }

  GetMergedAreasOrNullObject(): HostObject | null {
    requireSheet(this.sheet);
    const found = this.sheet.merges.filter((area) => intersection(area, this.area) !== undefined);
    return found.length === 0 ? null : new RangeAreasObject(this.context, this.sheet, found);
  }

  Merge(across = false): void {
    cells.merge(this.context, this.sheet, this.area, across);
  }

  Unmerge(): void {
    cells.unmerge(this.context, this.sheet, this.area);
  }

  GetCellProperties(wanted: unknown): unknown {
    return properties.cellProperties(this.sheet, this.area, wanted);
  }

  SetCellProperties(given: unknown): void {
    properties.setCellProperties(this.context, this.sheet, this.area, given);
  }

  GetRowProperties(wanted: unknown): unknown {
    return properties.lineProperties(this.sheet, this.area, "row", wanted);
  }

  SetRowProperties(given: unknown): void {
    properties.setLineProperties(this.context, this.sheet, this.area, "row", given);
  }

  GetColumnProperties(wanted: unknown): unknown {
    return properties.lineProperties(this.sheet, this.area, "column", wanted);
  }

  SetColumnProperties(given: unknown): void {
    properties.setLineProperties(this.context, this.sheet, this.area, "column", given);
  }

  /** The client writes large arrays in pieces and asks first whether the whole fits. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) {
      throw invalid(`${rows} × ${columns} values for ${this.area.rows} × ${this.area.columns} cells`);
    }
  }

  /** Answered by the engine; listed so that it is known as a member. */
  _KeepReference(): void {
    requireSheet(this.sheet);
  }

  #other(other: unknown): Area {
    if (other instanceof RangeObject && other.sheet === this.sheet) return other.area;
    throw invalid("a range of the same sheet is needed");
  }

  #at(area: Area): RangeObject {
    return new RangeObject(this.context, this.sheet, checked(area));
  }
}
