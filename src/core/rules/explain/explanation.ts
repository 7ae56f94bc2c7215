import type { CivilDate, DateSpan } from "../../values/dates.js";
import type { Exact } from "../../values/exact.js";
import type { MoneyUnit } from "../../values/money.js";
import type { Caveat, Missing } from "../../values/traced.js";
import type { NOUNS } from "../../vocabulary.js";
import type { ComparisonOperator } from "../language/tree.js";
import type { Operand } from "../language/values.js";

/** A figure to show; an interval where rows are undecided (low < high). */
export type Quantity =
  | { readonly kind: "money"; readonly low: Exact; readonly high: Exact; readonly unit: MoneyUnit }
  | { readonly kind: "number"; readonly low: Exact; readonly high: Exact; readonly noun?: Noun }
  | { readonly kind: "date"; readonly span: DateSpan }
  | { readonly kind: "duration"; readonly months: number; readonly days: number }
  /** `code`: the word of the scale that stands behind the text; for a limit the code is all there is */
  | { readonly kind: "text"; readonly text: string; readonly scale?: string; readonly code?: string };

/** What a plain number counts; key of the messages dictionary ("people" → 人, "units" → 家 ...). */
export type Noun = (typeof NOUNS)[number];

/** How an expression is built, recognised on its tree: decides which friendly sentence fits. */
export type Shape =
  | "ratio" // a op k * b with k >= 1: actual a, base b, factor k, limit k * b; actual / base is the factor found
  | "share" // part op k * whole with k < 1: actual part, base whole, factor k, limit k * whole as an amount
  | "cap" // a <= constant
  | "floor" // a >= constant
  | "count" // count(...) against a number
  | "age" // age at the day `on` against years
  | "retirement" // actual a day, limit the day the retirement age is reached, gap months late
  | "window" // a day against another day, or between two (limit: the span)
  | "worktime" // months a year against a number
  | "equals" // two values that must agree; operator "=" or "!="
  | "oneOf" // a value in a closed list (`options`)
  | "level" // a title or degree against a level
  | "pattern" // a text against a form; limit the form
  | "every" // all rows of a list; one part per deciding row, with its witness
  | "present" // something is there
  | "generic"; // left side, operator, right side; or several parts, see `join`

/**
 * Why an expression came out as it did: only the parts that decide. `and` and `or` keep one part per deciding
 * branch (a single one stands for the whole); `every` one per witness; `some` is an "or" over its rows. `operands`, `missing` and
 * `caveats` are always those of the whole, parts included, the ones to look at first in front.
 */
export interface Explanation {
  readonly shape: Shape;
  readonly truth: boolean | "unknown";
  readonly operator?: ComparisonOperator;
  readonly actual?: Quantity;
  readonly limit?: Quantity;
  /** what is missing to, or too much over, the limit; absent when met or not measurable */
  readonly gap?: Quantity;
  /** what stands in the rule: ratio: k times the base at least; share: k of the base at most */
  readonly factor?: Exact;
  readonly base?: Quantity;
  /** the field the actual value belongs to, "units.selfRaised" */
  readonly subject?: string;
  /** the field the base belongs to */
  readonly baseSubject?: string;
  /** person, unit or thing of a deciding row, for the parts of "every" and "some" */
  readonly witness?: string;
  /** the field the witness was taken from, "members.name" */
  readonly witnessRole?: string;
  readonly options?: readonly string[];
  /** the scale the options are codes of */
  readonly scale?: string;
  /** the expression stood under `not`: the value must not be in the list, the text not of the form, ... */
  readonly negated?: true;
  readonly on?: CivilDate;
  readonly operands: readonly Operand[];
  readonly missing: readonly Missing[];
  readonly caveats: readonly Caveat[];
  readonly parts: readonly Explanation[];
  /** how the parts of a generic explanation hold together */
  readonly join?: "and" | "or";
  /** deciding rows beyond the ones in `parts` */
  readonly omitted?: number;
  /** count or every over no rows at all: "no core members found", never plainly "passed" */
  readonly empty?: boolean;
}
