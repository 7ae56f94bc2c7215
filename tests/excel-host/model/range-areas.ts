import { invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostCollection, HostObject } from "../engine/object.js";
import type { Area } from "./area.js";
import { MAX_COLUMNS, MAX_ROWS, addressOf, intersection } from "./area.js";
import type { SheetData } from "./book.js";
import { clear } from "./cells.js";
import { cfsAt } from "./conditional-formats.js";
import type { Context } from "./context.js";
import { requireSheet } from "./context.js";
import { RangeFormatObject } from "./range-format.js";
import { RangeObject } from "./range.js";
import { worksheetObject } from "./worksheet.js";

const API: Api = {
  Address: "1.9",
  AreaCount: "1.9",
  CellCount: "1.9",
  IsEntireColumn: "1.9",
  IsEntireRow: "1.9",
  Areas: "1.9",
  ConditionalFormats: "1.9",
  Format: "1.9",
  Worksheet: "1.9",
  Clear: "1.9",
  GetIntersectionOrNullObject: "1.9",
  _KeepReference: "1.9",
};

/** Several rectangles of one sheet. */
export class RangeAreasObject extends HostObject {
  readonly type = "RangeAreas";
  readonly api = API;

  constructor(
    private readonly context: Context,
    readonly sheet: SheetData,
    readonly areas: readonly Area[],
  ) {
    super();
  }

  get Address(): string {
    requireSheet(this.sheet);
    return this.areas.map((area) => addressOf(this.sheet.name, area)).join(", ");
  }

  get AreaCount(): number {
    return this.areas.length;
  }

  get CellCount(): number {
    return this.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }

  get IsEntireColumn(): boolean {
    return this.areas.every(({ rows }) => rows === MAX_ROWS);
  }

  get IsEntireRow(): boolean {
    return this.areas.every(({ columns }) => columns === MAX_COLUMNS);
  }

  get Areas(): HostObject {
    return new RangeCollectionObject(this.context, this.sheet, this.areas);
  }

  get ConditionalFormats(): HostObject {
    return cfsAt(this.context, this.sheet, this.areas);
  }

  get Format(): HostObject {
    return new RangeFormatObject(this.context, this.sheet, this.areas);
  }

  get Worksheet(): HostObject {
    return worksheetObject(this.context, this.sheet);
  }

  Clear(applyTo = "All"): void {
    for (const area of this.areas) clear(this.context, this.sheet, area, applyTo);
  }

  GetIntersectionOrNullObject(other: unknown): HostObject | null {
    const others =
      other instanceof RangeObject
        ? [other.area]
        : other instanceof RangeAreasObject
          ? other.areas
          : undefined;
    if (others === undefined) throw invalid("a range of the same sheet is needed");
    const shared = this.areas.flatMap((area) => others.map((one) => intersection(area, one) ?? []).flat());
    return shared.length === 0 ? null : new RangeAreasObject(this.context, this.sheet, shared);
  }

  /** Answered by the engine; listed so that it is known as a member. */
  _KeepReference(): void {
    requireSheet(this.sheet);
  }
}

class RangeCollectionObject extends HostCollection {
  readonly type = "RangeCollection";
  readonly api: Api = { GetCount: "1.9", GetItemAt: "1.9" };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  items(): readonly HostObject[] {
    return this.areas.map((area) => new RangeObject(this.context, this.sheet, area));
  }

  find(): undefined {
    return undefined;
  }
}
