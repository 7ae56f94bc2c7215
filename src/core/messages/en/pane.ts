import type { PaneWords } from "../pane.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const day = (text: string): string => {
  const [, year = "", month = "", date = "", time = ""] =
    /^(\d+)-(\d+)-(\d+)(?:T(\d+:\d+))?/.exec(text) ?? [];
  if (year === "") return text;
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? month}${time === "" ? "" : `, ${time}`}`;
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** The frame of the pane and its results in English. */
export const pane: PaneWords = {
  tabs: { results: "Results", reading: "Reading", guide: "Guide" },
  head: {
    product: "Guidelight",
    chooseGuide: "Choose a funding guide",
    daysLeft: (days) =>
      days < 0
        ? `closed ${counted(-days, "day")} ago`
        : days === 0
          ? "closes today"
          : `${counted(days, "day")} left`,
    noDeadline: "deadline not stated",
    opensIn: (days) => `opens in ${counted(days, "day")}`,
    questions: (count) => `${counted(count, "question")} to answer`,
    search: "Name, number, department, year",
    suggested: "Fits this workbook",
    allGuides: "All guides",
    noneFound: (text) => `No guide is named “${text}”.`,
  },
  actions: {
    check: "Check",
    firstCheck: "Check this workbook",
    cancel: "Cancel",
    again: "Try again",
    next: "Next",
    previous: "Previous",
    back: "Back to the list",
    live: "Check after each change",
    marks: "Mark cells",
    writeFindings: "Write the Findings sheet",
    clear: "Clear all marks",
    copyAll: "Copy all",
    report: "Report",
    language: "中文",
    help: "About and help",
    more: "More",
    undo: "Undo",
    close: "Close",
    apply: "Apply",
    copy: "Copy formula",
    copyFinding: "Copy this item",
    openGuide: "Open a guide file…",
  },
  before: {
    window: (from, to) => `From ${day(from)} to ${day(to)}`,
    demands: (count) => counted(count, "demand"),
    kinds: ({ computed, part, manual, across, exempt }) =>
      [
        ["computed", computed],
        ["in part", part],
        ["by hand", manual],
        ["across workbooks", across],
        ["to know", exempt],
      ]
        .filter(([, count]) => count !== 0)
        .map(([name, count]) => `${String(count)} ${String(name)}`)
        .join(" · "),
    marksHint: "can be cleared",
    sheets: (count) => `${counted(count, "sheet")} will be read`,
    sheetsHint: "nothing is changed",
    rows: (count, hidden) => `${counted(count, "row")}${hidden ? " · hidden" : ""}`,
    opening: "Opening the workbook",
    notOpened: "The workbook has not been read yet",
    promise: "The data never leaves this computer.",
  },
  progress: {
    reading: (sheet) => `Reading “${sheet}”`,
    checking: "Checking",
    place: (done, total) => `${String(done)} of ${String(total)}`,
    stays: "If you cancel, the last results stay and the sheets are unchanged.",
  },
  notices: {
    copied: "Copied.",
    colleague: (cells) => `A colleague changed ${cells}. Checked again.`,
    guideRefused: (count, first) => `This guide file cannot be used, ${counted(count, "problem")}: ${first}`,
    mappingRefused: (count, first) =>
      `This mapping file cannot be used, ${counted(count, "problem")}: ${first}`,
    offer: (file, count) =>
      `This looks like the same form as “${file}”: its ${counted(count, "correction")} fit${count === 1 ? "s" : ""} here too.`,
    adopt: "Use for this file",
    more: (count) => `${String(count)} more`,
    written: (cell, from, to) => `${cell} written: ${from} → ${to}`,
    compared: "Since the last check",
    better: (count) => `better ${String(count)}`,
    worse: (count) => `new ${String(count)}`,
    same: (count) => `same ${String(count)}`,
  },
  results: {
    summary: "Filter by verdict",
    short: {
      broken: "Not met",
      doubtful: "In doubt",
      unanswered: "No data",
      manual: "By hand",
      met: "Met",
      exempt: "N/A",
    },
    list: "Results",
    section: (name, count) => `${name} · ${String(count)}`,
    done: (done) => `${String(done)} done`,
    accepted: "Accepted",
    was: (verdict) => `was: ${verdict}`,
    filterEmpty: {
      broken: "Nothing is not met.",
      doubtful: "Nothing in doubt.",
      unanswered: "No data is missing.",
      manual: "Nothing to check by hand.",
      met: "Nothing met.",
      exempt: "Everything applies.",
      accepted: "Nothing accepted.",
    },
    spoken: (broken, doubtful, unanswered) =>
      `Not met ${String(broken)}, in doubt ${String(doubtful)}, no data ${String(unanswered)}`,
    allMet: (met) => (met === 1 ? "The 1 computed item is met" : `All ${String(met)} computed items are met`),
    allMetRest: (manual, ticked) => {
      const left = manual - ticked;
      if (left > 0) return `${counted(left, "item is", "items are")} left to check by hand.`;
      return `The ${counted(manual, "item")} to check by hand ${manual === 1 ? "is" : "are"} done too.`;
    },
    accepting: (accepted) =>
      `${counted(accepted, "accepted item does", "accepted items do")} not count as met.`,
    nothingRead: "No budget or team table was recognised",
    nothingJudged: "Nothing was judged, nothing passed.",
    looked: "Sheets looked at",
    sheetRows: (rows) => `${counted(rows, "row")}, no header found`,
    emptySheet: "empty",
    pointOut: "Point out the header",
    pointOutHint: "Under Reading, say which cell is which field. It is remembered.",
    needed:
      "At least one is needed: a budget table with requested and self-raised funds, or a team table with names, dates of birth and titles.",
    moreFindings: (count) => `${String(count)} more`,
    moreCells: (count) => `${String(count)} in all`,
    goTo: (address) => `Go to ${address}`,
  },
  finding: {
    all: "All results",
    place: (at, count) => `${String(at)} / ${String(count)}`,
    previous: "Previous item",
    next: "Next item",
    cells: "Cells used",
    cellsHint: "press one to go there",
    readAs: (value) => `read as ${value}`,
    remedies: "Ways to fix",
    remediesHint: "one cell at a time, can be undone",
    fromTo: (label, from, to) => `${label}: ${from} becomes ${to}`,
    blank: "blank",
    effect: (verdict) => ["then ", verdict, ""],
    noEffect: (verdict) => ["still ", verdict, ""],
    worsens: (rule, before, after) => `${rule} goes from ${before} to ${after}`,
    readings: (count) =>
      count === 2 ? "Two readings of the clause" : `${String(count)} readings of the clause`,
    readingsAgree: "All readings come to the same.",
    readingsDiffer: "The readings differ, hence in doubt.",
    clause: "Clause",
    fullText: "Full text",
    proof: "Check it in the sheet",
    documents: "Attach",
    confirm: "To confirm",
    bar: (actual, required, gap) =>
      [actual, `must be ${required}`, gap].filter((part) => part !== "").join("; "),
  },
  unbroken:
    /(?:about )?(?:[≥≤=<>] ?)?¥?\d[\d,.:/-]*(?: ?(?:万元|千元|百万元|亿元|元|months?|days?|years?|times?|people|units?|papers?|projects?|records?|%))?(?: (?:short|over|late|early))?/gu,
  always: "Passing here is not acceptance.",
};
