import type { GridCell } from "../reading/sheet/grid.js";
import { parseIsoDate } from "../values/dates.js";
import { fromCellNumber, toDecimal } from "../values/exact.js";
import { amountIn, money, type MoneyUnit } from "../values/money.js";
import type { FieldDefinition, TableDefinition, Vocabulary } from "../vocabulary.js";
import type { Fact } from "./facts.js";
import type { Style } from "./style.js";

const UNIT_WORDS: Readonly<Record<Style["language"], (unit: MoneyUnit) => string>> = {
  zh: (unit) => unit,
  en: (unit) =>
    ({ 元: "CNY", 千元: "CNY thousand", 万元: "CNY 10,000", 百万元: "CNY million", 亿元: "CNY 100 million" })[
      unit
    ],
};

/** The money unit as a style writes it: "万元", "CNY 10,000". */
export const unitWord = (style: Style): string => UNIT_WORDS[style.language](style.unit);

/** The line that states the unit: "单位：万元". */
export const unitLine = (style: Style): string =>
  style.language === "zh" ? `单位：${unitWord(style)}` : `Unit: ${unitWord(style)}`;

/** The column head or label of a field. */
export function headWord(field: FieldDefinition, style: Style): string {
  if (style.language === "en") return field.en;
  return style.words === "label" ? field.zh : (field.synonyms.find(isChinese) ?? field.zh);
}

/** The name of a table's sheet, or the title above it. */
export function tableWord(table: TableDefinition, style: Style): string {
  if (style.language === "en") return table.en;
  return style.words === "label" ? table.zh : (table.synonyms.find(isChinese) ?? table.zh);
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A fact as the style writes it in a cell. */
export function writeFact(
  fact: Fact,
  field: FieldDefinition | undefined,
  style: Style,
  vocabulary: Vocabulary,
): GridCell {
  if (typeof fact === "boolean") return style.language === "zh" ? (fact ? "是" : "否") : fact ? "Yes" : "No";
  if (typeof fact === "number") return field?.kind === "money" ? inUnit(fact, style.unit) : fact;
  if (fact === null || field === undefined) return fact;
  if (field.kind === "date") return writeDate(fact, style);
  return field.scale === undefined ? fact : scaleWord(fact, field.scale, style, vocabulary);
}

function inUnit(amount: number, unit: MoneyUnit): number {
  return Number(toDecimal(amountIn(money(fromCellNumber(amount), "万元").yuan, unit)));
}

function writeDate(text: string, style: Style): GridCell {
  const date = parseIsoDate(text);
  if (date === undefined || (style.dates === "text" && style.language === "en")) return text;
  if (style.dates === "cells") return date;
  return `${String(date.year)}年${String(date.month)}月${String(date.day)}日`;
}

function scaleWord(text: string, scale: string, style: Style, vocabulary: Vocabulary): string {
  const values = vocabulary.scales[scale]?.values ?? {};
  const value = Object.entries(values).find(
    ([code, { zh, synonyms }]) => code === text || zh === text || synonyms.includes(text),
  )?.[1];
  if (value === undefined) return text;
  return style.language === "en" ? value.en : text in values ? value.zh : text;
}
