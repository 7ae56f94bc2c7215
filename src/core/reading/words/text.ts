/** A header text taken apart for comparison. */
export interface FoldedText {
  /** all of it, folded, brackets kept as "(…)" */
  readonly full: string;
  /** without what stands in brackets */
  readonly base: string;
  /** what stood in brackets, folded */
  readonly brackets: readonly string[];
}

const FOOTNOTE_MARKS = /[①-⑳❶-❿⁰¹²³⁴-⁹₀-₉*＊※†‡§△▲▽▼☆★○●◆◇■□]/gu;
const LEADING_NUMBER =
  /^(?:(?:[IVX]{1,4}|[Ⅰ-Ⅻ])\s*[、．.]|[(（]?[一二三四五六七八九十]{1,3}[)）、．.]|[(（]\d{1,2}[)）]|\d{1,2}(?:\.\d{1,2})*[、．.)）](?!\d)|\d{1,2}(?:\.\d{1,2})+(?=\p{Script=Han}))\s*/u;
const BRACKETED = /\(([^()]*)\)/g;

/**
 * Folds a text so that writings of the same words compare equal: width, case, blanks inside words, brackets,
 * hyphens, colons at the end. English words keep one blank between them.
 */
export function foldText(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size > MOST_FOLDED) folded.clear();
  const fresh = fold(text);
  folded.set(text, fresh);
  return fresh;
}

/** The same heads, words and names are folded over and over; the bound keeps a long sheet from being held here. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[【[〔［{]/g, "(")
    .replace(/[】\]〕］}]/g, ")")
    .replace(/[“”"'‘’「」『』《》<>]/g, "")
    .replace(/[-–—_‐‑·•・]+/g, " ")
    .replace(/\bthe /g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([^\x20-\x7e]) ?/gu, "$1")
    .replace(/ ?([()/:,;+=、]) ?/g, "$1")
    .replace(/[\s:;,.。、?!]+$/u, "")
    .trim();

/** A text without the marks of footnotes. */
export const withoutMarks = (text: string): string => text.replace(FOOTNOTE_MARKS, "").trim();

/** Folds a header or label: footnote marks and a leading number fall away, brackets are set apart. */
export function foldHead(text: string): FoldedText {
  const bare = withoutMarks(text).replace(LEADING_NUMBER, "");
  const full = foldText(bare);
  const brackets: string[] = [];
  const base = full.replace(BRACKETED, (_, inside: string) => {
    if (inside !== "") brackets.push(inside);
    return " ";
  });
  return { full, base: foldText(base), brackets };
}
