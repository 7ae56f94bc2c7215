import type { Verdict } from "../outcome.js";

/** What the frame of the pane and its results say. */
export interface PaneWords {
  readonly tabs: Readonly<Record<"results" | "reading" | "guide", string>>;
  readonly head: HeadWords;
  readonly actions: Readonly<Record<ActionName, string>>;
  readonly before: BeforeWords;
  readonly progress: ProgressWords;
  readonly notices: NoticeWords;
  readonly results: ResultsWords;
  readonly finding: FindingWords;
  /**
   * Pieces of a sentence that must stay on one line: a figure with its sign, its unit and the word before it. The dictionary
   * knows the units of its language.
   */
  readonly unbroken: RegExp;
  readonly always: string;
}

export type ActionName =
  | "check"
  | "firstCheck"
  | "cancel"
  | "again"
  | "next"
  | "previous"
  | "back"
  | "live"
  | "marks"
  | "writeFindings"
  | "clear"
  | "copyAll"
  | "report"
  | "language"
  | "help"
  | "more"
  | "undo"
  | "close"
  | "apply"
  | "copy"
  | "copyFinding"
  | "openGuide";

export interface HeadWords {
  readonly product: string;
  readonly chooseGuide: string;
  readonly daysLeft: (days: number) => string;
  readonly noDeadline: string;
  readonly opensIn: (days: number) => string;
  readonly questions: (count: number) => string;
  readonly search: string;
  readonly suggested: string;
  readonly allGuides: string;
  readonly noneFound: (text: string) => string;
}

export interface BeforeWords {
  /** days as the guide writes them, YYYY-MM-DD or with a time */
  readonly window: (from: string, to: string) => string;
  readonly demands: (count: number) => string;
  readonly kinds: (
    counts: Readonly<Record<"computed" | "part" | "manual" | "across" | "exempt", number>>,
  ) => string;
  readonly marksHint: string;
  readonly sheets: (count: number) => string;
  readonly sheetsHint: string;
  readonly rows: (count: number, hidden: boolean) => string;
  readonly opening: string;
  readonly notOpened: string;
  readonly promise: string;
}

export interface ProgressWords {
  readonly reading: (sheet: string) => string;
  readonly checking: string;
  readonly place: (done: number, total: number) => string;
  readonly stays: string;
}

export interface NoticeWords {
  readonly copied: string;
  readonly colleague: (cells: string) => string;
  readonly guideRefused: (count: number, first: string) => string;
  readonly mappingRefused: (count: number, first: string) => string;
  /** corrections of another file that fit this one */
  readonly offer: (file: string, count: number) => string;
  readonly adopt: string;
  readonly more: (count: number) => string;
  readonly written: (cell: string, from: string, to: string) => string;
  readonly compared: string;
  readonly better: (count: number) => string;
  readonly worse: (count: number) => string;
  readonly same: (count: number) => string;
}

export interface ResultsWords {
  readonly summary: string;
  readonly short: Readonly<Record<Verdict, string>>;
  readonly list: string;
  /** the row of a section that is closed or open */
  readonly section: (name: string, count: number) => string;
  readonly done: (done: number) => string;
  readonly accepted: string;
  readonly was: (verdict: string) => string;
  readonly filterEmpty: Readonly<Record<Verdict | "accepted", string>>;
  readonly spoken: (broken: number, doubtful: number, unanswered: number) => string;
  readonly allMet: (met: number) => string;
  readonly allMetRest: (manual: number, ticked: number) => string;
  readonly accepting: (accepted: number) => string;
  readonly nothingRead: string;
  readonly nothingJudged: string;
  readonly looked: string;
  readonly sheetRows: (rows: number) => string;
  readonly emptySheet: string;
  readonly pointOut: string;
  readonly pointOutHint: string;
  readonly needed: string;
  readonly moreFindings: (count: number) => string;
  readonly moreCells: (count: number) => string;
  readonly goTo: (address: string) => string;
}

export interface FindingWords {
  readonly all: string;
  readonly place: (at: number, count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly cells: string;
  readonly cellsHint: string;
  readonly readAs: (value: string) => string;
  readonly remedies: string;
  readonly remediesHint: string;
  readonly fromTo: (label: string, from: string, to: string) => string;
  readonly blank: string;
  readonly effect: (verdict: string) => readonly [before: string, verdict: string, after: string];
  readonly noEffect: (verdict: string) => readonly [before: string, verdict: string, after: string];
  readonly worsens: (rule: string, before: string, after: string) => string;
  readonly readings: (count: number) => string;
  readonly readingsAgree: string;
  readonly readingsDiffer: string;
  readonly clause: string;
  readonly fullText: string;
  readonly proof: string;
  readonly documents: string;
  readonly confirm: string;
  readonly bar: (actual: string, required: string, gap: string) => string;
}
