import type { Messages } from "../messages/index.js";
import type { JudgedFinding, Judgement } from "./judgement.js";
import type { MarkVerdict, NoteLine } from "./marking.js";

/** What one demand says at a cell; several readings of it share the head and the clause. */
export interface NotePart {
  readonly judgement: Judgement;
  readonly verdict: MarkVerdict;
  readonly findings: readonly JudgedFinding[];
}

/** Demands a note tells in full; the findings sheet has all of them. */
const MOST_PARTS = 6;
const LONGEST_QUOTE = 160;
const MOST_REMEDIES = 2;

/** The note of a cell: each demand with its sentence, fix and clause, gravest first; guide and day at the end. */
export function noteOf(parts: readonly NotePart[], foot: string, messages: Messages): NoteLine[] {
  const shown = parts.slice(0, MOST_PARTS);
  const more = parts.length - shown.length;
  return [
    ...shown.flatMap((part) => linesOf(part, messages)),
    ...(more > 0 ? [{ text: messages.marks.noteMore(more) }] : []),
    { text: foot },
  ];
}

function linesOf({ judgement, verdict, findings }: NotePart, { marks, terms }: Messages): NoteLine[] {
  const { rule, title, clause, quote } = judgement.words;
  const remedies = findings
    .flatMap(({ words }) => words.remedies ?? [])
    .filter(({ cell }) => cell !== undefined)
    .map(({ text }) => text);
  const distinct = [...new Set(remedies)].slice(0, MOST_REMEDIES);
  return [
    { text: marks.noteHead(terms.verdict[verdict], rule, title), bold: true },
    ...findings.map(({ words }) => ({ text: words.message })),
    ...(distinct.length > 0 ? [{ text: marks.noteRemedy(terms.sentences(distinct)) }] : []),
    ...(clause === "" && quote === "" ? [] : [{ text: marks.noteClause(clause, shortened(quote)) }]),
  ];
}

const shortened = (quote: string): string => {
  const characters = Array.from(quote);
  return characters.length <= LONGEST_QUOTE ? quote : `${characters.slice(0, LONGEST_QUOTE).join("")}…`;
};
