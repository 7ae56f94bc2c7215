import type {
  CorrectionCode,
  DoubtCode,
  LeftOutCode,
  NoteCode,
  UnreadCode,
} from "../reading/report/report.js";

/** What reading decided, in words. */
export interface ReadingWords {
  readonly leftOut: Readonly<Record<LeftOutCode, string>>;
  readonly unread: Readonly<Record<UnreadCode, string>>;
  readonly doubts: Readonly<Record<DoubtCode, string>>;
  readonly notes: Readonly<Record<NoteCode, string>>;
  /** why a correction of the user comes to nothing; `detail`: a sheet, a table or field in words, a number of rows */
  readonly corrections: Readonly<Record<CorrectionCode, (detail: string) => string>>;
  readonly correction: (entry: string, why: string) => string;
}
