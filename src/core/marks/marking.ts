import type { Verdict } from "../outcome.js";
import type { CellRef } from "../values/cells.js";

/** The verdicts that leave a mark, gravest first; manual, met and exempt leave none. */
export const MARK_VERDICTS = ["broken", "doubtful", "unanswered"] as const;
export type MarkVerdict = (typeof MARK_VERDICTS)[number];

/** How a marked cell looks; colours as "#rrggbb". Ground, edge and letters change together: readable in grey too. */
export interface Look {
  readonly ground: string;
  readonly line: string;
  readonly edge: "solid" | "dashed" | "dotted";
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** One line of a note. */
export interface NoteLine {
  readonly text: string;
  readonly bold?: boolean;
}

/** What is put at one cell: the look of its gravest finding, and a note that lists all of them. */
export interface Mark {
  readonly cell: CellRef;
  readonly verdict: MarkVerdict;
  readonly note: readonly NoteLine[];
}

/** A cell of the findings sheet. Text is text whatever it begins with; only `formula` is ever a formula. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string; readonly look?: Verdict }
  /** `value` is a decimal text; `format` a number format of Excel */
  | { readonly kind: "number"; readonly value: string; readonly format?: string }
  /** `formula` without "="; `value` is what it gives, a decimal text (a day as the workbook's serial number) */
  | { readonly kind: "formula"; readonly formula: string; readonly value?: string; readonly format?: string }
  /** `target` is a place in the workbook, Sheet!A1 or Sheet!A1:B9 */
  | { readonly kind: "link"; readonly text: string; readonly target: string }
  | { readonly kind: "empty" };

/** The sheet of all outcomes: rows 1 to 3 the heading, row 5 the columns' titles, then the rows. */
export interface FindingsSheet {
  /** 核对结果 or Findings */
  readonly name: string;
  readonly heading: readonly string[];
  /** widths in characters */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** a height for each row in points, as high as its wrapped text needs */
  readonly heights?: readonly number[];
  readonly tableName: string;
}

/** What an adapter writes into a workbook, in place of what it wrote there before. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly looks: Readonly<Record<MarkVerdict, Look>>;
  /** looks of the verdict cells of the findings sheet */
  readonly verdictLooks: Readonly<Record<Verdict, Look>>;
  /** absent: only the cells are marked, and a findings sheet that is there goes */
  readonly sheet?: FindingsSheet;
  /** author of the notes */
  readonly author: string;
}

/** Marks with the sheet of all outcomes: everything a checked copy holds. */
export interface Marking extends Marks {
  readonly sheet: FindingsSheet;
}

/** What an adapter had to leave unmarked, and why. */
export interface Marked {
  readonly notMarked: readonly NotMarked[];
}

export type NotMarkedReason =
  | "hasNote"
  | "protectedStructure"
  | "signed"
  | "sheetProtected"
  | "sheetGone"
  /** the findings sheet stands, but not how it is printed */
  | "noPrintSetup";

export interface NotMarked {
  readonly cell?: CellRef;
  readonly sheet?: string;
  readonly why: NotMarkedReason;
}
