import type { Submission } from "../../submission.js";
import type { CivilDate } from "../../values/dates.js";
import type { Tables } from "../../values/tables.js";
import type { Vocabulary } from "../../vocabulary.js";
import type { Value } from "./values.js";

/**
 * Everything an expression may see. `names` holds constants, `let` names and loop variables (innermost wins);
 * names of tables and fields resolve through the vocabulary in either language.
 * strict: null semantics of the DMN standard, for the TCK only.
 */
export interface Environment {
  readonly submission: Submission;
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  /** the day taken as today */
  readonly today: CivilDate;
  readonly names: ReadonlyMap<string, Value>;
  readonly strict?: boolean;
}
