import type { WorkbookContent } from "../core/reading/sheet.js";
import type { Guide } from "../core/rules/guide/guide.js";
import { fold } from "../core/values/text.js";

/** Rows of each sheet that are looked at: titles and forms stand at the top. */
const LOOKED_AT = 60;
/** Two guides share 科技, 合作 and their like; a name of its own is longer. */
const LEAST_LENGTH = 4;

/** Ids of the guides that the words of a workbook speak for, the likeliest first; none when nothing does. */
export function suggestGuides(content: WorkbookContent, guides: readonly Guide[]): string[] {
  const text = fold(wordsOf(content));
  const scored = guides.map((guide) => ({ id: guide.id, score: scoreOf(guide, text, guides) }));
  return scored
    .filter(({ score }) => score > 0)
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

/** How many pieces of four letters of a guide's title and number, which no other guide has, the workbook holds. */
function scoreOf(guide: Guide, text: string, guides: readonly Guide[]): number {
  const others = new Set(guides.filter(({ id }) => id !== guide.id).flatMap((other) => [...piecesOf(other)]));
  return [...piecesOf(guide)].filter((piece) => !others.has(piece) && text.includes(piece)).length;
}

function piecesOf({ title, number = "" }: Guide): Set<string> {
  const pieces = new Set<string>();
  for (const words of [title.zh, number, ...title.en.split(/\s+/u)].map(fold)) {
    const letters = Array.from(words.replace(/\d{4}年?/gu, ""));
    for (let at = 0; at + LEAST_LENGTH <= letters.length; at += 1) {
      pieces.add(letters.slice(at, at + LEAST_LENGTH).join(""));
    }
  }
  return pieces;
}
