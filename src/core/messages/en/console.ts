import type { ConsoleWords } from "../console.js";

const some = (count: number, word: string): string[] => (count > 0 ? [`${String(count)} ${word}`] : []);
const countOf = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? "" : "s"}`;

export const console: ConsoleWords = {
  headline: (broken, doubtful, unanswered) =>
    [...some(broken, "not met"), ...some(doubtful, "in doubt"), ...some(unanswered, "without data")].join(
      ", ",
    ),
  allMet: (met, manual) =>
    `All ${String(met)} computed items are met. ${String(manual)} items are left to check by hand.`,
  nothingRead: "No budget or team table was recognised. Nothing was judged, nothing passed.",
  counts: (counts) =>
    [
      `met ${String(counts["met"] ?? 0)}`,
      `by hand ${String(counts["manual"] ?? 0)}`,
      `not applicable ${String(counts["exempt"] ?? 0)}`,
    ].join(" · "),
  sections: {
    broken: "Not met",
    doubtful: "In doubt",
    unanswered: "No data",
    manual: "By hand",
    met: "Met",
    exempt: "Not applicable",
    read: "Reading",
    notStated: "Not stated in the guide",
  },
  asOf: (day) => `as of ${day}`,
  remedy: "fix",
  clause: "clause",
  cells: "cells",
  documents: "attach",
  separator: ": ",
  tableLine: (name, range, records, unit) =>
    [name, range, countOf(records, "row"), unit].filter((part) => part !== "").join("  "),
  unitAt: (text, cell) => (cell === "" ? `money unit “${text}”` : `money unit “${text}” (${cell})`),
  fieldsRead: (fields) => `read: ${fields}`,
  fieldFrom: (field, header) => `${field} (“${header}”)`,
  inDoubt: (count) => `${String(count)} in doubt`,
  nothingLike: "Nothing looks like one of these tables.",
  nearestParts: "The nearest:",
  pointOut: (json) => `to point this table out, write in the mapping file: ${json}`,
  exampleTable: "What a mapping file looks like (rows are those of the header, table is a name from above):",
  notes: "Note:",
  orElse: (candidates) => `may be: ${candidates}`,
  or: ", ",
  lookedFor: "No table was recognised. These were looked for; their headers need at least:",
  lookedForTable: (id, table, needs) => `${id === table ? id : `${id} (${table})`}: ${needs}`,
  howToMap:
    "How to show it: “Which table is this?” on the Reading tab; or save the mapping file as map.json and add --map map.json (form: src/core/reading/README.md).",
  leftOut: (count) => `${countOf(count, "place")} left out on purpose (totals, notes, signatures ...)`,
  unread: (count) => `${countOf(count, "place")} not understood`,
  unreadCell: (cell, text, why) => `${cell} “${text}”: ${why}`,
  notAcceptance: "Passing here is not acceptance.",
  more: (count) => `… ${String(count)} more`,
  workbookErrors: {
    notAWorkbook: "This is not an .xlsx or .xlsm file. Save it as .xlsx in Excel.",
    legacyXls: "This is an old .xls file. Open it in Excel or WPS and save it as .xlsx.",
    et: "This is a WPS .et file. Open it in WPS and save it as .xlsx.",
    csv: "This is a text (.csv) file without sheets. Open it in Excel and save it as .xlsx.",
    encrypted: "The workbook has an opening password. Remove it in Excel and check again.",
    damaged:
      "The file is damaged and cannot be read whole. Open and repair it in Excel, then save a new file.",
    tooLarge: "The file is larger than can be read. Remove sheets that do not belong to the application.",
    unsupported: "This kind of workbook cannot be read. Save it as .xlsx in Excel.",
    cancelled: "Cancelled.",
    notFound: "There is no such file.",
    hostFailed: "Excel did not complete this step. Try again.",
    cellInEdit: "Press Enter to finish the cell you are editing, then check.",
    readOnly: "Read-only: results are shown, marks and ticks cannot be kept.",
    protectedSheet: "The sheet is protected and this cell cannot be changed. Unprotect the sheet first.",
    formulaCell: "This cell holds a formula and was left alone. Change the figures it refers to.",
    noFormulas: "Only values and text can be typed here, no formulas.",
    sheetGone: "The sheet was renamed or deleted. Check again.",
    stateUnreadable:
      "The ticks and acceptances kept in this workbook cannot be read (newer version or damaged). They were left alone; ticks made now are not kept.",
    sheetHidden: "This sheet is hidden. Unhide it first.",
    marksLeft:
      "Some marks are on protected sheets and are still there. Unprotect the sheets, then clear again.",
    tooOld: "This version of Excel cannot do this step.",
  },
  kinds: {
    computed: "computed",
    part: "partly computed",
    manual: "by hand",
    across: "across workbooks",
    exempt: "binds no single application",
  },
  guideList: { id: "id", number: "number", title: "title", window: "window", demands: "demands" },
  demandCounts: (computed, manual, total) =>
    `${String(total)} demands: ${String(computed)} computed, ${String(manual)} by hand`,
};
