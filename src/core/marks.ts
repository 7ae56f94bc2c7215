import type { CellRef } from "./values/cells.js";

/** What is put at a cell; the look of each verdict belongs to the adapters' common definition here. */
export interface Mark {
  readonly cell: CellRef;
  readonly verdict: "broken" | "doubtful" | "unanswered";
  /** the note's text, ready in the user's language */
  readonly note: string;
}
