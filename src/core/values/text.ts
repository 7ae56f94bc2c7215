import { inOneWriting } from "./unit-words.js";

/** Han, kana and the signs written among them: no blank has a meaning beside these. */
const CJK = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u3001\u3002\u3007";
const BLANK_BESIDE_CJK = new RegExp(`(?<=[${CJK}]) | (?=[${CJK}])`, "gu");
const BLANK_BETWEEN_CJK = new RegExp(`(?<=[${CJK}]) (?=[${CJK}])`, "gu");
/** soft hyphen, joiners, direction marks, byte order mark, other format characters */
const INVISIBLE = /\p{Cf}/gu;
const PLAIN = /^[\x21-\x7e]*$/;

/**
 * The text with one width (NFKC) and single blanks: "１５\u3000万元" becomes "15 万元". Invisible characters and
 * blanks at the ends are dropped; case and punctuation stay.
 */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}

/** `tidy` without any blank at all, for writings in which blanks mean nothing (numbers, codes). */
export const compact = (text: string): string => tidy(text).replaceAll(" ", "");

const SAME_SIGN: readonly (readonly [RegExp, string])[] = [
  [/[[{〔【〖「『《〈]/gu, "("],
  [/[\]}〕】〗」』》〉]/gu, ")"],
  [/[\u2010-\u2015\u2212\u2500]/gu, "-"],
  [/["'“”‘’„‟`´]/gu, ""],
  [/、/gu, ","],
];

/**
 * What two writings of the same words have in common: width, case, kind of bracket, dash and comma, no quotes, no
 * blanks beside CJK words ("项 目（名称）" and "项目(名称)"). For comparison only, never to be shown.
 */
export function fold(text: string): string {
  let folded = tidy(text);
  for (const [signs, same] of SAME_SIGN) folded = folded.replace(signs, same);
  return folded.replace(/ +/g, " ").replace(BLANK_BESIDE_CJK, "").trim().toLowerCase();
}

const NAME_DOTS = /[·•・‧∙⋅.,]/gu;

/**
 * What two writings of one person's or unit's name have in common: as `fold`, and the dots of transcribed names
 * (·, •, ., ・) and of abbreviations dropped, words of units with two writings in one (`unit-words.ts`). "阿里 · 买买提" = "阿里.买买提"; "Smith, J." = "smith j".
 */
export function foldName(text: string): string {
  const folded = fold(text).replace(NAME_DOTS, " ").replace(/ +/g, " ").replace(BLANK_BESIDE_CJK, "").trim();
  return inOneWriting(folded);
}

/** A name as it is shown and kept: `tidy`, blanks inside a CJK name dropped ("王\u3000芳" becomes "王芳"). */
export const tidyName = (text: string): string => tidy(text).replace(BLANK_BETWEEN_CJK, "");

/** ①, ⑴, ¹ behind a digit, *, ※, † and [1] at the end of a text: a footnote is meant, not a digit. */
const FOOTNOTE =
  /\s*(?:[①-⑳⑴-⒇❶-❿]|(?<=\p{N})[⁰¹²³⁴-⁹]|[*＊※†‡]|[[［【〔]\s*[注註]?\d{1,2}\s*[\]］】〕]|[(（][注註]\s*\d{0,2}[)）])+\s*$/u;
/** An apostrophe that was typed to make a number a text. */
const APOSTROPHE = /^\s*['’‘](?=\d)/u;

/** The text without a mark of a footnote behind it and an apostrophe before a number; the same where it is no more than that. */
export function withoutFootnote(text: string): string {
  const bare = text.replace(APOSTROPHE, "").replace(FOOTNOTE, "");
  return bare.trim() === "" ? text : bare;
}

/** A part of a text that stood before, after or inside brackets. */
export interface Bracketed {
  readonly outside: string;
  readonly inside: readonly string[];
}

/** Takes the bracketed remarks out of a folded text: "研究员(二级)" gives "研究员" and ["二级"]. */
export function splitBrackets(folded: string): Bracketed {
  const inside: string[] = [];
  const outside = folded.replace(/\(([^()]*)\)/gu, (_, remark: string) => {
    if (remark.trim() !== "") inside.push(remark.trim());
    return " ";
  });
  return { outside: outside.replace(/ +/g, " ").trim(), inside };
}

/** Words for "nothing" (folded): a declared zero in a money cell, no entry elsewhere. */
const NOTHING = new Set(["/", "\\", "-", "--", "---", "----", "无", "没有", "none", "nil", "n/a", "na"]);

/** Whether the text says that there is nothing: 无, /, —, none. */
export const saysNothing = (text: string): boolean => NOTHING.has(fold(text));
