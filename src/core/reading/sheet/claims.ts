import { contains, type CellRange } from "../../values/cells.js";
import type { SheetView, Slot } from "./view.js";

const ROW = 16_384;
const blockOf = (row: number): number => row >> 6;

/** The cells of a sheet that something was already made of. */
export class Claims {
  /** areas by blocks of rows, so that a sheet of thousands of tables is not asked table by table */
  private readonly areas = new Map<number, CellRange[]>();
  private readonly cells = new Set<number>();

  addArea(area: CellRange): void {
    for (let block = blockOf(area.top); block <= blockOf(area.bottom); block++) {
      const known = this.areas.get(block);
      if (known === undefined) this.areas.set(block, [area]);
      else known.push(area);
    }
  }

  addCell(row: number, column: number): void {
    this.cells.add(row * ROW + column);
  }

  has(row: number, column: number): boolean {
    if (this.cells.has(row * ROW + column)) return true;
    const near = this.areas.get(blockOf(row));
    return near?.some((area) => contains(area, { sheet: area.sheet, row, column })) ?? false;
  }

  /** The cells of a row that are still to be explained. */
  freeSlots(view: SheetView, row: number): Slot[] {
    return view.slots(row).filter((slot) => !this.has(slot.row, slot.left));
  }
}
