import type { CivilDate, DateSpan } from "../../values/dates.js";
import type { Exact } from "../../values/exact.js";
import type { MoneyUnit } from "../../values/money.js";
import type { Missing } from "../../values/traced.js";
import type { ComparisonOperator } from "../language/tree.js";
import type { Operand } from "../language/values.js";

/** A figure to show; an interval where rows are undecided (low < high). */
export type Quantity =
  | { readonly kind: "money"; readonly low: Exact; readonly high: Exact; readonly unit: MoneyUnit }
  | { readonly kind: "number"; readonly low: Exact; readonly high: Exact; readonly noun?: Noun }
  | { readonly kind: "date"; readonly span: DateSpan }
  | { readonly kind: "duration"; readonly months: number; readonly days: number }
  | { readonly kind: "text"; readonly text: string };

/** What a plain number counts; key of the messages dictionary ("people" → 人, "units" → 家 ...). */
export type Noun = "records" | "people" | "units" | "papers" | "times" | "months" | "years" | "projects";

/** How an expression is built, recognised on its tree: decides which friendly sentence fits. */
export type Shape =
  | "ratio" // a >= k * b over amounts: factor = a / b against k
  | "share" // k * part <= whole: limit shown as an amount
  | "cap" // a <= constant
  | "floor" // a >= constant
  | "count" // count(...) against a number
  | "age" // age at a day against years
  | "retirement" // a day against the retirement age
  | "window" // a day (or two) inside given days
  | "worktime" // months a year against a number
  | "equals" // two values that must agree
  | "oneOf" // a value in a closed list
  | "level" // a title or degree against a level
  | "pattern" // a text against a form
  | "every" // all rows of a list: `witness` names the deciding ones
  | "present" // something is there
  | "generic"; // left side, operator, right side

/**
 * Why an expression came out as it did: only the parts that decide. `and` and `or` keep one part per deciding
 * branch; `every` and `some` one per witness.
 */
export interface Explanation {
  readonly shape: Shape;
  readonly truth: boolean | "unknown";
  readonly operator?: ComparisonOperator;
  readonly actual?: Quantity;
  readonly limit?: Quantity;
  /** what is missing to, or too much over, the limit; absent when met or not measurable */
  readonly gap?: Quantity;
  /** ratio: times the base; share: the fraction */
  readonly factor?: Exact;
  readonly base?: Quantity;
  /** the field the actual value belongs to, "units.selfRaised" */
  readonly subject?: string;
  /** person, unit or thing of a deciding row, for "every" and "some" */
  readonly witness?: string;
  readonly options?: readonly string[];
  readonly on?: CivilDate;
  readonly operands: readonly Operand[];
  readonly missing: readonly Missing[];
  readonly parts: readonly Explanation[];
  /** count or every over no rows at all: "no core members found", never plainly "passed" */
  readonly empty?: boolean;
}
