import { HostError } from "../engine/error.js";
import type { Area } from "./area.js";
import { intersection } from "./area.js";
import type { Book, CellContent, SheetData } from "./book.js";
import type { Switches } from "./switches.js";

/** What happened in the workbook; `target` is the id of the sheet it happened on. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Event numbers of the client. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  visibilityChanged: 26,
  nameChanged: 25,
  protectionChanged: 24,
} as const;

/** What every object of the model shares: the workbook, the switches and where events go. */
export interface Context {
  readonly book: Book;
  readonly switches: Switches;
  raise(event: HostEvent): void;
  register(type: number, target: string, on: boolean): void;
  /** the result of a formula just written, if somebody gave this host a way to tell */
  calculate(sheet: SheetData, row: number, column: number, formula: string): CellContent["value"] | undefined;
}

/** Refuses every change where the workbook can only be looked at. */
export function requireWritable({ switches }: Context): void {
  if (switches.viewOnly) throw new HostError("AccessDenied", "the workbook is opened for viewing only");
}

/** Refuses a change of sheets where their structure is protected. */
export function requireStructure(context: Context): void {
  requireWritable(context);
  if (context.book.structureProtected)
    throw new HostError("AccessDenied", "the workbook's structure is protected");
}

/** Refuses what a protected sheet does not allow; `option` is the protection option that would allow it. */
export function requireAllowed(context: Context, sheet: SheetData, option?: string): void {
  requireWritable(context);
  requireSheet(sheet);
  if (sheet.protection === undefined) return;
  if (option !== undefined && sheet.protection.options[option] === true) return;
  throw new HostError("AccessDenied", `the sheet ${sheet.name} is protected`);
}

/** Refuses to write into locked cells of a protected sheet. */
export function requireUnlocked(context: Context, sheet: SheetData, area: Area): void {
  requireWritable(context);
  requireSheet(sheet);
  if (sheet.protection === undefined) return;
  if (sheet.styles.common(area, "protection.locked") === false) return;
  throw new HostError("AccessDenied", `the sheet ${sheet.name} is protected and the cells are locked`);
}

/** Refuses an object whose sheet was deleted. */
export function requireSheet(sheet: SheetData): void {
  if (sheet.deleted) throw new HostError("ItemNotFound", `the sheet ${sheet.name} was deleted`);
}

/** Whether an area cuts through a merged area or a table, as cells do that cannot be written alone. */
export const touches = (areas: readonly Area[], area: Area): boolean =>
  areas.some((other) => intersection(other, area) !== undefined);
