import type { GuideProblemCode } from "../rules/guide/problem-codes.js";

/** The detail of a problem: the words a sentence needs, by name. */
export type ProblemDetail = Readonly<Record<string, string>>;
export type ProblemSentence = (detail: ProblemDetail) => string;

/** Why a guide is refused, for the person who writes it. */
export type GuideProblemWords = Readonly<Record<GuideProblemCode, ProblemSentence>> & {
  readonly warning: string;
  /** "(did you mean …?)", or "" */
  readonly here: string;
};
