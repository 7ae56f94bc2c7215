import { type MoneyUnit } from "../../values/money.js";

/** A money unit and the text that states it. */
export interface StatedUnit {
  readonly unit: MoneyUnit;
  readonly text: string;
}

/** Writings of the money units, longest first; "元" inside 美元, 欧元, 单元 is none of ours. */
const WRITINGS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/亿\s*元|(?:cny|rmb|yuan|¥)\s*100\s*m(?:illion)?\b|100\s*million\s*(?:cny|rmb|yuan)/u, "亿元"],
  [
    /百\s*万\s*元?|(?:cny|rmb|yuan|¥)\s*(?:1\s*)?million|million\s*(?:cny|rmb|yuan)|\bm\s*(?:cny|rmb)\b/u,
    "百万元",
  ],
  [
    /万\s*元|(?:cny|rmb|yuan|¥)\s*10[,，]?000\b|10[,，]?000\s*(?:cny|rmb|yuan)|\bwan\s*yuan\b|(?:cny|rmb|yuan)\s*10\s*k\b|10\s*k\s*(?:cny|rmb|yuan)/u,
    "万元",
  ],
  [
    /千\s*元|(?:cny|rmb|yuan|¥)\s*(?:1[,，]?000\b|thousand|k\b|'000)|(?:thousand|k)\s*(?:cny|rmb|yuan)|1[,，]?000\s*(?:cny|rmb|yuan)/u,
    "千元",
  ],
  [/(?<![美欧日港澳单公纪多一二三四])元|\b(?:cny|rmb|yuan)\b/u, "元"],
];

/** The money unit a text states: "（万元）", "金额单位：人民币元", "CNY 10,000"; undefined when it states none. */
export function moneyUnitIn(text: string): MoneyUnit | undefined {
  const folded = text.normalize("NFKC").toLowerCase();
  return WRITINGS.find(([writing]) => writing.test(folded))?.[1];
}

const UNIT_WORDS =
  /(?:单\s*位|计\s*量|货\s*币|币\s*种|unit|currency)\s*[:：]|amounts?\s+(?:are\s+)?in|\bin\s+(?:cny|rmb|yuan)/iu;
const SHORT_UNIT =
  /^[(（]?\s*(?:金额|货币|计量)?\s*单\s*位\s*[(（]?(?:人民币)?\s*[千万百亿]?\s*万?元\s*[)）]*$/u;
const BARE_UNIT = /^[(（]?\s*(?:人民币)?\s*(?:元|千元|万元|百万元?|亿元)\s*[)）]?$/u;

/**
 * A line that only states the unit: "单位：万元", "（金额单位：元）", "Amounts in CNY 10,000", or a bare "万元".
 */
export function unitLineIn(text: string): StatedUnit | undefined {
  const unit = moneyUnitIn(text);
  if (unit === undefined || text.length > 40) return undefined;
  const line = text.normalize("NFKC");
  return UNIT_WORDS.test(line) || BARE_UNIT.test(line.trim()) || SHORT_UNIT.test(line.trim())
    ? { unit, text: text.trim() }
    : undefined;
}

/** A unit in the words of a head or title: "经费（万元）", "支出预算表（单位：元）", "金额/万元". */
export function unitInHead(text: string): StatedUnit | undefined {
  const inside = [...text.normalize("NFKC").matchAll(/\(([^()]*)\)|[/,，:：]\s*([^/,，:：()]{1,10})$/gu)];
  for (const [whole, bracketed, tail] of inside) {
    const stated = bracketed ?? tail ?? whole;
    const unit = moneyUnitIn(stated);
    if (unit !== undefined && stated.length <= 20 && !/\/\s*人|\/\s*月|\/\s*台/u.test(stated)) {
      return { unit, text: stated.trim() };
    }
  }
  return undefined;
}
