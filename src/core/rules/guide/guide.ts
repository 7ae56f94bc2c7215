import type { Expression } from "../language/tree.js";
import type { GuideProblemCode } from "./problem-codes.js";
import type { DemandSource, GuideSource, Words } from "./schema.js";

/** The compiled forms below are the YAML's, with every expression parsed and checked. JSON through and through. */
type CaseSource = NonNullable<DemandSource["cases"]>[number];
type ReadingSource = NonNullable<CaseSource["readings"]>[number];

export interface Reading extends Omit<ReadingSource, "rule"> {
  readonly rule: Expression;
}

export interface DemandCase extends Omit<CaseSource, "if" | "rule" | "readings" | "doubtful"> {
  readonly if?: Expression;
  readonly rule?: Expression;
  readonly readings?: readonly Reading[];
  readonly doubtful: readonly { readonly if: Expression; readonly because: Words }[];
}

export interface Across {
  readonly keys: readonly Expression[];
  readonly adds?: Expression;
  readonly limit?: number;
}

/** One demand of a guide: computed (`cases`), by hand (`manual`), or both. */
export interface Demand extends Omit<DemandSource, "let" | "cases" | "across" | "flag"> {
  /** in the order they may use each other */
  readonly let: readonly { readonly name: string; readonly value: Expression }[];
  readonly cases?: readonly DemandCase[];
  readonly across?: Across;
  /** the yes/no field as an expression, and what is said when it is not set, or not there */
  readonly flag?: { readonly value: Expression; readonly question: Words; readonly else: Words };
}

export interface Guide extends Omit<GuideSource, "demands" | "let"> {
  readonly let: readonly { readonly name: string; readonly value: Expression }[];
  readonly demands: readonly Demand[];
}

/** A guide that is refused: file, rule, position (offset in the expression, where there is one) and why. */
export interface GuideProblem {
  readonly file: string;
  readonly rule?: string;
  /** where in the file's structure, "demands[3].cases[0].rule" */
  readonly path: string;
  /** the expression concerned, and the offset of the trouble in it */
  readonly expression?: string;
  readonly at?: number;
  readonly code: GuideProblemCode;
  readonly detail: Readonly<Record<string, string>>;
  readonly level: "error" | "warning";
}
