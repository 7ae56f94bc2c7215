import type { Entry } from "../../submission.js";
import type { CellRange } from "../../values/cells.js";
import type { Traced } from "../../values/traced.js";
import type { FieldReading, UnitReading } from "../report/report.js";
import type { OtherRow } from "./body.js";

/** What one place of a workbook says about one table of the vocabulary. */
export interface Part {
  readonly table: string;
  /** rows under a header, one record of label–value pairs, the facts of a form, or totals put down with a unit */
  readonly kind: "list" | "record" | "form" | "gathered";
  /** it is one of several of the same kind, a unit's each, that make the whole together */
  readonly together?: boolean;
  /** a title or sheet name stands over it: of this table, of something else, or none */
  readonly titled: "asTable" | "otherwise" | "not";
  /** the user said which table it is */
  readonly byHand?: true;
  readonly range: CellRange;
  /** header texts of the fields, to tell whether two places have the same form */
  readonly form: string;
  readonly fields: readonly FieldReading[];
  /** fields that columns may hold which were left open */
  readonly openFields?: readonly string[];
  readonly unit?: UnitReading;
  readonly entries: readonly Entry[];
  readonly totals: readonly TotalRow[];
  /** lines that are sums of the lines below them */
  readonly parents: readonly ParentRow[];
  /** facts that contradict each other within it */
  readonly conflicts?: readonly Conflict[];
}

/** A fact that stands in several places with different values. */
export interface Conflict {
  readonly field: string;
  readonly places: readonly Traced[];
}

/** A line of an outline that is the sum of its parts, amount by amount. */
export interface ParentRow {
  readonly label: string;
  readonly row: number;
  /** the rows of its parts */
  readonly children: readonly number[];
  readonly range: CellRange;
  readonly amounts: ReadonlyMap<string, Traced>;
  readonly parts: readonly ReadonlyMap<string, Traced>[];
  /** numbers say which lines elsewhere are its parts: they are among `parts` */
  readonly isWhole?: boolean;
}

/** A total row and what it says for each amount. */
export interface TotalRow extends OtherRow {
  readonly amounts: ReadonlyMap<string, Traced>;
}
