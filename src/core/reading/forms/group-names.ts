import type { Lexicon } from "../words/lexicon.js";
import { foldHead } from "../words/text.js";

/** Without its number and colon it is a word of a role in some list: 合作单位1, "Partner 2:". */
export const isRoleName = (text: string, lexicon: Lexicon): boolean =>
  Object.entries(lexicon.vocabulary.tables).some(
    ([table, { shape, fields }]) =>
      shape === "list" &&
      Object.keys(fields).some((field) => lexicon.isCodeWord(groupName(text), { table, field })),
  );

/** A heading without what only counts: the number in front, the one behind, the colon. */
export const groupName = (text: string): string =>
  foldHead(text).base.replace(/\s*[(（]?(?:no\.?\s*)?[一二三四五六七八九十\d]{1,2}[)）]?$/u, "");
