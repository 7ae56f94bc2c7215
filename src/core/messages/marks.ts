import type { Accepted, Ticked, Verdict } from "../outcome.js";
import type { MoneyUnit } from "../values/money.js";

/** The columns of the findings sheet, in their order. */
export const FINDING_COLUMNS = [
  "verdict",
  "rule",
  "title",
  "actual",
  "required",
  "gap",
  "message",
  "remedy",
  "cells",
  "clause",
  "quote",
] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** What stands in a checked copy: notes at cells and the sheet of findings; and on the printed page. */
export interface MarkWords {
  sheetName: string;
  author: string;
  title: string;
  readonly columns: Readonly<Record<FindingColumn, string>>;
  readonly guideLine: (title: string, number: string, version: string) => string;
  readonly fileLine: (file: string, day: string) => string;
  readonly counts: (counts: Readonly<Record<Verdict | "accepted", number>>) => string;
  readonly noteHead: (verdict: string, rule: string, title: string) => string;
  readonly noteRemedy: (remedy: string) => string;
  readonly noteClause: (clause: string, quote: string) => string;
  readonly noteFoot: (guide: string, version: string, day: string) => string;
  readonly noteMore: (count: number) => string;
  readonly noFormula: (reason: string) => string;
  /** only some of a finding's cells are marked */
  readonly firstOnly: (marked: number, all: number) => string;
  readonly moreCells: (address: string, more: number) => string;
  readonly documents: (names: string) => string;
  accepted: string;
  readonly acceptedBy: (accepted: Accepted) => string;
  readonly tickedBy: (tick: Ticked) => string;
  /** before a gap: what is missing to a least, what is over a most */
  short: string;
  over: string;
  /** a condition that holds, or does not */
  holds: string;
  fails: string;
  /** the unit in a number format; the figure is the cell's own */
  readonly units: Readonly<Record<MoneyUnit, string>>;
  /** a file that was to be written and was not */
  readonly notWritten: Readonly<Record<"isInput" | "failed", (detail: string) => string>>;
  readonly notMarked: Readonly<
    Record<
      "hasNote" | "protectedStructure" | "signed" | "sheetProtected" | "sheetGone" | "noPrintSetup",
      string
    >
  >;
}
