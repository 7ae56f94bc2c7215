import type { WorkbookErrorCode } from "./workbook-errors.js";

/** What the command line and the text form of a report say. */
export interface ConsoleWords {
  readonly headline: (broken: number, doubtful: number, unanswered: number) => string;
  readonly allMet: (met: number, manual: number) => string;
  nothingRead: string;
  readonly counts: (counts: Readonly<Record<string, number>>) => string;
  readonly sections: Readonly<
    Record<"broken" | "doubtful" | "unanswered" | "manual" | "met" | "exempt" | "read" | "notStated", string>
  >;
  readonly asOf: (day: string) => string;
  remedy: string;
  clause: string;
  cells: string;
  documents: string;
  readonly separator: string;
  /** `unit`: the money unit as stated and its cell, or "" */
  readonly tableLine: (name: string, range: string, records: number, unit: string) => string;
  readonly unitAt: (text: string, cell: string) => string;
  readonly fieldsRead: (fields: string) => string;
  /** a field whose header says something else */
  readonly fieldFrom: (field: string, header: string) => string;
  readonly inDoubt: (count: number) => string;
  readonly nothingLike: string;
  readonly nearestParts: string;
  readonly pointOut: (json: string) => string;
  readonly exampleTable: string;
  readonly notes: string;
  readonly orElse: (candidates: string) => string;
  or: string;
  lookedFor: string;
  readonly lookedForTable: (id: string, table: string, needs: string) => string;
  howToMap: string;
  readonly leftOut: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly unreadCell: (cell: string, text: string, why: string) => string;
  notAcceptance: string;
  readonly more: (count: number) => string;
  readonly workbookErrors: Readonly<Record<WorkbookErrorCode, string>>;
  readonly kinds: Readonly<Record<"computed" | "part" | "manual" | "across" | "exempt", string>>;
  readonly guideList: Readonly<Record<"id" | "number" | "title" | "window" | "demands", string>>;
  readonly demandCounts: (computed: number, manual: number, total: number) => string;
}
