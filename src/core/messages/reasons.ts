import type { NoFormula } from "../rules/formula/formula.js";
import type { Missing } from "../values/traced.js";

/** Why something is missing, not understood, softened, left out; what to do about it. */
export interface Reasons {
  readonly missing: Readonly<Record<Missing["why"], (what: string, raw: string) => string>>;
  /** a question by its code; "" for a code without one */
  question(code: string): string;
  whichOf(candidates: string): string;
  andMore(count: string): string;
  caveat(code: string, detail: string): string;
  unreadable(code: string): string;
  readonly noFormula: Readonly<Record<NoFormula, string>>;
}

export interface RemedyWords {
  change(address: string, label: string, from: string, to: string): string;
  addRows(table: string, count: string): string;
  removeRows(table: string, count: string): string;
  readonly none: Readonly<Record<"belowZero" | "notLinear" | "formulaCells", string>>;
}
