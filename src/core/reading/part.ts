import type { Entry } from "../submission.js";
import type { CellRange } from "../values/cells.js";
import type { Traced } from "../values/traced.js";
import type { FieldReading, UnitReading } from "./report.js";
import type { OtherRow } from "./body.js";

/** What one place of a workbook says about one table of the vocabulary. */
export interface Part {
  readonly table: string;
  /** rows under a header, one record of label–value pairs, or the facts of a form */
  readonly kind: "list" | "record" | "form";
  /** a title or sheet name stands over it: of this table, of something else, or none */
  readonly titled: "asTable" | "otherwise" | "not";
  readonly range: CellRange;
  /** header texts of the fields, to tell whether two places have the same form */
  readonly form: string;
  readonly fields: readonly FieldReading[];
  readonly unit?: UnitReading;
  readonly entries: readonly Entry[];
  readonly totals: readonly TotalRow[];
  /** lines that are sums of the lines below them */
  readonly parents: readonly ParentRow[];
}

/** A line of an outline that is the sum of its parts, amount by amount. */
export interface ParentRow {
  readonly label: string;
  readonly row: number;
  readonly amounts: ReadonlyMap<string, Traced>;
  readonly parts: readonly ReadonlyMap<string, Traced>[];
}

/** A total row and what it says for each amount. */
export interface TotalRow extends OtherRow {
  readonly amounts: ReadonlyMap<string, Traced>;
}
