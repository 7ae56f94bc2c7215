import { contains, type CellRange } from "../values/cells.js";
import type { SheetView, Slot } from "./view.js";

const ROW = 16_384;

/** The cells of a sheet that something was already made of. */
export class Claims {
  private readonly areas: CellRange[] = [];
  private readonly cells = new Set<number>();

  addArea(area: CellRange): void {
    this.areas.push(area);
  }

  addCell(row: number, column: number): void {
    this.cells.add(row * ROW + column);
  }

  has(row: number, column: number): boolean {
    if (this.cells.has(row * ROW + column)) return true;
    return this.areas.some((area) => contains(area, { sheet: area.sheet, row, column }));
  }

  /** The cells of a row that are still to be explained. */
  freeSlots(view: SheetView, row: number): Slot[] {
    return view.slots(row).filter((slot) => !this.has(slot.row, slot.left));
  }
}
