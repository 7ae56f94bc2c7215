import type { WorkbookContent } from "../core/reading/sheet/sheet.js";
import type { Guide } from "../core/rules/guide/guide.js";
import { fold } from "../core/values/text.js";

/** Rows of each sheet that are looked at: titles and forms stand at the top. */
const LOOKED_AT = 60;
/** Shorter runs of letters, such as 国际合作, stand in applications of every kind. */
const LEAST_LETTERS = 6;
const LEAST_WORDS = 4;
/** A guide that others outdo so many times over is not suggested beside them. */
const CLEAR_LEAD = 2;
/** A single phrase may stand anywhere. */
const LEAST_SCORE = 3;

/** Ids of the guides that the words of a workbook speak for, the likeliest first; none when nothing does. */
export function suggestGuides(content: WorkbookContent, guides: readonly Guide[]): string[] {
  const text = fold(wordsOf(content));
  const scored = guides.map((guide) => ({ id: guide.id, score: scoreOf(guide, text, guides) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= LEAST_SCORE && score * CLEAR_LEAD > best)
    .sort((one, other) => other.score - one.score)
    .map(({ id }) => id);
}

function wordsOf({ sheets }: WorkbookContent): string {
  const words = sheets.map((sheet) => {
    const rows = Array.from({ length: Math.min(sheet.rowCount, LOOKED_AT) }, (_, index) => index + 1);
    const texts = rows.flatMap((row) =>
      sheet.columnsOf(row).map((column) => textAt(sheet.cell(row, column))),
    );
    return [sheet.name, ...texts].join("\n");
  });
  return words.join("\n");
}

const textAt = (cell: ReturnType<WorkbookContent["sheets"][number]["cell"]>): string =>
  cell?.value.kind === "text" ? cell.value.text : "";

/** What a guide calls itself weighs more than what it says: other forms may say it too. */
const WEIGHTS = { called: 10, said: 1 } as const;

/** How many runs of a guide's own title, number and words, which no other guide has, the workbook holds. */
function scoreOf(guide: Guide, text: string, guides: readonly Guide[]): number {
  const rest = guides.filter(({ id }) => id !== guide.id);
  const others = new Set(rest.flatMap((other) => [...calledRuns(other), ...saidRuns(other)]));
  const held = (runsOf: ReadonlySet<string>): number =>
    [...runsOf].filter((run) => !others.has(run) && text.includes(run)).length;
  return WEIGHTS.called * held(calledRuns(guide)) + WEIGHTS.said * held(saidRuns(guide));
}

function calledRuns({ title, number = "" }: Guide): Set<string> {
  const letters = [title.zh, number].flatMap((words) => letterRuns(words.replace(/\d{4}年度?/gu, "")));
  return new Set([...letters, ...runs(fold(title.en).split(" "), LEAST_WORDS, " ")]);
}

const saidRuns = ({ demands }: Guide): Set<string> =>
  new Set(demands.flatMap(({ quote }) => letterRuns(quote)));

const letterRuns = (words: string): string[] => runs(Array.from(fold(words)), LEAST_LETTERS, "");

/** All runs of so many neighbours. */
const runs = (parts: readonly string[], length: number, between: string): string[] =>
  parts
    .slice(0, Math.max(0, parts.length - length + 1))
    .map((_, at) => parts.slice(at, at + length).join(between));
