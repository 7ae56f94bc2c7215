import type { NoRemedy } from "../rules/remedy/remedy.js";
import type { NoFormula } from "../rules/formula/formula.js";
import type { Missing } from "../values/traced.js";

/** Why something is missing, not understood, softened, left out; what to do about it. */
export interface Reasons {
  readonly missing: Readonly<Record<Missing["why"], (what: string, raw: string) => string>>;
  /** a question by its code; "" for a code without one */
  readonly question: (code: string) => string;
  readonly whichOf: (candidates: string) => string;
  readonly andMore: (count: string) => string;
  readonly caveat: (code: string, detail: string) => string;
  readonly unreadable: (code: string) => string;
  formulaOfPeople: string;
  readonly noFormula: Readonly<Record<NoFormula, string>>;
}

export interface RemedyWords {
  readonly change: (address: string, label: string, from: string, to: string) => string;
  readonly addRows: (table: string, count: string) => string;
  readonly removeRows: (table: string, count: string) => string;
  readonly none: Readonly<Record<NoRemedy, string>>;
}
