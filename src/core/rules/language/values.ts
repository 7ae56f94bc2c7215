import type { Entry } from "../../submission.js";
import type { DateSpan } from "../../values/dates.js";
import type { Exact } from "../../values/exact.js";
import type { MoneyUnit } from "../../values/money.js";
import type { Caveat, Missing, Traced } from "../../values/traced.js";

/** One cell's value as an operand: `role` is its place in the vocabulary, "units.selfRaised". */
export interface Operand {
  readonly role: string;
  readonly traced: Traced;
  /** what its row is called (person, unit, document), where a finding must say it */
  readonly name?: string;
}

/** The operands a value came from: a rope, flattened only when a finding needs them (`operandsOf`). */
export type Source = Operand | readonly Source[];

interface Known {
  readonly source: Source;
  readonly caveats?: readonly Caveat[];
}

/** What an expression evaluates to. */
export type Value =
  | NumberValue
  | DateValue
  | ListValue
  | RowValue
  | UnknownValue
  | (Known & { readonly type: "boolean"; readonly value: boolean })
  /** `isName`: a person's or unit's name, compared without regard to blanks and dots */
  | (Known & { readonly type: "text"; readonly text: string; readonly isName?: true })
  /** code, country, region, kind ... : `text` is what the cell said */
  | (Known & {
      readonly type: "code" | "level";
      readonly scale: string;
      readonly code: string;
      readonly text: string;
    })
  | (Known & { readonly type: "months"; readonly months: number })
  | (Known & { readonly type: "days"; readonly days: number })
  | (Known & { readonly type: "null" });

/** A number, or the interval it lies in when rows of a count or sum are undecided (`missing` says which). */
export interface NumberValue extends Known {
  readonly type: "number";
  readonly low: Exact;
  readonly high: Exact;
  /** amounts are in 元; the unit is the one to show them in */
  readonly money?: MoneyUnit;
  readonly missing: readonly Missing[];
}

/** A day, or the span it lies in (a month without day, a retirement age that depends on an unknown post). */
export interface DateValue extends Known {
  readonly type: "date";
  readonly span: DateSpan;
  readonly missing: readonly Missing[];
}

/** An item is `sure` unless a filter could not decide whether it belongs (`missing` says why). */
export interface ListItem {
  readonly value: Value;
  readonly sure: boolean;
  readonly missing: readonly Missing[];
}

export interface ListValue extends Known {
  readonly type: "list";
  readonly items: readonly ListItem[];
}

export interface RowValue extends Known {
  readonly type: "row";
  readonly table: string;
  readonly entry: Entry;
  /** values of a row that is no record of the workbook (the table `sums`), by field name */
  readonly made?: ReadonlyMap<string, Value>;
}

/** Not decided, and why; never read as false. */
export interface UnknownValue extends Known {
  readonly type: "unknown";
  readonly missing: readonly Missing[];
  /** rows of this table would stand here: its table was not found, or no row fits */
  readonly table?: string;
  /** not merely absent: a comparison or choice that could not be decided */
  readonly undecided?: true;
}

/** All operands of a source, first appearance first, each cell once. */
export function operandsOf(source: Source): Operand[] {
  const found: Operand[] = [];
  const seen = new Set<Operand>();
  const pending: Source[] = [source];
  while (pending.length > 0) {
    const next = pending.pop();
    if (next === undefined) continue;
    if (isRope(next)) for (let index = next.length - 1; index >= 0; index--) pending.push(next[index] ?? []);
    else if (!seen.has(next)) {
      seen.add(next);
      found.push(next);
    }
  }
  return found;
}

const isRope = (source: Source): source is readonly Source[] => Array.isArray(source);

export const NO_SOURCE: Source = [];
