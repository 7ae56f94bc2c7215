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
  /** somebody accepted it; `stale`: when other figures stood there, so it counts as open again */
  readonly accepted?: Accepted;
}

export interface Accepted {
  readonly by: string;
  readonly reason: string;
  /** a day, YYYY-MM-DD */
  readonly on: string;
  readonly stale?: true;
}

/** A demand that a person looked at; `on` is a day, YYYY-MM-DD. */
export interface Ticked {
  readonly by: string;
  readonly on: string;
  readonly remark?: string;
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
  readonly tick?: Ticked;
  /** the tables and fields ("units", "units.requested") that were looked at: an edit elsewhere cannot change it */
  readonly reads: ReadonlySet<string>;
}

/** The verdicts that ask something of somebody at the workbook, gravest first. */
export const OPEN_VERDICTS = ["broken", "doubtful", "unanswered"] as const satisfies readonly Verdict[];

export const isOpen = (verdict: Verdict): boolean => OPEN_VERDICTS.some((open) => open === verdict);

interface Judged {
  readonly verdict: Verdict;
  readonly accepted?: Accepted;
}

/** An outcome, as data or in words. */
interface JudgedWhole<F extends Judged> {
  readonly verdict: Verdict;
  readonly findings: readonly F[];
}

/** The findings of an open outcome that somebody must mend, answer or accept. */
export const openFindings = <F extends Judged>({ verdict, findings }: JudgedWhole<F>): readonly F[] =>
  isOpen(verdict) ? findings.filter((finding) => isOpen(finding.verdict)) : [];

/** All that is open in it is accepted: it is counted apart from its verdict (contract, `counts.accepted`). */
export function isAccepted(outcome: JudgedWhole<Judged>): boolean {
  const open = openFindings(outcome);
  return open.length > 0 && open.every(({ accepted }) => accepted !== undefined && accepted.stale !== true);
}
