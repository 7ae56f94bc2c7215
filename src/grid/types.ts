import type { MarkVerdict } from "../core/marks/marking.js";
import type { CellRef } from "../core/values/cells.js";
import type { CellStyle, CellWindow, SheetFrame, ViewArea } from "../workbook/view.js";

/** A sheet's tab: its frame, and how many findings point at it. */
export interface GridSheet extends SheetFrame {
  readonly counts: Readonly<Record<MarkVerdict, number>>;
}

/** One finding of a marked cell, as its tip tells it. */
export interface MarkFinding {
  readonly rule: string;
  readonly title: string;
  readonly verdict: MarkVerdict;
  readonly message: string;
}

/** A marked cell; the gravest verdict sets its look. */
export interface GridMark {
  readonly cell: CellRef;
  readonly verdict: MarkVerdict;
  readonly findings: readonly MarkFinding[];
}

/** What a typed text means: the same shape as what adapters write. */
export type TypedValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly decimal: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "empty" };

export interface SheetGridProps {
  readonly lang: "zh" | "en";
  /** the file's name, at the end of the value line */
  readonly title?: string;
  readonly sheets: readonly GridSheet[];
  readonly styles: readonly CellStyle[];
  /** another number whenever cells may have changed: they are asked for again */
  readonly revision: number;
  readonly window: (sheet: string, area: ViewArea) => Promise<CellWindow>;
  readonly marks: readonly GridMark[];
  readonly selected: CellRef;
  readonly onSelect: (cell: CellRef) => void;
  /** a marked cell was clicked, or Enter pressed on it */
  readonly onOpenFinding?: (cell: CellRef) => void;
  /** Resolves to what to tell the user when the cell cannot be changed; absent: nothing can be edited. */
  readonly onEdit?: (cell: CellRef, value: TypedValue) => Promise<string | undefined>;
  /** whether the selected cell's findings are shown beside it */
  readonly showsTips?: boolean;
}
