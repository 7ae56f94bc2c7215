import { exact, multiply, type Exact } from "../../values/exact.js";
import { readChineseNumber, readDecimal } from "../../values/numerals.js";
import { tidy } from "../../values/text.js";
import type { UnreadableCode } from "./codes.js";

/** A figure as typed, with what follows it ("", "人", "万元"); or why it is none. */
export type Quantity =
  | { readonly number: Exact; readonly tail: string; readonly atLeast: boolean }
  | { readonly problem: Extract<UnreadableCode, "notANumber" | "approximate" | "range"> };

const APPROXIMATE =
  /^(?:约|大约|大概|近|预计|估计|~|≈|≤|<|>|不超过|不高于|最多|至多|approx|about|ca\b)|(?:左右|上下|余|多|以内|以下|不到)(?=\P{L}|$|\p{Script=Han}{0,3}$)/iu;
const AT_LEAST_FRONT = /^(?:≥|>=|不少于|不低于|至少|at least )\s*/iu;
const AT_LEAST_BACK = /(?:及以上|或以上|以上|\+)$/u;
const RANGE = /^[^\d-]*\d[\d.,]*[^\d.,]{0,3}(?:[-~\u2010-\u2015至到]|to)\s*\d/iu;
const DECIMAL_FRONT =
  /^(?<number>\([\d., ]+\)|[+\-\u2212]?(?:\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?(?:e[+-]?\d{1,2}(?![\d.]))?|\.\d+))(?<tail>[^\d.,][\s\S]*)?$/iu;
const CHINESE_FRONT =
  /^(?<number>[〇零一二三四五六七八九十百千万亿点两壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸兩]+)(?<tail>[\s\S]*)$/u;

/** Blanks mean nothing but between digits; there only groups of three belong together. */
export const closeUp = (text: string): string =>
  tidy(text.replace(/(?<=\d)[^\S\r\n]*[\r\n]+[^\S\r\n]*(?=\d)/gu, "|")).replace(/ (?=\D)|(?<=\D) /gu, "");

/** Takes a figure in digits or Chinese numerals apart from what follows it. Text comes from `closeUp`. */
export function readQuantity(text: string): Quantity {
  const front = AT_LEAST_FRONT.exec(text)?.[0] ?? "";
  const rest = text.slice(front.length);
  const back = AT_LEAST_BACK.exec(rest)?.[0] ?? "";
  const bare = rest.slice(0, rest.length - back.length);
  if (RANGE.test(bare)) return { problem: "range" };
  if (APPROXIMATE.test(bare)) return { problem: "approximate" };
  const found = inDigits(bare) ?? inChinese(bare);
  if (found === undefined) return { problem: "notANumber" };
  return { ...found, atLeast: front !== "" || back !== "" };
}

function inDigits(text: string): { number: Exact; tail: string } | undefined {
  const groups = DECIMAL_FRONT.exec(text)?.groups;
  const number = readDecimal(groups?.["number"] ?? "");
  return number && { number, tail: (groups?.["tail"] ?? "").trim() };
}

function inChinese(text: string): { number: Exact; tail: string } | undefined {
  const groups = CHINESE_FRONT.exec(text)?.groups;
  const number = readChineseNumber(groups?.["number"] ?? "");
  return number && { number, tail: (groups?.["tail"] ?? "").trim() };
}

const MULTIPLES: readonly (readonly [string, bigint])[] = [
  ["千万", 10_000_000n],
  ["百万", 1_000_000n],
  ["万", 10_000n],
  ["亿", 100_000_000n],
];

/** 1.2万 (人次): the multiple in front of what follows a figure is part of the figure. */
export function withMultiple(number: Exact, tail: string): { number: Exact; tail: string } {
  const found = MULTIPLES.find(([word]) => tail.startsWith(word));
  if (found === undefined) return { number, tail };
  return { number: multiply(number, exact(found[1])), tail: tail.slice(found[0].length) };
}
