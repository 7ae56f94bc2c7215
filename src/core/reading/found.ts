import type { FieldPair } from "./forms/form-part.js";
import type { Pair } from "./forms/pair.js";
import type { Joined } from "./joining/join.js";
import type { Part } from "./tables/part.js";
import type { SheetScan } from "./tables/find.js";

/** Everything found on the sheets, before places of the same table are made one. */
export interface Found {
  readonly scans: readonly SheetScan[];
  readonly lists: readonly Part[];
  readonly forms: readonly Part[];
  readonly formPairs: readonly FieldPair[];
  readonly loosePairs: readonly Pair[];
  /** budgets of units nobody named */
  readonly nameless: readonly Part[];
  /** budgets of single units beside the project's own */
  readonly ofUnits: readonly Part[];
  readonly joined: ReadonlyMap<string, Joined>;
}
