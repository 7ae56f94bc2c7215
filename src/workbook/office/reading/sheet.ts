import type { Cell, Sheet } from "../../../core/reading/sheet/sheet.js";
import type { CellRange } from "../../../core/values/cells.js";
import type { ListedSheet } from "../outline.js";
import type { Extent } from "./extents.js";
import type { Block } from "./store.js";

/** What is known of a sheet besides its cells. */
export interface SheetFacts {
  readonly listed: ListedSheet;
  readonly extent: Extent;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: Sheet["tables"];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** A sheet over the blocks that were read of it, in order and without gaps. */
export class OfficeSheet implements Sheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: Sheet["merges"];
  readonly tables: Sheet["tables"];

  constructor(
    readonly facts: SheetFacts,
    readonly blocks: readonly Block[],
  ) {
    this.name = facts.listed.name;
    this.visibility = facts.listed.visibility;
    this.merges = facts.merges;
    this.tables = facts.tables;
    const lastRow = Math.max(0, ...blocks.map(({ top, lastRow: last }) => (last === 0 ? 0 : top + last - 1)));
    const lastColumn = Math.max(0, ...blocks.map((block) => block.lastColumn));
    this.rowCount = lastRow;
    this.columnCount = lastColumn === 0 ? 0 : facts.extent.left + lastColumn;
  }

  cell(row: number, column: number): Cell | undefined {
    const across = column - 1 - this.facts.extent.left;
    const block = this.#blockOf(row);
    if (block === undefined || across < 0 || across >= block.width) return undefined;
    return block.cell(row - block.top, across);
  }

  columnsOf(row: number): readonly number[] {
    const block = this.#blockOf(row);
    const columns: number[] = [];
    for (let across = 0; block !== undefined && across < block.width; across += 1) {
      if (block.has(row - block.top, across)) columns.push(this.facts.extent.left + across + 1);
    }
    return columns;
  }

  isRowHidden(row: number): boolean {
    return this.facts.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.facts.hiddenColumns.has(column);
  }

  #blockOf(row: number): Block | undefined {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const block = this.blocks[middle];
      if (block === undefined) return undefined;
      if (row < block.top) high = middle - 1;
      else if (row >= block.top + block.rows) low = middle + 1;
      else return block;
    }
    return undefined;
  }
}
