import type { Span } from "./tree.js";

/** Why an expression is refused, or warned about; keys of the messages dictionary. */
export type ProblemCode =
  // reading the text
  | "typographicSign" // sign, write
  | "notAnOperator" // sign, write
  | "chainedComparison"
  | "notNeedsBrackets"
  | "bracketTheIn"
  | "operatorMissing" // before
  | "unitInNumber" // text, write
  | "separatorInNumber" // text, write
  | "textNotClosed"
  | "badEscape" // text
  | "unexpectedSign" // sign
  | "expected" // wanted, found
  | "notInTheLanguage" // what
  | "tooLong" // limit
  | "tooDeep" // limit
  | "empty"
  // names and types
  | "unknownName" // name, suggestion
  | "unknownField" // name, table, suggestion
  | "unknownFunction" // name, suggestion
  | "textNeedsQuotes" // name
  | "typeMismatch" // left, right, operator
  | "moneyNeedsUnit" // left, right
  | "notAWordOfScale" // word, scale, words
  | "dateNeedsQuotes" // text
  | "badDate" // text
  | "badDuration" // text
  | "badAmount" // text
  | "hiddenName" // name, table
  | "wrongArgument" // function, parameter, wanted, found
  | "wrongCount" // function, wanted, found
  | "notACondition" // found
  | "notAList" // found
  | "noFields" // name, found
  | "listForOne" // found
  | "notOrdered" // scale
  | "unsafePattern" // pattern
  | "badPattern" // pattern
  | "emptyIndex"
  // warnings
  | "divisorMayBeZero"
  | "quotientCompared";

/** One thing wrong with an expression: where (offsets of the source), what, and the words a sentence needs. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail: Readonly<Record<string, string>>;
  /** offsets in the source, UTF-16 units from 0; `to` exclusive */
  readonly at: number;
  readonly to: number;
  readonly level: "error" | "warning";
}

export const problemAt = (
  span: Span,
  code: ProblemCode,
  detail: Readonly<Record<string, string>> = {},
  level: Problem["level"] = "error",
): Problem => ({ code, detail, at: span.from, to: span.to, level });

/** The known word nearest to the one written, or undefined when none is near (at most a third of it changed). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > allowed) continue;
    const changes = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (changes < least && changes < word.length) [best, least] = [candidate, changes];
  }
  return best;
}

/** Levenshtein distance, for suggestions in messages only. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
