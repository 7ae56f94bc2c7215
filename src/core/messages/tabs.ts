import type { DemandKind } from "../rules/guide/kind.js";

/** What the checklist of demands for a person says. */
export interface ByHandWords {
  readonly heading: (all: number, done: number) => string;
  onlyOpen: string;
  showAll: string;
  readonly documents: (list: string) => string;
  readonly computed: (sentence: string) => string;
  readonly confirm: (what: string) => string;
  readonly tick: (title: string) => string;
  /** `day`: YYYY-MM-DD */
  readonly signed: (by: string, day: string) => string;
  remark: string;
  remarkExample: string;
  addRemark: string;
  editRemark: string;
  person: string;
  personMissing: string;
  done: string;
  save: string;
  cancel: string;
  none: string;
  allDone: string;
}

/** Accepting what is open, and what was accepted. */
export interface AcceptWords {
  heading: string;
  hint: string;
  reason: string;
  reasonExample: string;
  reasonMissing: string;
  person: string;
  personMissing: string;
  accept: string;
  accepted: string;
  readonly verdictAccepted: (verdict: string) => string;
  withdraw: string;
  readonly withdrawOf: (title: string) => string;
  none: string;
  readonly lapsed: (title: string, then: string, now: string) => string;
  readonly gone: (title: string, then: string) => string;
}

/** The tab that shows what was read. */
export interface ReadingTabWords {
  notChecked: string;
  readonly question: (header: string) => string;
  readonly questionOf: (at: number, all: number) => string;
  next: string;
  readonly affects: (rules: string) => string;
  readonly samples: (values: string) => string;
  /** how many of the values under a header can be read as a field */
  readonly fits: (fitting: number, values: number) => string;
  readonly ofTable: (table: string) => string;
  otherField: string;
  leaveOut: string;
  confirm: string;
  readonly goTo: (cell: string) => string;
  noQuestions: string;
  tables: string;
  readonly records: (count: number) => string;
  /** the money unit as the workbook states it */
  readonly unit: (stated: string) => string;
  understood: string;
  inDoubt: string;
  corrected: string;
  correct: string;
  readonly pickFieldOf: (header: string) => string;
  takeBack: string;
  readonly takeBackOf: (header: string) => string;
  field: string;
  searchField: string;
  noSuchField: string;
  pickField: string;
  whichTable: string;
  readonly tableQuestion: (place: string) => string;
  readonly headers: (texts: string) => string;
  table: string;
  otherTable: string;
  headerRows: string;
  headerRowsExample: string;
  badRows: string;
  tableMissing: string;
  pickTable: string;
  doNotRead: string;
  notThisTable: string;
  pointTable: string;
  pointTableHint: string;
  sheet: string;
  isValue: string;
  byHandIsFact: string;
  saveMapping: string;
  openMapping: string;
  mappingFile: string;
  readonly corrections: (count: number) => string;
  readonly onSheet: (sheet: string) => string;
  leftOutByYou: string;
  copyMapping: string;
  mappingHint: string;
  readonly leftOut: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly more: (count: number) => string;
  readonly nearest: (fields: string) => string;
  nameHeaders: string;
  byHand: string;
  byHandHint: string;
  headerCell: string;
  headerCellExample: string;
  badCell: string;
  fieldMissing: string;
  assign: string;
  nothing: string;
  nothingJudged: string;
  readonly lookedFor: (tables: string) => string;
  sheets: string;
  sheetsHint: string;
  hidden: string;
  cancel: string;
}

/** The tab that shows the guide. */
export interface GuideTabWords {
  choose: string;
  loading: string;
  readonly demands: (count: number) => string;
  readonly version: (version: string) => string;
  readonly kinds: Readonly<Record<DemandKind, string>>;
  /** the parts of the bar, for those who do not see it */
  readonly count: (word: string, count: number) => string;
  readonly window: (from: string, to: string) => string;
  noWindow: string;
  readonly checkedOn: (day: string) => string;
  readonly clause: (clause: string) => string;
  readonly details: (title: string) => string;
  readonly openFinding: (verdict: string) => string;
  notJudged: string;
  understood: string;
  lookFor: string;
  documents: string;
  whyExempt: string;
  rule: string;
  showRule: string;
  hideRule: string;
  notStated: string;
  notAssumed: string;
  changes: string;
  readonly changed: (version: string, day: string) => string;
  accepted: string;
  ticked: string;
}

/** The words of the checklist, of accepting and of the two tabs beside the results. */
export interface TabWords {
  readonly byHand: ByHandWords;
  readonly accept: AcceptWords;
  readonly reading: ReadingTabWords;
  readonly guide: GuideTabWords;
}
