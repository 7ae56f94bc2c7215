import { HostError, invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { Area } from "./area.js";
import { MAX_COLUMNS, MAX_ROWS, checked } from "./area.js";
import { AutoFilterObject } from "./auto-filter.js";
import type { SheetData, Visibility } from "./book.js";
import type { Context } from "./context.js";
import { EventType, requireSheet, requireStructure, requireWritable } from "./context.js";
import { FreezePanesObject } from "./freeze-panes.js";
import type { Offered } from "./listening.js";
import { listening, listeningApi } from "./listening.js";
import { sheetNames } from "./names.js";
import { PageLayoutObject } from "./page-layout.js";
import { ProtectionObject } from "./protection.js";
import { RangeObject } from "./range.js";
import { RangeAreasObject } from "./range-areas.js";
import { areaOn, areasOn } from "./references.js";
import { renameSheet } from "./rename.js";
import { checkedName } from "./sheet-name.js";
import { sheetTables } from "./tables.js";
import { usedArea } from "./used.js";

const EVENTS: readonly Offered[] = [
  { name: "DataChangedEvent", type: EventType.changed, set: "1.7" },
  { name: "SelectionChangedEvent", type: EventType.selectionChanged, set: "1.7" },
  { name: "ActivatedEvent", type: EventType.activated, set: "1.7" },
  { name: "DeactivatedEvent", type: EventType.deactivated, set: "1.7" },
  { name: "ProtectionChangedEvent", type: EventType.protectionChanged, set: "1.14" },
  { name: "EventNameChanged", type: EventType.nameChanged, set: "ExcelApiOnline 1.1" },
  { name: "EventVisibilityChanged", type: EventType.visibilityChanged, set: "ExcelApiOnline 1.1" },
];

const API: Api = {
  Id: "1.1",
  Name: "1.1",
  Position: "1.1",
  Visibility: "1.1",
  TabColor: "1.7",
  StandardWidth: "1.7",
  StandardHeight: "1.7",
  ShowGridlines: "1.8",
  Gridlines: "1.8",
  ShowHeadings: "1.8",
  Headings: "1.8",
  AutoFilter: "1.9",
  FreezePanes: "1.7",
  Names: "1.4",
  PageLayout: "1.9",
  Protection: "1.2",
  Tables: "1.1",
  Activate: "1.1",
  Calculate: "1.6",
  Delete: "1.1",
  GetCell: "1.1",
  GetNext: "1.5",
  GetNextOrNullObject: "1.5",
  GetRange: "1.1",
  GetRangeByIndexes: "1.7",
  GetRanges: "1.9",
  GetUsedRange: "1.2",
  GetUsedRangeOrNullObject: "1.4",
  _GetSheetById: "1.1",
  ...listeningApi(EVENTS),
};

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

export class WorksheetObject extends HostObject {
  readonly type = "Worksheet";
  readonly api = API;

  constructor(
    private readonly context: Context,
    readonly sheet: SheetData,
  ) {
    super();
    Object.assign(this, listening(context, sheet.id, EVENTS));
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    requireSheet(this.sheet);
    return this.sheet.id;
  }

  get Name(): string {
    requireSheet(this.sheet);
    return this.sheet.name;
  }

  set Name(name: string) {
    requireStructure(this.context);
    const nameBefore = this.sheet.name;
    renameSheet(this.context.book, this.sheet, checkedName(this.context, name, this.sheet));
    const detail = { worksheetId: this.sheet.id, nameBefore, nameAfter: name, source: "Local" };
    this.context.raise({ type: EventType.nameChanged, target: this.sheet.id, detail });
  }

  get Position(): number {
    return this.context.book.sheets.indexOf(this.sheet);
  }

  set Position(position: number) {
    requireStructure(this.context);
    const { sheets } = this.context.book;
    if (position < 0 || position >= sheets.length) throw invalid(`no position ${position}`);
    sheets.splice(this.Position, 1);
    sheets.splice(position, 0, this.sheet);
  }

  get Visibility(): string {
    return this.sheet.visibility;
  }

  set Visibility(wanted: string) {
    requireStructure(this.context);
    const visibility = VISIBILITIES.find((known) => known === wanted);
    if (visibility === undefined) throw invalid(`no visibility: ${wanted}`);
    if (visibility !== "Visible") this.#leaveOneVisible();
    this.sheet.visibility = visibility;
  }

  #leaveOneVisible(): void {
    const others = this.context.book.sheets.filter((other) => other !== this.sheet);
    if (!others.some(({ visibility }) => visibility === "Visible")) {
      throw new HostError("InvalidOperation", "a workbook keeps at least one visible sheet");
    }
  }

  get TabColor(): unknown {
    return this.sheet.view.get("tabColor") ?? "";
  }

  set TabColor(color: unknown) {
    requireWritable(this.context);
    this.sheet.view.set("tabColor", color);
  }

  get StandardWidth(): unknown {
    return this.sheet.view.get("standardWidth") ?? 8.43;
  }

  set StandardWidth(width: unknown) {
    requireWritable(this.context);
    this.sheet.view.set("standardWidth", width);
  }

  get StandardHeight(): number {
    return 15;
  }

  get ShowGridlines(): unknown {
    return this.sheet.view.get("gridlines") ?? true;
  }

  set ShowGridlines(shown: unknown) {
    this.Gridlines = shown;
  }

  /** The name under which the client writes ShowGridlines. */
  get Gridlines(): unknown {
    return this.ShowGridlines;
  }

  set Gridlines(shown: unknown) {
    requireWritable(this.context);
    this.sheet.view.set("gridlines", shown);
  }

  get ShowHeadings(): unknown {
    return this.sheet.view.get("headings") ?? true;
  }

  set ShowHeadings(shown: unknown) {
    this.Headings = shown;
  }

  get Headings(): unknown {
    return this.ShowHeadings;
  }

  set Headings(shown: unknown) {
    requireWritable(this.context);
    this.sheet.view.set("headings", shown);
  }

  get AutoFilter(): HostObject {
    return new AutoFilterObject(this.context, this.sheet);
  }

  get FreezePanes(): HostObject {
    return new FreezePanesObject(this.context, this.sheet);
  }

  get Names(): HostObject {
    return sheetNames(this.context, this.sheet);
  }

  get PageLayout(): HostObject {
    return new PageLayoutObject(this.context, this.sheet);
  }

  get Protection(): HostObject {
    return new ProtectionObject(this.context, this.sheet);
  }

  get Tables(): HostObject {
    return sheetTables(this.context, this.sheet);
  }

  Activate(): void {
    requireSheet(this.sheet);
    if (this.sheet.visibility !== "Visible") {
      throw new HostError("InvalidOperation", `the sheet ${this.sheet.name} is hidden`);
    }
    const { book } = this.context;
    if (book.active === this.sheet) return;
    const left = book.active;
    book.active = this.sheet;
    book.selection = [{ row: 0, column: 0, rows: 1, columns: 1 }];
    for (const [type, sheet] of [
      [EventType.deactivated, left] as const,
      [EventType.activated, this.sheet] as const,
    ]) {
      if (sheet !== undefined)
        this.context.raise({ type, target: sheet.id, detail: { worksheetId: sheet.id } });
    }
  }

  Calculate(): void {
    requireSheet(this.sheet);
  }

  Delete(): void {
    requireStructure(this.context);
    requireSheet(this.sheet);
    const { book } = this.context;
    if (this.sheet.visibility === "Visible") this.#leaveOneVisible();
    book.sheets = book.sheets.filter((other) => other !== this.sheet);
    this.sheet.deleted = true;
    if (book.active === this.sheet)
      book.active = book.sheets.find(({ visibility }) => visibility === "Visible");
    this.context.raise({
      type: EventType.deleted,
      target: this.sheet.id,
      detail: { worksheetId: this.sheet.id, source: "Local" },
    });
  }

  GetCell(row: number, column: number): HostObject {
    return this.#range(checked({ row, column, rows: 1, columns: 1 }));
  }

  GetNext(visibleOnly?: boolean): HostObject {
    const next = this.GetNextOrNullObject(visibleOnly);
    if (next === null) throw new HostError("ItemNotFound", "there is no next sheet");
    return next;
  }

  GetNextOrNullObject(visibleOnly = false): HostObject | null {
    const behind = this.context.book.sheets.slice(this.Position + 1);
    const next = behind.find(({ visibility }) => !visibleOnly || visibility === "Visible");
    return next === undefined ? null : worksheetObject(this.context, next);
  }

  /** An address on this sheet, a name, or nothing for the whole sheet. */
  GetRange(address?: string | null): HostObject {
    requireSheet(this.sheet);
    if (address === undefined || address === null || address === "") {
      return this.#range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    }
    return this.#range(areaOn(this.context, this.sheet, address));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): HostObject {
    requireSheet(this.sheet);
    return this.#range(checked({ row, column, rows, columns }));
  }

  GetRanges(addresses?: string | null): HostObject {
    requireSheet(this.sheet);
    const whole: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    const areas =
      addresses === undefined || addresses === null || addresses === ""
        ? [whole]
        : areasOn(this.context, this.sheet, addresses);
    return new RangeAreasObject(this.context, this.sheet, areas);
  }

  /** An empty sheet gives A1. */
  GetUsedRange(valuesOnly?: boolean): HostObject {
    requireSheet(this.sheet);
    return this.#range(usedArea(this.sheet, valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): HostObject | null {
    requireSheet(this.sheet);
    const area = usedArea(this.sheet, valuesOnly);
    return area === undefined ? null : this.#range(area);
  }

  _GetSheetById(id: string): HostObject {
    const sheet = this.context.book.sheets.find((other) => other.id === id);
    if (sheet === undefined) throw new HostError("ItemNotFound", `no sheet ${id}`);
    return worksheetObject(this.context, sheet);
  }

  #range(area: Area): RangeObject {
    return new RangeObject(this.context, this.sheet, area);
  }
}

export const worksheetObject = (context: Context, sheet: SheetData): WorksheetObject =>
  new WorksheetObject(context, sheet);
