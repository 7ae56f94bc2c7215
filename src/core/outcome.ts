import type { Explanation } from "./rules/explain/explanation.js";
import type { ExcelFormula } from "./rules/formula/formula.js";
import type { Remedy } from "./rules/remedy/remedy.js";
import type { Words } from "./rules/guide/schema.js";
import type { Operand, Value } from "./rules/language/values.js";
import type { CellRange } from "./values/cells.js";
import type { Caveat, Missing } from "./values/traced.js";

/** 符合 不符合 存疑 缺数据 人工核对 不适用 */
export const VERDICTS = ["met", "broken", "doubtful", "unanswered", "manual", "exempt"] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Severity = "must" | "principle" | "info";

/** One thing to say about an outcome: data only, the sentence is made by `render`. */
export interface Finding {
  readonly id: string;
  readonly verdict: Verdict;
  /** id of the reading it speaks for */
  readonly reading?: string;
  readonly readingLabel?: Words;
  readonly explanation?: Explanation;
  /** the guide's own sentence for this verdict, and the values its placeholders may name */
  readonly message?: Words;
  readonly names?: ReadonlyMap<string, Value>;
  /** why doubtful or manual, in the guide's words */
  readonly because?: Words;
  readonly evidence: readonly Operand[];
  /** where it rests on no cell but on what is not there: the tables that were looked through */
  readonly places?: readonly { readonly table: string; readonly range: CellRange }[];
  readonly missing: readonly Missing[];
  readonly caveats: readonly Caveat[];
  readonly formula?: ExcelFormula;
  readonly remedies: readonly Remedy[];
}

/** A demand with its verdict. */
export interface Outcome {
  readonly guide: string;
  readonly rule: string;
  readonly title: Words;
  readonly clause: string;
  readonly quote: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** why exempt */
  readonly reason?: Words;
  /** what a person must look for */
  readonly lookFor?: Words;
  readonly documents?: readonly Words[];
  readonly findings: readonly Finding[];
  /** the tables and fields ("units", "units.requested") that were looked at: an edit elsewhere cannot change it */
  readonly reads: ReadonlySet<string>;
}
