/** The parts a sentence about a computed rule is made of; all are ready words of the language. */
export interface SentenceParts {
  /** the thing judged: the cell's own header words, or the field's label */
  readonly subject: string;
  readonly actual: string;
  readonly limit: string;
  /** "" when there is none */
  readonly gap: string;
  /** "≥", "≤", "=", ... */
  readonly sign: string;
  /** ratio: what the actual is held against, and how many times it is and must be */
  readonly base: string;
  readonly times: string;
  readonly factor: string;
  readonly options: string;
  readonly on: string;
}

type Sentence = (parts: SentenceParts) => string;

/** Sentences by shape; `short` when the rule is broken, `held` when it is met. What, number, limit, gap. */
export interface Sentences {
  readonly short: Readonly<Record<SentenceShape, Sentence>>;
  readonly held: Readonly<Record<SentenceShape, Sentence>>;
  /** a rule over a list that found no rows */
  readonly empty: (table: string) => string;
  readonly everyHeld: (count: string) => string;
  /** a rule that no cell figures in and that has nothing to show */
  bareHeld: string;
  bareShort: string;
  readonly undecided: (reasons: string) => string;
  noReason: string;
  readonly onlyReading: (label: string, sentence: string) => string;
  readonly listed: (names: string) => string;
  readonly refused: (names: string) => string;
  readonly because: (sentence: string, because: string) => string;
}

export type SentenceShape =
  | "ratio"
  | "share"
  | "cap"
  | "floor"
  | "count"
  | "age"
  | "retirement"
  | "window"
  | "worktime"
  | "equals"
  | "oneOf"
  | "level"
  | "pattern"
  | "present"
  | "generic";
