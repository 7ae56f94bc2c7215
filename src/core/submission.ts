import type { CellRange } from "./values/cells.js";
import type { Exact } from "./values/exact.js";
import type { Traced } from "./values/traced.js";

/** One row of a table of the vocabulary, or the single record of a form such as `project`. */
export interface Entry {
  /** the sheet and row (first cell) it stands in; absent for facts that never stood in a sheet */
  readonly place?: CellRange;
  /** by field name; a field of the vocabulary that is not in this map has no column ("no field") */
  readonly values: ReadonlyMap<string, Traced>;
}

/** What was read of one table of the vocabulary. */
export interface TableContent {
  readonly name: string;
  /** false: no such table was recognised ("no table" for every field) */
  readonly found: boolean;
  /** places that each look like this table and contradict each other; `found` is then false ("ambiguous") */
  readonly ambiguous?: readonly CellRange[];
  readonly ranges: readonly CellRange[];
  /** the fields that have a column or label, in sheet order */
  readonly fields: readonly string[];
  /** fields that one of its columns may hold which was left open, as more than one thing fits it */
  readonly openFields?: readonly string[];
  readonly entries: readonly Entry[];
}

/** A total, or another place that repeats a figure, kept beside the records it must agree with. */
export interface SumCheck {
  /** e.g. "units.requested", or a label path of a budget outline */
  readonly subject: string;
  /** size: no sum, an amount whose size only another unit explains, beside the ones it does not fit to */
  readonly kind: "total" | "children" | "balance" | "samePlace" | "perUnit" | "size";
  readonly whole: Traced;
  readonly parts: readonly Traced[];
  /** the figures would agree if some of them were in another unit: how many times they are apart, and which they are */
  readonly slip?: { readonly times: Exact; readonly figures: readonly Traced[] };
}

/** Everything read from one workbook. */
export interface Submission {
  /** every table of the vocabulary has an entry here, found or not */
  readonly tables: ReadonlyMap<string, TableContent>;
  readonly sums: readonly SumCheck[];
}
