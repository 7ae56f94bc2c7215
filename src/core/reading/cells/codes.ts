import { ASK_REASONS } from "../../values/words.js";

/** Why a cell that holds something was not understood; each is a key of the messages dictionary. */
export const UNREADABLE_CODES = [
  "errorValue", // the cell shows #N/A or another error
  "uncalculated", // a formula whose result the file does not carry
  "circular", // a formula that refers to itself
  "notANumber", // text where a number belongs
  "notACount", // a number that is not whole, or below 0
  "approximate", // 约150万, 50余人: no exact figure
  "range", // 100-150: two figures
  "dateInNumber", // a cell formatted as a date where a number belongs
  "percentInMoney", // a percentage where an amount belongs
  "noMoneyUnit", // an amount, and neither cell, head nor sheet says 元 or 万元
  "unitUnclear", // an amount, and two statements near it name different units; candidates: both
  "foreignCurrency", // an amount in a currency that is not 元
  "scaledFormat", // the number format shows another size than the cell holds
  "notADate",
  "ambiguousDate", // candidates: the days or months it may be
  "dateRange", // two dates in one cell
  "serialWithoutFormat", // 45958 without a date format; candidates: the day it would be
  "notMonths", // no number of months
  "moreThanAYear", // more than 12 months a year
  "ambiguousShare", // 0.5 under a head in %: half a percent or half the time?
  "otherTimeUnit", // the head says days, weeks or hours
  "notAFlag",
  "unknownWord", // no word of the closed list; candidates: its words
  "ambiguousWord", // candidates: the codes it may mean
  "notACreditCode",
  "notAnIdentity",
  "digitsLost", // a number of 16 or more digits: the last ones are gone, type it again as text
  ...ASK_REASONS,
] as const;
export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

/** What a reader should know about a value that was understood; each is a key of the messages dictionary. */
export const CAVEAT_CODES = [
  "declaredZero", // "/", "—" or 无 in a money or count cell, read as 0
  "ownUnit", // the cell names another money unit than its head; detail: the unit
  "unitContradiction", // another statement about the amount names another unit; detail: the statement and its cell
  "unitInDoubt", // agrees with another cell only in another unit; detail: the cells
  "implausibleAmount", // a size that only another unit explains
  "lowerBound", // ≥3, 50人以上: read as the least figure
  "wholeProject", // person-months of the whole project, not of a year
  "dividedOverProject", // person-months divided by the project's length
  "shareOfTime", // a percentage of working time, read as months a year
  "twoDigitYear", // 80.5 read as 1980; detail: the year
  "unconfirmedTitle", // the catalogue's row is not confirmed; detail: the title
  "titleTakenAs", // a foreign title; detail: the word
  "titleBySuffix", // not in the catalogue, read by its form; detail: the word
  "remarkIgnored", // something else stood in the cell that was not understood
  "postdocImpliesDoctor",
  "candidateOfSciences", // кандидат наук, taken as a doctorate
  "schoolingNotDegree", // 本科 in a degree column
  "degreeInProgress", // 博士在读: the level is the least that is certain
  "wordEnding", // read by the word's ending (国有企业); detail: the ending
  "oldIdentity", // 15 digits, no longer valid as a document
  "identityCheckFails",
  "creditCodeCheckFails",
] as const;
export type CaveatCode = (typeof CAVEAT_CODES)[number];
