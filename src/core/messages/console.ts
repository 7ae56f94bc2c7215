import type { WorkbookErrorCode } from "./workbook-errors.js";

/** What the command line and the text form of a report say. */
export interface ConsoleWords {
  headline(broken: number, doubtful: number, unanswered: number): string;
  allMet(met: number, manual: number): string;
  nothingRead: string;
  counts(counts: Readonly<Record<string, number>>): string;
  readonly sections: Readonly<
    Record<"broken" | "doubtful" | "unanswered" | "manual" | "met" | "exempt" | "read" | "notStated", string>
  >;
  asOf(day: string): string;
  missing: string;
  remedy: string;
  clause: string;
  cells: string;
  documents: string;
  unitLine(text: string): string;
  tableLine(name: string, range: string, records: number, fields: string): string;
  leftOut(count: number): string;
  unread(count: number): string;
  unreadCell(cell: string, text: string, why: string): string;
  notAcceptance: string;
  more(count: number): string;
  readonly workbookErrors: Readonly<Record<WorkbookErrorCode, string>>;
  readonly kinds: Readonly<Record<"computed" | "part" | "manual" | "across" | "exempt", string>>;
  readonly guideList: Readonly<Record<"id" | "number" | "title" | "window" | "demands", string>>;
  demandCounts(computed: number, manual: number, total: number): string;
}
