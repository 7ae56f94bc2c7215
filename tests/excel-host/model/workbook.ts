import { HostError } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import { ApplicationObject } from "./application.js";
import type { Context } from "./context.js";
import { requireWritable } from "./context.js";
import { FunctionsObject } from "./functions.js";
import { bookNames } from "./names.js";
import { RangeObject } from "./range.js";
import { RangeAreasObject } from "./range-areas.js";
import { SettingsObject } from "./settings.js";
import { bookTables } from "./tables.js";
import { WorksheetsObject } from "./worksheets.js";
import { XmlPartsObject } from "./xml-parts.js";

const API: Api = {
  Application: "1.1",
  CustomXmlParts: "1.5",
  Functions: "1.2",
  IsDirty: "1.9",
  Name: "1.7",
  Names: "1.1",
  Protection: "1.7",
  ReadOnly: "1.8",
  Settings: "1.4",
  Tables: "1.1",
  Worksheets: "1.1",
  GetActiveCell: "1.7",
  GetSelectedRange: "1.1",
  GetSelectedRanges: "1.9",
};

/** The root: a workbook. */
export class WorkbookObject extends HostObject {
  readonly type = "Workbook";
  readonly api = API;

  constructor(private readonly context: Context) {
    super();
  }

  get Application(): HostObject {
    return new ApplicationObject(this.context);
  }

  get CustomXmlParts(): HostObject {
    return new XmlPartsObject(this.context);
  }

  get Functions(): HostObject {
    return new FunctionsObject(this.context);
  }

  get Name(): string {
    return this.context.book.name;
  }

  get ReadOnly(): boolean {
    return this.context.book.readOnly;
  }

  get IsDirty(): boolean {
    return this.context.book.isDirty;
  }

  set IsDirty(dirty: boolean) {
    this.context.book.isDirty = dirty;
  }

  get Names(): HostObject {
    return bookNames(this.context);
  }

  get Protection(): HostObject {
    return new WorkbookProtectionObject(this.context);
  }

  get Settings(): HostObject {
    return new SettingsObject(this.context);
  }

  get Tables(): HostObject {
    return bookTables(this.context);
  }

  get Worksheets(): HostObject {
    return new WorksheetsObject(this.context);
  }

  GetSelectedRange(): HostObject {
    const { active, selection } = this.context.book;
    const [only] = selection;
    if (active === undefined || only === undefined)
      throw new HostError("ItemNotFound", "nothing is selected");
    if (selection.length > 1) throw new HostError("InvalidSelection", "several areas are selected");
    return new RangeObject(this.context, active, only);
  }

  GetSelectedRanges(): HostObject {
    const { active, selection } = this.context.book;
    if (active === undefined) throw new HostError("ItemNotFound", "nothing is selected");
    return new RangeAreasObject(this.context, active, selection);
  }

  GetActiveCell(): HostObject {
    const { active, selection } = this.context.book;
    const [first] = selection;
    if (active === undefined || first === undefined)
      throw new HostError("ItemNotFound", "nothing is selected");
    return new RangeObject(this.context, active, { ...first, rows: 1, columns: 1 });
  }
}

class WorkbookProtectionObject extends HostObject {
  readonly type = "WorkbookProtection";
  readonly api: Api = { Protected: "1.7", Protect: "1.7", Unprotect: "1.7" };

  constructor(private readonly context: Context) {
    super();
  }

  get Protected(): boolean {
    return this.context.book.structureProtected;
  }

  Protect(): void {
    requireWritable(this.context);
    this.context.book.structureProtected = true;
  }

  Unprotect(): void {
    requireWritable(this.context);
    this.context.book.structureProtected = false;
  }
}
