import type { CellRange, CellRef } from "../../values/cells.js";
import type { MoneyUnit } from "../../values/money.js";
import type { MatchReason } from "../tables/recognise.js";

/** Why a part of a sheet was left out on purpose. */
export const LEFT_OUT_CODES = [
  "title", // a title or sheet heading
  "unitLine", // "单位：万元"
  "total", // 合计, 小计, 总计: re-added, not counted
  "ofWhich", // 其中: part of the row above
  "outline", // a budget line whose parts are listed below it
  "columnNumbers", // (1)(2)(3)
  "repeatedHeader", // the header again, on a new page
  "heading", // a group heading inside a table
  "filler", // a template row: number only, or "……"
  "unitColumn", // a column of a budget for one unit, a part of the line's amount
  "unitBudget", // the budget of one unit, part of the project's; its totals are told with the unit
  "note", // 注, 说明
  "signature", // 签字, 盖章
  "ignoredColumn", // 序号, 备注, 电话: no rule asks for it
  "yearColumn", // one of several years of an amount that is also stated as a whole
  "mapped", // the user's mapping says: leave it out
  "ourSheet", // a sheet this product wrote
] as const;
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number];

/** Why something that looks like data was not read. */
export const UNREAD_CODES = [
  "unknownTable", // a table none of the vocabulary's fits
  "severalTables", // two tables of the vocabulary fit alike
  "twoPlaces", // two tables with different headers fit the same table of the vocabulary
  "titledOtherwise", // looks like a table of the vocabulary that another place is titled as
  "namelessUnit", // a budget of a unit whose name is not stated
  "unitNotListed", // amounts of a unit that the table of units does not name
  "unknownColumn", // a column no field fits
  "twoColumnsFit", // two columns fit the same field alike
  "onlyYears", // an amount stated year by year and nowhere as a whole
  "valuesDoNotFit", // the header fits, the values do not
  "unknownLabel", // label and value of a form, no field fits
  "unreadableCell", // a cell of a known field that was not understood
  "sameFactTwice", // the same fact in two places with different values
  "otherByHand", // looks like a table that the user said is another place
  "noTable", // lies outside everything recognised
] as const;
export type UnreadCode = (typeof UNREAD_CODES)[number];

/** What is said about a field that was read all the same. */
export const DOUBT_CODES = [
  "valuesDoNotFit", // few cells look like values of the field
  "unitContradiction", // the places in `units` state other money units than the one that was taken, the nearest
  "unitUnclear", // the places in `units` state different money units, none is nearer; none was taken
  "unitFromElsewhere", // the money unit was taken from another table of the workbook
  "noUnit", // no money unit is stated anywhere
  "hiddenColumn", // the column is hidden; it was read
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

export const NOTE_CODES = [
  "hiddenSheet",
  "hiddenRows",
  "hiddenColumns",
  "blankSheet", // no text and no number, told where no table was recognised: pictures are not read
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** Why a correction of the user comes to nothing, or not to all it should. */
export const CORRECTION_CODES = [
  "noSheet", // the workbook has no such sheet
  "noTable", // the vocabulary has no such table
  "noField", // nor such a field
  "notAList", // a table of label-value pairs has no header row
  "notAForm", // a fact of one cell for a table of many rows
  "beyondSheet", // the sheet does not reach that far
  "blank", // nothing stands there
  "overlaps", // another correction speaks of the same header
  "noColumns", // no column of the header is a field of the table
  "lacksColumn", // the header lacks a column the table cannot do without
  "noSuchHeader", // the words stand nowhere
  "notUsed", // the header is there, in no table that was recognised as the field's
] as const;
export type CorrectionCode = (typeof CORRECTION_CODES)[number];

/** A correction that came to nothing. */
export interface CorrectionProblem {
  readonly code: CorrectionCode;
  /** the entry as it was written: a header, rows, a cell, a sheet */
  readonly entry: string;
  /** the sheet, table or field it is about, or the last row there is */
  readonly detail?: string;
}

export interface FieldReading {
  readonly field: string;
  /** the header's words, from the top down */
  readonly header: string;
  /** the header cell; absent where the field has none of its own */
  readonly cell?: CellRef;
  /** said by words over or beside the records, not by a header */
  readonly spoken?: true;
  readonly source: "recognised" | "map" | "workbook";
  readonly reason: MatchReason;
  readonly doubt?: DoubtCode;
  /** statements of money units that make the doubt */
  readonly units?: readonly UnitReading[];
  /** other fields it might be, "units.requested" */
  readonly candidates?: readonly string[];
}

/** The money unit of a table and where it was read. */
export interface UnitReading {
  readonly unit: MoneyUnit;
  readonly text: string;
  readonly cell?: CellRef;
}

export interface TableReading {
  /** a table of the vocabulary */
  readonly name: string;
  readonly ranges: readonly CellRange[];
  readonly unit?: UnitReading;
  readonly records: number;
  readonly fields: readonly FieldReading[];
}

export interface LeftOut {
  readonly range: CellRange;
  readonly why: LeftOutCode;
}

/** A header or label that a correction can name the field of: its cell and the text that stands there. */
export interface Head {
  readonly cell: CellRef;
  readonly text: string;
}

export interface Unread {
  readonly cell: CellRange;
  /** the headers or labels in it: one of a column or pair, several of a table nobody knows */
  readonly heads?: readonly Head[];
  /** the first cell's text as it stands */
  readonly text: string;
  readonly why: UnreadCode;
  /** key of the messages dictionary, for `unreadableCell`: what exactly was not understood */
  readonly detail?: string;
  readonly candidates?: readonly string[];
  /** its text may be a personal number: masked wherever shown */
  readonly masked?: boolean;
}

/** Something a reader should know: hidden data was read like any other. */
export interface ReadingNote {
  readonly range: CellRange;
  readonly code: NoteCode;
}

/** Everything reading decided, as data with codes; `render` makes the words. */
export interface ReadingReport {
  readonly tables: readonly TableReading[];
  readonly leftOut: readonly LeftOut[];
  readonly unread: readonly Unread[];
  readonly notes: readonly ReadingNote[];
  /** corrections that came to nothing; absent: there are none */
  readonly corrections?: readonly CorrectionProblem[];
}
