import type { Lexicon } from "../words/lexicon.js";
import { foldHead } from "../words/text.js";

const ABOUT = /(?:基本)?(?:信息|情况|资料|概况|简况|简介)$/u;

/** A heading without what only counts: the number in front, the one behind, the colon. */
export const groupName = (text: string): string =>
  foldHead(text).base.replace(/\s*[(（]?(?:no\.?\s*)?[一二三四五六七八九十\d]{1,2}[)）]?$/u, "");

/** A label merged down, without line breaks and "信息", "基本情况" behind it. */
export const groupWords = (text: string): string =>
  foldHead(text.replace(/\s/gu, "")).base.replace(ABOUT, "");

/** The lists in which words are those of a role: 申请人 of members, 合作单位 of units. */
export const tablesOfRole = (words: string, lexicon: Lexicon): string[] =>
  Object.entries(lexicon.vocabulary.tables)
    .filter(
      ([table, { shape, fields }]) =>
        shape === "list" && Object.keys(fields).some((field) => lexicon.isCodeWord(words, { table, field })),
    )
    .map(([table]) => table);

/** Without its number and colon it is a word of a role in some list: 合作单位1, "Partner 2:". */
export const isRoleName = (text: string, lexicon: Lexicon): boolean =>
  tablesOfRole(groupName(text), lexicon).length > 0;
