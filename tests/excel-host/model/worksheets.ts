import { HostError } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { COLLECTION_API, HostCollection } from "../engine/object.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";
import { EventType, requireStructure } from "./context.js";
import { checkedName } from "./sheet-name.js";
import type { WorksheetObject } from "./worksheet.js";
import { worksheetObject } from "./worksheet.js";

/** The target under which the client hears events of all sheets. */
export const ALL_SHEETS = "Workbook";

const API: Api = {
  ...COLLECTION_API,
  Add: "1.1",
  GetActiveWorksheet: "1.1",
  GetFirst: "1.5",
  GetLast: "1.5",
  _RegisterDataChangedEvent: "1.9",
  _UnregisterDataChangedEvent: "1.9",
  _RegisterSelectionChangedEvent: "1.9",
  _UnregisterSelectionChangedEvent: "1.9",
  _RegisterActivatedEvent: "1.7",
  _UnregisterActivatedEvent: "1.7",
  _RegisterDeactivatedEvent: "1.7",
  _UnregisterDeactivatedEvent: "1.7",
  _RegisterAddedEvent: "1.7",
  _UnregisterAddedEvent: "1.7",
  _RegisterDeletedEvent: "1.7",
  _UnregisterDeletedEvent: "1.7",
  _RegisterEventNameChanged: "ExcelApiOnline 1.1",
  _UnregisterEventNameChanged: "ExcelApiOnline 1.1",
  _RegisterEventVisibilityChanged: "ExcelApiOnline 1.1",
  _UnregisterEventVisibilityChanged: "ExcelApiOnline 1.1",
};

export class WorksheetsObject extends HostCollection<WorksheetObject> {
  readonly type = "Worksheets";
  readonly api = API;

  constructor(private readonly context: Context) {
    super();
  }

  items(): readonly WorksheetObject[] {
    return this.context.book.sheets.map((sheet) => worksheetObject(this.context, sheet));
  }

  /** By id or by name. */
  find(key: unknown): WorksheetObject | undefined {
    const { book } = this.context;
    const found = book.sheets.find(({ id }) => id === key) ?? book.sheet(String(key));
    return found === undefined ? undefined : worksheetObject(this.context, found);
  }

  Add(name?: string | null): WorksheetObject {
    requireStructure(this.context);
    const { book } = this.context;
    const free = (count: number): string => {
      const candidate = `Sheet${count}`;
      return book.sheet(candidate) === undefined ? candidate : free(count + 1);
    };
    const sheet = book.addSheet(checkedName(this.context, name ?? free(1)));
    this.context.raise({ type: EventType.added, target: sheet.id, detail: { worksheetId: sheet.id } });
    return worksheetObject(this.context, sheet);
  }

  GetActiveWorksheet(): WorksheetObject {
    const { active } = this.context.book;
    if (active === undefined) throw new HostError("ItemNotFound", "the workbook has no sheet");
    return worksheetObject(this.context, active);
  }

  GetFirst(visibleOnly?: boolean): WorksheetObject {
    return this.#edge(visibleOnly, 0);
  }

  GetLast(visibleOnly?: boolean): WorksheetObject {
    return this.#edge(visibleOnly, -1);
  }

  override GetCount(visibleOnly?: boolean): number {
    return this.#shown(visibleOnly).length;
  }

  #shown(visibleOnly = false): SheetData[] {
    return this.context.book.sheets.filter(({ visibility }) => !visibleOnly || visibility === "Visible");
  }

  #edge(visibleOnly: boolean | undefined, index: number): WorksheetObject {
    const sheet = this.#shown(visibleOnly).at(index);
    if (sheet === undefined) throw new HostError("ItemNotFound", "the workbook has no such sheet");
    return worksheetObject(this.context, sheet);
  }

  _RegisterDataChangedEvent = (): void => this.#listen(EventType.changed, true);
  _UnregisterDataChangedEvent = (): void => this.#listen(EventType.changed, false);
  _RegisterSelectionChangedEvent = (): void => this.#listen(EventType.selectionChanged, true);
  _UnregisterSelectionChangedEvent = (): void => this.#listen(EventType.selectionChanged, false);
  _RegisterActivatedEvent = (): void => this.#listen(EventType.activated, true);
  _UnregisterActivatedEvent = (): void => this.#listen(EventType.activated, false);
  _RegisterDeactivatedEvent = (): void => this.#listen(EventType.deactivated, true);
  _UnregisterDeactivatedEvent = (): void => this.#listen(EventType.deactivated, false);
  _RegisterAddedEvent = (): void => this.#listen(EventType.added, true);
  _UnregisterAddedEvent = (): void => this.#listen(EventType.added, false);
  _RegisterDeletedEvent = (): void => this.#listen(EventType.deleted, true);
  _UnregisterDeletedEvent = (): void => this.#listen(EventType.deleted, false);
  _RegisterEventNameChanged = (): void => this.#listen(EventType.nameChanged, true);
  _UnregisterEventNameChanged = (): void => this.#listen(EventType.nameChanged, false);
  _RegisterEventVisibilityChanged = (): void => this.#listen(EventType.visibilityChanged, true);
  _UnregisterEventVisibilityChanged = (): void => this.#listen(EventType.visibilityChanged, false);

  #listen(type: number, on: boolean): void {
    this.context.register(type, ALL_SHEETS, on);
  }
}
