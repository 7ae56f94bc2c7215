import { HostError } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { COLLECTION_API, HostCollection } from "../engine/object.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";
import { EventType, requireStructure } from "./context.js";
import type { Offered } from "./listening.js";
import { listening, listeningApi } from "./listening.js";
import { checkedName } from "./sheet-name.js";
import type { WorksheetObject } from "./worksheet.js";
import { worksheetObject } from "./worksheet.js";

/** The target under which the client hears events of all sheets. */
export const ALL_SHEETS = "Workbook";

const EVENTS: readonly Offered[] = [
  { name: "DataChangedEvent", type: EventType.changed, set: "1.9" },
  { name: "SelectionChangedEvent", type: EventType.selectionChanged, set: "1.9" },
  { name: "ActivatedEvent", type: EventType.activated, set: "1.7" },
  { name: "DeactivatedEvent", type: EventType.deactivated, set: "1.7" },
  { name: "AddedEvent", type: EventType.added, set: "1.7" },
  { name: "DeletedEvent", type: EventType.deleted, set: "1.7" },
  { name: "ProtectionChangedEvent", type: EventType.protectionChanged, set: "1.14" },
  { name: "EventNameChanged", type: EventType.nameChanged, set: "ExcelApiOnline 1.1" },
  { name: "EventVisibilityChanged", type: EventType.visibilityChanged, set: "ExcelApiOnline 1.1" },
];

const API: Api = {
  ...COLLECTION_API,
  Add: "1.1",
  GetActiveWorksheet: "1.1",
  GetFirst: "1.5",
  GetLast: "1.5",
  ...listeningApi(EVENTS),
};

export class WorksheetsObject extends HostCollection<WorksheetObject> {
  readonly type = "WorksheetCollection";
  readonly api = API;

  constructor(private readonly context: Context) {
    super();
    Object.assign(this, listening(context, ALL_SHEETS, EVENTS));
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
}
