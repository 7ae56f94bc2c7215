import type { ReadingWords } from "../reading.js";

export const reading: ReadingWords = {
  leftOut: {
    title: "title",
    unitLine: "unit line",
    total: "total, not counted again but re-added as a check",
    ofWhich: "“of which” row, part of the row above",
    outline: "heading of an outline, the sum of its parts",
    columnNumbers: "row of column numbers",
    repeatedHeader: "header repeated",
    heading: "group heading",
    filler: "empty template row",
    note: "note",
    signature: "signature",
    ignoredColumn: "column no rule asks for",
    mapped: "left out by the mapping",
    ourSheet: "sheet written by this tool",
  },
  unread: {
    unknownTable: "not recognised as any table",
    severalTables: "could be several tables",
    twoPlaces: "two tables fit the same purpose; which one counts is not clear",
    unknownColumn: "column not recognised",
    twoColumnsFit: "two columns fit the same field",
    valuesDoNotFit: "the header fits, the values do not",
    unknownLabel: "label not recognised",
    unreadableCell: "cell not understood",
    sameFactTwice: "the same fact is written differently in two places",
    noTable: "outside every recognised table",
  },
  doubts: {
    valuesDoNotFit: "some cells do not look like this field",
    unitContradiction: "header and unit line state different money units; the nearer one was taken",
    unitFromElsewhere: "the money unit was taken from another table",
    noUnit: "no money unit is stated",
    hiddenColumn: "hidden column, read like any other",
  },
  notes: {
    hiddenSheet: "hidden sheet, read like any other",
    hiddenRows: "hidden rows, read like any other",
    hiddenColumns: "hidden columns, read like any other",
  },
};
