import { HostError } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";
import { EventType, requireSheet, requireWritable } from "./context.js";

const NOTHING_ALLOWED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** The protection of a sheet. */
export class ProtectionObject extends HostObject {
  readonly type = "WorksheetProtection";
  readonly api: Api = { Protected: "1.2", Options: "1.2", Protect: "1.2", Unprotect: "1.7" };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
  ) {
    super();
  }

  get Protected(): boolean {
    requireSheet(this.sheet);
    return this.sheet.protection !== undefined;
  }

  get Options(): unknown {
    return this.sheet.protection?.options ?? NOTHING_ALLOWED;
  }

  Protect(options?: Readonly<Record<string, unknown>> | null, password?: string | null): void {
    requireWritable(this.context);
    if (this.sheet.protection !== undefined)
      throw new HostError("InvalidOperation", "the sheet is protected already");
    this.sheet.protection = {
      options: { ...NOTHING_ALLOWED, ...options },
      ...(password === undefined || password === null ? {} : { password }),
    };
    this.#tell(true);
  }

  Unprotect(password?: string | null): void {
    requireWritable(this.context);
    if ((this.sheet.protection?.password ?? undefined) !== (password ?? undefined)) {
      throw new HostError("AccessDenied", "the password is wrong");
    }
    this.sheet.protection = undefined;
    this.#tell(false);
  }

  #tell(isProtected: boolean): void {
    const detail = { worksheetId: this.sheet.id, isProtected, source: "Local" };
    this.context.raise({ type: EventType.protectionChanged, target: this.sheet.id, detail });
  }
}
