/**
 * Words of unit names that are written in two ways and never mean two things. 有限公司 is 有限责任公司 by 公司法 art. 7;
 * the academies' short names are their own. Whatever is short in another way is a question, never an equality.
 */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/有限责任公司/gu, "有限公司"],
  [/中科院/gu, "中国科学院"],
  [/农科院/gu, "农业科学院"],
  [/社科院/gu, "社会科学院"],
  [/林科院/gu, "林业科学院"],
  [/畜科院/gu, "畜牧科学院"],
  [/co,? ?ltd\b|company limited/gu, "co ltd"],
];

/** What is written behind a name for its stamp or signature, and blanks to sign on. */
const STAMP =
  /\s*[(（](?:盖章|公章|签章|签字|签名|加盖公章|单位公章|盖公章|单位盖章|seal|stamp|signature)[)）]\s*$|_{2,}\s*$/iu;

/** A folded name with the words that have two writings in one of them. */
export function inOneWriting(folded: string): string {
  let name = folded;
  for (const [words, same] of SAME_WORDS) name = name.replace(words, same);
  return name;
}

/** The name without (盖章) behind it; the same where nothing else stands there. */
export function withoutStamp(name: string): string {
  const bare = name.replace(STAMP, "").trim();
  return bare === "" ? name : bare;
}
