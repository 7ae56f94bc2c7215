import type { FieldPair, FormPart } from "./form-part.js";
import type { Pair } from "./forms.js";
import type { Joined } from "./join.js";
import type { Part } from "./part.js";
import type { SheetScan } from "./scan.js";

/** Everything found on the sheets, before places of the same table are made one. */
export interface Found {
  readonly scans: readonly SheetScan[];
  readonly lists: readonly Part[];
  readonly forms: readonly FormPart[];
  readonly formPairs: readonly FieldPair[];
  readonly loosePairs: readonly Pair[];
  readonly joined: ReadonlyMap<string, Joined>;
}
