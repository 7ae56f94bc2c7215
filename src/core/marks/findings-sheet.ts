import { FINDING_COLUMNS, type FindingColumn } from "../messages/marks.js";
import type { ReportCell } from "../render/report.js";
import type { Verdict } from "../outcome.js";
import { MOST_CELLS, cellsOf } from "./cells.js";
import { actualCell, gapCell, type FigureContext } from "./figures.js";
import type { JudgedFinding, Judgement } from "./judgement.js";
import { isMarkVerdict } from "./looks.js";
import { heightOf, widthOf } from "./measures.js";
import type { FindingsSheet, SheetCell } from "./marking.js";

/** Widths in characters, as designed for A4 landscape. */
const WIDTHS: Readonly<Record<FindingColumn, number>> = {
  verdict: 9,
  rule: 8,
  title: 18,
  actual: 10,
  required: 11,
  gap: 11,
  message: 34,
  remedy: 24,
  cells: 14,
  clause: 8,
  quote: 38,
};

/** Name of the table in the workbook; a user's own table will hardly be called so. */
const TABLE_NAME = "GuidelightFindings";

/** All outcomes as a sheet: one row a finding, or one for an outcome that has none. */
export function findingsSheet(
  judgements: readonly Judgement[],
  heading: readonly string[],
  context: FigureContext,
): FindingsSheet {
  const { marks } = context.messages;
  const rows = judgements.flatMap((judgement) => rowsOf(judgement, context));
  const columns = FINDING_COLUMNS.map((column, at) => ({
    title: marks.columns[column],
    width: widthOf(
      rows.flatMap((cells) => cells[at] ?? []),
      WIDTHS[column],
    ),
  }));
  const widths = columns.map(({ width }) => width);
  return {
    name: marks.sheetName,
    heading,
    columns,
    rows,
    heights: rows.map((cells) => heightOf(cells, widths)),
    tableName: TABLE_NAME,
  };
}

function rowsOf(judgement: Judgement, context: FigureContext): SheetCell[][] {
  const { findings } = judgement;
  if (findings.length > 0) return findings.map((judged) => findingRow(judgement, judged, context));
  const { words } = judgement;
  return [
    row({
      ...commonCells(judgement, words.verdict, context),
      message: text(words.reason ?? words.lookFor ?? ""),
      remedy: text(words.verdict === "manual" ? lines(toDo(judgement, context)) : ""),
    }),
  ];
}

const row = (cells: Partial<Record<FindingColumn, SheetCell>>): SheetCell[] =>
  FINDING_COLUMNS.map((column) => cells[column] ?? { kind: "empty" });

const text = (words: string): SheetCell => (words === "" ? { kind: "empty" } : { kind: "text", text: words });

function commonCells(
  { words }: Judgement,
  verdict: Verdict,
  { messages }: FigureContext,
): Partial<Record<FindingColumn, SheetCell>> {
  return {
    verdict: { kind: "text", text: messages.terms.verdict[verdict], look: verdict },
    rule: text(words.rule),
    title: text(words.title),
    clause: text(words.clause),
    quote: text(words.quote),
  };
}

function findingRow(judgement: Judgement, judged: JudgedFinding, context: FigureContext): SheetCell[] {
  const { words } = judged;
  const shown = judgement.words.verdict === "manual" ? "manual" : judged.verdict;
  return row({
    ...commonCells(judgement, shown, context),
    ...(judgement.isAccepted && { verdict: acceptedCell(context) }),
    actual: actualCell(judged, context),
    required: text(words.required ?? ""),
    gap: gapCell(judged, context),
    message: text(lines([words.message, ...remarksOf(judged, shown, context)])),
    remedy: text(remedyText(judgement, judged, context)),
    cells: linkCell(words.cells, context),
  });
}

const acceptedCell = ({ messages }: FigureContext): SheetCell => ({
  kind: "text",
  text: messages.marks.accepted,
  look: "exempt",
});

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n");

/** Why the figure of a computed demand is not live, and how many cells are marked where not all are. */
function remarksOf(
  { finding, words, verdict }: JudgedFinding,
  shown: Verdict,
  { messages }: FigureContext,
): string[] {
  const none = shown === "manual" ? undefined : words.formula?.none;
  const count = isMarkVerdict(verdict) ? cellsOf(finding, verdict).length : 0;
  const { accepted } = words;
  return [
    ...(accepted ? [messages.marks.acceptedBy(accepted)] : []),
    ...(none === undefined ? [] : [messages.marks.noFormula(none)]),
    ...(count > MOST_CELLS ? [messages.marks.firstOnly(MOST_CELLS, count)] : []),
  ];
}

function remedyText(judgement: Judgement, { words }: JudgedFinding, context: FigureContext): string {
  const remedies = (words.remedies ?? []).map((remedy) => remedy.text);
  if (judgement.words.verdict !== "manual") return lines(remedies);
  return lines([...remedies, judgement.words.lookFor ?? "", ...toDo(judgement, context)]);
}

/** Who has looked at it, and what is to be attached. */
const toDo = (judgement: Judgement, context: FigureContext): string[] => [
  judgement.words.tick ? context.messages.marks.tickedBy(judgement.words.tick) : "",
  documentsOf(judgement, context),
];

function documentsOf({ words }: Judgement, { messages }: FigureContext): string {
  const { documents = [] } = words;
  return documents.length === 0 ? "" : messages.marks.documents(messages.terms.list(documents));
}

/** A cell of a sheet holds one link: to the first place; how many more there are is said. */
function linkCell(cells: readonly ReportCell[], { messages }: FigureContext): SheetCell {
  const addresses = [...new Set(cells.map(({ address }) => address))];
  const [first] = addresses;
  if (first === undefined) return { kind: "empty" };
  const more = addresses.length - 1;
  return {
    kind: "link",
    text: more === 0 ? first : messages.marks.moreCells(first, more),
    target: first,
  };
}
