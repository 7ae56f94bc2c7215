/** What tells our marks from everything else in a workbook, whatever program saved it in between. */
const TAG = "guidelight:v1";

/** A condition that is always true and carries our tag. */
export const RULE_FORMULA = `N("${TAG}")=0`;
export const isOurFormula = (formula: string): boolean => formula.includes("guidelight:v");

/** Authors of notes are shown to the reader, so the tag stands behind the name. */
export const authorName = (author: string): string => `${author} [${TAG}]`;
export const isOurAuthor = (name: string): boolean => /\[guidelight:v\d+\]\s*$/.test(name);

/**
 * The end of a note's text: letters without width or look (zero width space, joiner, non-joiner). LibreOffice and
 * Office.js keep the text of a note but not its author.
 */
export const NOTE_TAG = "\u200b\u200d\u200c\u200b\u200d\u200c";
export const isOurNote = (text: string): boolean => text.includes(NOTE_TAG);

/** A hidden name that points at the findings sheet, wherever it is moved and however it is renamed. */
export const SHEET_NAME = "_guidelight.findings";
export const isOurName = (name: string): boolean => /^_guidelight\./i.test(name);

/** A name for the findings sheet that no other sheet has: 31 characters, some not allowed, compared without case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const clean = wanted
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'|'$/g, "")
    .slice(0, 26);
  return freeName(clean === "" ? "Guidelight" : clean, (name) => names.has(name.toLowerCase()), " ");
}

/** The wanted name, with a number behind it where it is taken. */
export function freeName(wanted: string, isTaken: (name: string) => boolean, between = "_"): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}${between}${String(number)}`;
  return name;
}
