import type { XmlNode } from "../xml/tree.js";
import { descendants, rawText } from "../xml/tree.js";

/** What tells our marks from everything else in a workbook, whatever program saved it in between. */
const TAG = "guidelight:v1";

/** A condition that is always true and carries our tag. */
export const RULE_FORMULA = `N("${TAG}")=0`;
const isOurFormula = (raw: string): boolean => raw.includes("guidelight:v");

/** Authors of notes are shown to the reader, so the tag stands behind the name. */
export const authorName = (author: string): string => `${author} [${TAG}]`;
export const isOurAuthor = (name: string): boolean => /\[guidelight:v\d+\]\s*$/.test(name);

/**
 * The end of a note's text: letters without width or look (zero width space, joiner, non-joiner). LibreOffice keeps
 * the text of a note but not its author.
 */
export const NOTE_TAG = "\u200b\u200d\u200c\u200b\u200d\u200c";
export const isOurNote = (raw: string): boolean => raw.includes(NOTE_TAG);

/** A hidden name that points at the findings sheet, wherever it is moved and however it is renamed. */
export const SHEET_NAME = "_guidelight.findings";
export const isOurName = (name: string): boolean => /^_guidelight\./i.test(name);

/** Whether an element or anything in it is a rule of ours. */
export function isOurRule(rule: XmlNode, text: string): boolean {
  return [...descendants(rule)].some(
    (node) => /(?:^|\})(?:formula|f)$/.test(node.name) && isOurFormula(rawText(node, text)),
  );
}
