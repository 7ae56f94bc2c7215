import { HostError, invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { COLLECTION_API, HostCollection, HostObject } from "../engine/object.js";
import type { Area } from "./area.js";
import { splitSheet } from "./area.js";
import type { SheetData, TableData } from "./book.js";
import type { Context } from "./context.js";
import { requireAllowed, touches } from "./context.js";
import { RangeObject } from "./range.js";
import { areaOn } from "./references.js";
import { worksheetObject } from "./worksheet.js";

export const bookTables = (context: Context): HostObject => new TablesObject(context, undefined);
export const sheetTables = (context: Context, sheet: SheetData): HostObject =>
  new TablesObject(context, sheet);

class TablesObject extends HostCollection<TableObject> {
  readonly type = "TableCollection";
  readonly api: Api = { ...COLLECTION_API, Count: "1.1", Add: "1.1", GetItemAt: "1.1" };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData | undefined,
  ) {
    super();
  }

  get Count(): number {
    return this.items().length;
  }

  items(): readonly TableObject[] {
    const sheets = this.sheet === undefined ? this.context.book.sheets : [this.sheet];
    return sheets.flatMap((sheet) =>
      sheet.tables.map((table) => new TableObject(this.context, sheet, table)),
    );
  }

  /** By id or by name. */
  find(key: unknown): TableObject | undefined {
    const name = String(key).toLowerCase();
    return this.items().find(({ table }) => table.id === key || table.name.toLowerCase() === name);
  }

  Add(where: unknown, hasHeaders: boolean): HostObject {
    const { sheet, area } = this.#place(where);
    requireAllowed(this.context, sheet);
    if (
      touches(
        sheet.tables.map((table) => table.area),
        area,
      )
    ) {
      throw new HostError("InvalidOperation", "tables must not overlap");
    }
    if (touches(sheet.merges, area))
      throw new HostError("InvalidOperation", "a table cannot hold merged cells");
    const all = this.context.book.sheets.flatMap(({ tables }) => tables);
    const table: TableData = {
      id: this.context.book.nextId(),
      name: freeName(all),
      area,
      options: new Map(),
    };
    table.options.set("showHeaders", hasHeaders);
    sheet.tables.push(table);
    return new TableObject(this.context, sheet, table);
  }

  #place(where: unknown): { sheet: SheetData; area: Area } {
    if (where instanceof RangeObject) return where;
    if (typeof where !== "string") throw invalid("a table needs a range or an address");
    const { sheet: named } = splitSheet(where);
    const sheet =
      named === undefined ? (this.sheet ?? this.context.book.active) : this.context.book.sheet(named);
    if (sheet === undefined) throw new HostError("ItemNotFound", `no sheet in ${where}`);
    return { sheet, area: areaOn(this.context, sheet, where) };
  }
}

function freeName(tables: readonly TableData[]): string {
  const taken = new Set(tables.map(({ name }) => name.toLowerCase()));
  let count = 1;
  while (taken.has(`table${count}`)) count += 1;
  return `Table${count}`;
}

const TABLE_API: Api = {
  Id: "1.1",
  Name: "1.1",
  ShowBandedRows: "1.3",
  ShowFilterButton: "1.3",
  ShowHeaders: "1.1",
  ShowTotals: "1.1",
  Style: "1.1",
  Worksheet: "1.2",
  ConvertToRange: "1.2",
  Delete: "1.1",
  GetDataBodyRange: "1.1",
  GetHeaderRowRange: "1.1",
  GetRange: "1.1",
};

class TableObject extends HostObject {
  readonly type = "Table";
  readonly api = TABLE_API;

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
    readonly table: TableData,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.table.id };
  }

  get Id(): string {
    return this.table.id;
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(name: string) {
    requireAllowed(this.context, this.sheet);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalid(`no name for a table: ${name}`);
    const all = this.context.book.sheets.flatMap(({ tables }) => tables);
    if (all.some((other) => other !== this.table && other.name.toLowerCase() === name.toLowerCase())) {
      throw new HostError("ItemAlreadyExists", `a table is named ${name}`);
    }
    this.table.name = name;
  }

  #option(key: string, unset: unknown): unknown {
    return this.table.options.get(key) ?? unset;
  }

  #setOption(key: string, value: unknown): void {
    requireAllowed(this.context, this.sheet);
    this.table.options.set(key, value);
  }

  get ShowBandedRows(): unknown {
    return this.#option("showBandedRows", true);
  }

  set ShowBandedRows(value: unknown) {
    this.#setOption("showBandedRows", value);
  }

  get ShowFilterButton(): unknown {
    return this.#option("showFilterButton", true);
  }

  set ShowFilterButton(value: unknown) {
    this.#setOption("showFilterButton", value);
  }

  get ShowHeaders(): unknown {
    return this.#option("showHeaders", true);
  }

  get ShowTotals(): unknown {
    return this.#option("showTotals", false);
  }

  get Style(): unknown {
    return this.#option("style", "TableStyleMedium2");
  }

  set Style(style: unknown) {
    this.#setOption("style", style);
  }

  get Worksheet(): HostObject {
    return worksheetObject(this.context, this.sheet);
  }

  GetRange(): HostObject {
    return new RangeObject(this.context, this.sheet, this.table.area);
  }

  GetHeaderRowRange(): HostObject {
    return new RangeObject(this.context, this.sheet, { ...this.table.area, rows: 1 });
  }

  GetDataBodyRange(): HostObject {
    const { area } = this.table;
    return new RangeObject(this.context, this.sheet, { ...area, row: area.row + 1, rows: area.rows - 1 });
  }

  ConvertToRange(): HostObject {
    const range = this.GetRange();
    this.#remove();
    return range;
  }

  /** Takes the cells along. */
  Delete(): void {
    const range = new RangeObject(this.context, this.sheet, this.table.area);
    range.Clear();
    this.#remove();
  }

  #remove(): void {
    requireAllowed(this.context, this.sheet);
    this.sheet.tables = this.sheet.tables.filter((other) => other !== this.table);
  }
}
