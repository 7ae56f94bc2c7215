import { gridSheet, type GridCell } from "../reading/sheet/grid.js";
import type { Sheet } from "../reading/sheet/sheet.js";
import type { CellRef } from "../values/cells.js";

/** A sheet while it is being written; remembers where each fact was put. */
export class Draft {
  private readonly rows: GridCell[][] = [];
  private readonly merges: [number, number, number, number][] = [];

  constructor(
    readonly name: string,
    private readonly placed: Map<string, CellRef>,
  ) {}

  /** The first row that is still free. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  put(row: number, column: number, cell: GridCell, path?: string): void {
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cell;
    if (path !== undefined) this.placed.set(path, { sheet: this.name, row, column });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push([top, left, bottom, right]);
  }

  skipRow(): void {
    this.rows.push([]);
  }

  toSheet(): Sheet {
    return gridSheet(this.name, this.rows, { merges: this.merges });
  }
}
