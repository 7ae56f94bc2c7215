import type { CellRange } from "../core/values/cells.js";

/**
 * A workbook as it looks, for whoever draws it: plain data that can be handed from a worker to a page. Sizes are CSS
 * pixels (96 to the inch), rows and columns count from 1, colours are #rrggbb.
 */
export interface WorkbookView {
  readonly sheets: readonly SheetFrame[];
  /** looks by the number cells name them with; 0 is the plain one */
  readonly styles: readonly CellStyle[];
  /** the cells of an area of a sheet that show anything; none for a sheet there is not */
  readonly window: (sheet: string, area: ViewArea) => CellWindow;
}

export type ViewArea = Omit<CellRange, "sheet">;

/** Everything about a sheet but its cells. */
export interface SheetFrame {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** how far anything is written or formatted; 0 on an empty sheet */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  /** rows of another height, ascending; hidden ones keep theirs */
  readonly rowHeights: { readonly rows: Uint32Array; readonly heights: Float32Array };
  /** widths of columns from the first on, as far as any differs */
  readonly columnWidths: readonly number[];
  readonly hiddenRows: readonly Run[];
  readonly hiddenColumns: readonly Run[];
  /** rows above and columns left of here stay in view */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly ViewArea[];
  readonly showsGridLines: boolean;
}

/** From one row or column to another, both included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export interface BorderLine {
  readonly width: 1 | 2 | 3;
  readonly style: "solid" | "dashed" | "dotted" | "double";
  readonly colour?: string;
}

/** What differs from a plain cell: black on white, left or right by kind of value, at the bottom, 11 pt. */
export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly underlined?: true;
  readonly struck?: true;
  /** points */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "acrossSelection";
  readonly vertical?: "top" | "center";
  readonly wraps?: true;
  /** formatted as text: what is typed stays a text, digits too */
  readonly keepsText?: true;
  readonly shrinks?: true;
  /** letters stand one under the other, or the text is turned by so many degrees */
  readonly turned?: "stacked" | number;
  /** steps of indentation */
  readonly indent?: number;
  readonly top?: BorderLine;
  readonly right?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
}

export interface CellWindow {
  readonly area: ViewArea;
  readonly cells: readonly ViewCell[];
}

export interface ViewCell {
  readonly row: number;
  readonly column: number;
  /** as Excel would show it in a column wide enough */
  readonly text: string;
  readonly kind: "text" | "number" | "boolean" | "error" | "empty";
  readonly style: number;
  /** the value as one would type it, where that is not what is shown */
  readonly typed?: string;
  /** with "=" */
  readonly formula?: string;
  /** a formula without a result, as one that hangs on an edited cell */
  readonly uncalculated?: true;
}
