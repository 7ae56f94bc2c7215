import type { Submission } from "../../submission.js";
import type { CivilDate } from "../../values/dates.js";
import type { Tables } from "../../values/tables.js";
import type { Vocabulary } from "../../vocabulary.js";
import type { Tree } from "./tree.js";
import type { Value } from "./values.js";

/**
 * Told of everything an evaluation looks at, deciding or not: a table when its rows are counted or walked, a
 * field when it is read of any row. A check re-runs after an edit only what read a field that changed.
 */
export interface Recorder {
  table(name: string): void;
  field(table: string, field: string): void;
}

/** What stands inside a filter or loop, innermost first; see `scope.ts`. */
export type Local =
  | {
      readonly kind: "variable";
      readonly name: string;
      readonly value: Value;
      readonly outer?: Local | undefined;
    }
  /** a row whose fields are plain names, or any other element of a list; `item` is the whole of it */
  | { readonly kind: "item"; readonly value: Value; readonly outer?: Local | undefined };

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
  /** trees of `let` names, so that shapes and formulas can look through them */
  readonly definitions?: ReadonlyMap<string, Tree>;
  readonly recorder?: Recorder;
  /** loop variables and rows of filters around the expression; made by `scope.ts` */
  readonly locals?: Local | undefined;
}
