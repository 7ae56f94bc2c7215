import { messagesIn } from "../messages/index.js";
import type { Outcome } from "../outcome.js";
import { renderOutcomes, countVerdicts, type ReportRequest } from "../render/render.js";
import { cellKey, type CellRef } from "../values/cells.js";
import { formatDate } from "../values/dates.js";
import { MOST_CELLS, cellsOf } from "./cells.js";
import { findingsSheet } from "./findings-sheet.js";
import { judgementsOf, rank, type JudgedFinding, type Judgement } from "./judgement.js";
import { isMarkVerdict, LOOKS, VERDICT_LOOKS } from "./looks.js";
import type { Mark, Marking, MarkVerdict } from "./marking.js";
import { noteOf, type NotePart } from "./notes.js";

/** A workbook that was checked. */
export interface CheckedForMarks {
  readonly file: string;
  readonly outcomes: readonly Outcome[];
  /** how the workbook counts days, see `WorkbookContent` */
  readonly date1904: boolean;
}

/** Everything that is written into a checked copy. Pure; the same check gives the same marking. */
export function markingOf(checked: CheckedForMarks, request: ReportRequest): Marking {
  const { lang, redacted, vocabulary } = request;
  const messages = messagesIn(lang);
  const context = { messages, lang, redacted, vocabulary, date1904: checked.date1904 };
  const judgements = judgementsOf(checked.outcomes, renderOutcomes(checked.outcomes, request));
  return {
    marks: marksOf(judgements, request),
    looks: LOOKS,
    verdictLooks: VERDICT_LOOKS,
    sheet: findingsSheet(judgements, headingOf(checked, request), context),
    author: messages.marks.author,
  };
}

function headingOf({ file, outcomes }: CheckedForMarks, { guides, lang, asOf }: ReportRequest): string[] {
  const { marks } = messagesIn(lang);
  const [guide] = guides;
  const name = guide ? marks.guideLine(guide.title[lang], guide.number ?? "", guide.version) : "";
  const about = [name, marks.fileLine(baseName(file), formatDate(asOf))].filter((part) => part !== "");
  return [marks.title, about.join(" · "), marks.counts(countVerdicts(outcomes))];
}

/** The name alone: the folders of the machine are nobody's business in a file that travels. */
const baseName = (file: string): string => file.slice(file.lastIndexOf("/") + 1);

/** What findings say at one cell, by demand. */
interface AtCell {
  readonly cell: CellRef;
  readonly parts: { judgement: Judgement; verdict: MarkVerdict; findings: JudgedFinding[] }[];
}

function marksOf(judgements: readonly Judgement[], request: ReportRequest): Mark[] {
  const cells = new Map<string, AtCell>();
  for (const judgement of judgements) {
    if (!isMarkVerdict(judgement.outcome.verdict) || judgement.isAccepted) continue;
    for (const judged of judgement.findings) {
      const { verdict, finding } = judged;
      if (!isMarkVerdict(verdict)) continue;
      for (const cell of cellsOf(finding, verdict).slice(0, MOST_CELLS)) {
        put(cells, cell, { judgement, verdict, findings: [judged] });
      }
    }
  }
  const messages = messagesIn(request.lang);
  return [...cells.values()].map(({ cell, parts }) => {
    const sorted = parts.toSorted((one, other) => rank(one.verdict) - rank(other.verdict));
    const [gravest] = sorted;
    const note = noteOf(sorted, footOf(gravest, request), messages);
    return { cell, verdict: gravest?.verdict ?? "doubtful", note };
  });
}

function put(cells: Map<string, AtCell>, cell: CellRef, part: AtCell["parts"][number]): void {
  const at = cells.get(cellKey(cell)) ?? { cell, parts: [] };
  cells.set(cellKey(cell), at);
  const same = at.parts.find(({ judgement }) => judgement === part.judgement);
  if (!same) {
    at.parts.push(part);
    return;
  }
  same.findings.push(...part.findings);
  if (rank(part.verdict) < rank(same.verdict)) same.verdict = part.verdict;
}

function footOf(gravest: NotePart | undefined, { guides, lang, asOf }: ReportRequest): string {
  const { marks } = messagesIn(lang);
  const guide = guides.find(({ id }) => id === gravest?.judgement.outcome.guide) ?? guides[0];
  return guide ? marks.noteFoot(guide.title[lang], guide.version, formatDate(asOf)) : marks.author;
}
