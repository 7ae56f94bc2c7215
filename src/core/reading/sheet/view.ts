import type { CellRange, CellRef } from "../../values/cells.js";
import type { Cell, Sheet } from "./sheet.js";

/** A non-empty cell with the area it covers (more than itself when merged). */
export interface Slot {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly cell: Cell;
  /** the text of a text cell, else "" */
  readonly text: string;
}

/** Where the places of a view lie on their sheet. */
export interface Placement {
  readonly row: (row: number, column: number) => number;
  readonly column: (row: number, column: number) => number;
  /** its rows are columns of the sheet */
  readonly turned: boolean;
}

const STRAIGHT: Placement = { row: (row) => row, column: (_row, column) => column, turned: false };

/** What shows at a place of a view. */
export interface Shown {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/**
 * A sheet with its merged areas resolved. Rows and columns are those of `sheet`, which may be a part of the workbook's
 * sheet, also turned on its side (`turned.ts`); only `ref` and `range` name places as the workbook does.
 */
export class SheetView {
  private readonly mergesByRow = new Map<number, CellRange[]>();
  readonly name: string;

  constructor(
    readonly sheet: Sheet,
    private readonly placement: Placement = STRAIGHT,
  ) {
    this.name = sheet.name;
    for (const merge of sheet.merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, sheet.rowCount); row++) {
        const merges = this.mergesByRow.get(row);
        if (merges === undefined) this.mergesByRow.set(row, [merge]);
        else merges.push(merge);
      }
    }
  }

  /** The merged area a cell lies in. */
  mergeAt(row: number, column: number): CellRange | undefined {
    return this.mergesByRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }

  /** The cell itself, or undefined when nothing but blanks stands there. */
  cellAt(row: number, column: number): Cell | undefined {
    const cell = this.sheet.cell(row, column);
    return cell === undefined || isBlank(cell) ? undefined : cell;
  }

  /** The cell that shows at a place: of a merged area its first one. */
  shownAt(row: number, column: number): Shown | undefined {
    const merge = this.mergeAt(row, column);
    const [top, left] = merge === undefined ? [row, column] : [merge.top, merge.left];
    const cell = this.cellAt(top, left);
    return cell === undefined ? undefined : { cell, row: top, column: left };
  }

  /** The non-empty cells of a row from left to right; a cell merged downwards belongs to its first row. */
  slots(row: number): Slot[] {
    const slots: Slot[] = [];
    for (const column of this.sheet.columnsOf(row)) {
      const cell = this.cellAt(row, column);
      if (cell === undefined) continue;
      const merge = this.mergeAt(row, column);
      if (merge !== undefined && (merge.top !== row || merge.left !== column)) continue;
      slots.push({
        row,
        left: column,
        right: merge?.right ?? column,
        bottom: merge?.bottom ?? row,
        cell,
        text: cell.value.kind === "text" ? cell.value.text : "",
      });
    }
    return slots;
  }

  isRowBlank(row: number): boolean {
    return this.sheet.columnsOf(row).every((column) => this.cellAt(row, column) === undefined);
  }

  get turned(): boolean {
    return this.placement.turned;
  }

  ref(row: number, column: number): CellRef {
    const { placement } = this;
    return { sheet: this.name, row: placement.row(row, column), column: placement.column(row, column) };
  }

  range(top: number, left: number, bottom: number, right: number): CellRange {
    const [first, last] = [this.ref(top, left), this.ref(bottom, right)];
    return { sheet: this.name, top: first.row, left: first.column, bottom: last.row, right: last.column };
  }
}

/** Nothing to read: empty without a formula, or blanks only. */
function isBlank(cell: Cell): boolean {
  if (cell.value.kind === "empty") return cell.formula === undefined;
  return cell.value.kind === "text" && cell.formula === undefined && cell.value.text.trim() === "";
}

/** The text of a cell for people: numbers as JavaScript writes them, texts trimmed. */
export function shownText(cell: Cell): string {
  const { value } = cell;
  if (value.kind === "text") return value.text.trim();
  if (value.kind === "number") return String(Number(value.number.toPrecision(15)));
  if (value.kind === "boolean") return value.boolean ? "TRUE" : "FALSE";
  return value.kind === "error" ? value.error : "";
}
