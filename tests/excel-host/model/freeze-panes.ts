import { invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { Area } from "./area.js";
import { MAX_COLUMNS, MAX_ROWS } from "./area.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";
import { requireWritable } from "./context.js";
import { RangeObject } from "./range.js";
import { areaOn } from "./references.js";

const API: Api = {
  FreezeAt: "1.7",
  FreezeColumns: "1.7",
  FreezeRows: "1.7",
  GetLocationOrNullObject: "1.7",
  Unfreeze: "1.7",
};

export class FreezePanesObject extends HostObject {
  readonly type = "WorksheetFreezePanes";
  readonly api = API;

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
  ) {
    super();
  }

  FreezeRows(count = 1): void {
    this.#freeze({ row: 0, column: 0, rows: count, columns: MAX_COLUMNS });
  }

  FreezeColumns(count = 1): void {
    this.#freeze({ row: 0, column: 0, rows: MAX_ROWS, columns: count });
  }

  FreezeAt(frozen: unknown): void {
    if (frozen instanceof RangeObject) this.#freeze(frozen.area);
    else if (typeof frozen === "string") this.#freeze(areaOn(this.context, this.sheet, frozen));
    else throw invalid("a range or an address is needed");
  }

  GetLocationOrNullObject(): HostObject | null {
    const { frozen } = this.sheet;
    return frozen === undefined ? null : new RangeObject(this.context, this.sheet, frozen);
  }

  Unfreeze(): void {
    this.#freeze(undefined);
  }

  #freeze(area: Area | undefined): void {
    requireWritable(this.context);
    this.sheet.frozen = area;
  }
}
