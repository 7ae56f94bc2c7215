import type { DoubtCode, LeftOutCode, NoteCode, UnreadCode } from "../reading/report.js";

/** What reading decided, in words. */
export interface ReadingWords {
  readonly leftOut: Readonly<Record<LeftOutCode, string>>;
  readonly unread: Readonly<Record<UnreadCode, string>>;
  readonly doubts: Readonly<Record<DoubtCode, string>>;
  readonly notes: Readonly<Record<NoteCode, string>>;
}
