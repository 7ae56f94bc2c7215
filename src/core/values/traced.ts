import type { CellRef } from "./cells.js";
import type { DateSpan } from "./dates.js";
import type { Exact } from "./exact.js";
import type { MoneyUnit } from "./money.js";

/** What a field can hold once it is read. Codes are canonical words of the vocabulary or of a data table. */
export type FieldValue =
  | { readonly kind: "number"; readonly number: Exact }
  | { readonly kind: "money"; readonly yuan: Exact; readonly unit: MoneyUnit }
  | { readonly kind: "date"; readonly span: DateSpan }
  | { readonly kind: "flag"; readonly flag: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly scale: string; readonly code: string; readonly text: string }
  | { readonly kind: "level"; readonly scale: string; readonly level: string; readonly text: string };

/**
 * Something a reader should know about a value that was understood: a title "taken as" a level, a catalogue row
 * not yet confirmed, a 15-digit identity number. A caveat never changes the value.
 * `weight` says what it does to a verdict that rests on the value:
 * "note" nothing, "softens" makes broken doubtful, "doubts" makes met and broken doubtful.
 */
export interface Caveat {
  readonly code: string;
  readonly weight: "note" | "softens" | "doubts";
  readonly detail?: string;
}

/** Why a cell that holds something was not understood; `code` is a key of the messages dictionary. */
export interface Unreadable {
  readonly code: string;
  /** the possible meanings, where the reader must say which (shown as a question) */
  readonly candidates?: readonly string[];
}

/** Where a value stands and what stands there. */
export interface Origin {
  readonly cell: CellRef;
  /** the cell's own header words */
  readonly label: string;
  /** the cell's text as displayed */
  readonly raw: string;
  /** the cell holds a formula; remedies never propose to overwrite it */
  readonly formula?: boolean;
  /** what the cell holds (a date is a number); Excel formulas can reckon with numbers only */
  readonly stored?: "text" | "number" | "boolean";
}

/** A value that knows its cell; or a cell that was not understood; or nothing there. Empty is not zero. */
export type Traced =
  | {
      readonly state: "value";
      readonly value: FieldValue;
      readonly origin: Origin;
      readonly caveats?: readonly Caveat[];
    }
  | { readonly state: "unreadable"; readonly reason: Unreadable; readonly origin: Origin }
  | { readonly state: "absent"; readonly why: "no table" | "no field" | "blank"; readonly origin?: Origin };

/** The amount of a traced value in 元; undefined for what is no amount, or not understood. */
export const yuanOf = (traced: Traced): Exact | undefined =>
  traced.state === "value" && traced.value.kind === "money" ? traced.value.yuan : undefined;

/** Why a value that a rule needs is not there. */
export interface Missing {
  readonly table: string;
  readonly field?: string;
  readonly why: "no table" | "no field" | "blank" | "unreadable" | "ambiguous";
  readonly cell?: CellRef;
  /** the cell's text, where there is one */
  readonly raw?: string;
  /** key of the messages dictionary for the question to ask */
  readonly question?: string;
  readonly candidates?: readonly string[];
}
