import type { MarkWords } from "../marks.js";

/** Words of a checked copy in English. */
export const marks: MarkWords = {
  sheetName: "Findings",
  author: "Guidelight",
  title: "Findings · Passing here is not acceptance",
  columns: {
    verdict: "Verdict",
    rule: "No.",
    title: "Item",
    actual: "Actual",
    required: "Required",
    gap: "Gap",
    message: "Explanation",
    remedy: "Ways to fix, what to do",
    cells: "Cells",
    clause: "Clause",
    quote: "Words of the guide",
  },
  guideLine: (title, number, version) =>
    [title, number, `version ${version}`].filter((part) => part !== "").join(" · "),
  fileLine: (file, day) => `${file} · as of ${day}`,
  counts: (counts) =>
    [
      `Not met ${String(counts.broken)}`,
      `In doubt ${String(counts.doubtful)}`,
      `No data ${String(counts.unanswered)}`,
      `By hand ${String(counts.manual)}`,
      `Met ${String(counts.met)}`,
      `N/A ${String(counts.exempt)}`,
      `Accepted ${String(counts.accepted)}`,
    ].join(" · "),
  noteHead: (verdict, rule, title) => `[${verdict}] ${rule} ${title}`,
  noteRemedy: (remedy) => `Fix: ${remedy}`,
  noteClause: (clause, quote) => (quote === "" ? `Clause ${clause}` : `Clause ${clause}: “${quote}”`),
  noteFoot: (guide, version, day) => `Guidelight · ${guide}, version ${version} · ${day}`,
  noteMore: (count) => `${String(count)} more, see the sheet Findings`,
  noFormula: (reason) => `No formula: ${reason}`,
  firstOnly: (marked, all) => `Only the first ${String(marked)} of ${String(all)} cells are marked`,
  moreCells: (address, more) => `${address} and ${String(more)} more`,
  accepted: "Accepted",
  acceptedBy: ({ by, on, reason, stale }) =>
    stale
      ? `Accepted once, the data changed since (${by}, ${on}: ${reason})`
      : `Accepted (${by}, ${on}): ${reason}`,
  tickedBy: ({ by, on, remark }) => `Done: ${by} ${on}${remark === undefined ? "" : ` ${remark}`}`,
  documents: (names) => `Documents: ${names}`,
  short: "short",
  over: "over",
  holds: "holds",
  fails: "does not hold",
  units: { 元: "yuan", 千元: "k yuan", 万元: "×10k yuan", 百万元: "M yuan", 亿元: "×100M yuan" },
  notWritten: {
    isInput: () => "This is a file that was read and is never written to. Name another file or folder.",
    failed: (detail) =>
      `It could not be written (${detail}). Choose another folder, or check permissions and space.`,
  },
  notMarked: {
    hasNote: "the cell has a note, which is left as it is; see the sheet Findings",
    protectedStructure: "the workbook's structure is protected: no Findings sheet was written",
    signed: "the workbook is signed: nothing was marked",
    sheetProtected: "the sheet is protected: its cells are not marked",
    sheetGone: "the sheet is not there any more",
    noPrintSetup: "the print settings of the Findings sheet could not be set",
  },
};
