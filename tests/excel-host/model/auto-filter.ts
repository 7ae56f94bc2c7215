import { HostError } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";
import { requireAllowed } from "./context.js";
import { RangeObject } from "./range.js";
import { areaOn } from "./references.js";

const API: Api = {
  Enabled: "1.9",
  IsDataFiltered: "1.9",
  Apply: "1.9",
  ClearCriteria: "1.9",
  GetRange: "1.9",
  GetRangeOrNullObject: "1.9",
  Remove: "1.9",
};

/** The filter of a sheet. Criteria are not applied: rows stay as they are. */
export class AutoFilterObject extends HostObject {
  readonly type = "AutoFilter";
  readonly api = API;

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.sheet.filter !== undefined;
  }

  get IsDataFiltered(): boolean {
    return false;
  }

  Apply(range: unknown, columnIndex?: number | null, criteria?: unknown): void {
    requireAllowed(this.context, this.sheet, "allowAutoFilter");
    if (columnIndex !== undefined && columnIndex !== null && criteria !== undefined && criteria !== null) {
      throw new HostError("ApiNotFound", "AutoFilter criteria are not part of the emulated host");
    }
    this.sheet.filter =
      range instanceof RangeObject ? range.area : areaOn(this.context, this.sheet, String(range));
  }

  ClearCriteria(): void {
    requireAllowed(this.context, this.sheet, "allowAutoFilter");
  }

  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new HostError("ItemNotFound", "the sheet has no filter");
    return range;
  }

  GetRangeOrNullObject(): HostObject | null {
    const { filter } = this.sheet;
    return filter === undefined ? null : new RangeObject(this.context, this.sheet, filter);
  }

  Remove(): void {
    requireAllowed(this.context, this.sheet, "allowAutoFilter");
    this.sheet.filter = undefined;
  }
}
