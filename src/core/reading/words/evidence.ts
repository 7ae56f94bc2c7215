import type { FieldDefinition, FieldKind, Vocabulary } from "../../vocabulary.js";
import type { Cell } from "../sheet/sheet.js";
import { foldHead, foldText } from "./text.js";
import { shownText } from "../sheet/view.js";
import { parseCreditCode } from "../../values/credit-code.js";
import { identityCheckCharacter } from "../../values/identity.js";

const NUMERIC =
  /^[+-]?[¥￥]?\d[\d,，]*(?:\.\d+)?\s*(?:%|亿元?|百?万元?|千元|元|人次?|个月?|篇|项|次|件|份|月|年|cny|rmb)?(?:\/[人年]|左右)?$/iu;
const NONE_WORDS = new Set(["/", "-", "--", "—", "——", "无", "0", "n/a", "none", "nil", "零"]);
const DATE_TEXT =
  /^(?:19|20)?\d{2}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{0,2}\s*日?)?$|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?$|至今|长期|present/iu;
const FLAG_TEXT = /^(?:是|否|有|无|y|n|yes|no|true|false|√|×|✓|✔|✗|已|未|是否|☑.*|□.*|0|1)$/iu;
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/u;
const IDENTITY = /^(?:\d{17}[\dXx]|\d{15}|[A-Za-z]{1,2}\d{6,10})$/u;

const isNumeric = (cell: Cell): boolean =>
  cell.value.kind === "number" ||
  (cell.value.kind === "text" &&
    (NUMERIC.test(cell.value.text.normalize("NFKC").trim()) || NONE_WORDS.has(foldText(cell.value.text)))) ||
  cell.formula !== undefined;

const isDateFormat = (format: string): boolean =>
  /[ymd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/general/i.test(format);

function isDateLike(cell: Cell): boolean {
  if (cell.value.kind === "number") {
    if (isDateFormat(cell.format)) return true;
    const number = cell.value.number;
    return (number >= 1900 && number < 2100) || (number >= 190001 && number <= 210012) || number >= 19000101;
  }
  return cell.value.kind === "text" && DATE_TEXT.test(cell.value.text.normalize("NFKC").trim());
}

const textTest =
  (pattern: RegExp) =>
  (cell: Cell): boolean =>
    cell.value.kind !== "error" && pattern.test(shownText(cell).normalize("NFKC").replace(/\s/g, ""));

const isTextual = (cell: Cell): boolean =>
  cell.value.kind === "text" && !NUMERIC.test(cell.value.text.normalize("NFKC").trim());

const isPlainNumber = (cell: Cell): boolean =>
  isNumeric(cell) && !(cell.value.kind === "number" && isDateFormat(cell.format));

/** Whether a cell looks like a value of a kind; kinds that are not here can be anything. */
const LOOKS: Partial<Readonly<Record<FieldKind, (cell: Cell) => boolean>>> = {
  money: isPlainNumber,
  number: isPlainNumber,
  count: isPlainNumber,
  months: (cell) => isNumeric(cell) || /全职|full/iu.test(shownText(cell)),
  date: isDateLike,
  flag: (cell) => cell.value.kind === "boolean" || textTest(FLAG_TEXT)(cell),
  creditCode: textTest(CREDIT_CODE),
  identity: textTest(IDENTITY),
  name: isTextual,
  level: isTextual,
  place: isTextual,
};

/**
 * The share of cells that look like values of a field (0–1); undefined when there is nothing to judge by.
 * Cells that hold typical words of the field count double.
 */
export function fit(
  cells: readonly Cell[],
  field: FieldDefinition,
  vocabulary: Vocabulary,
): number | undefined {
  const looks = LOOKS[field.kind];
  if (cells.length === 0) return undefined;
  const words = typicalWords(field, vocabulary);
  if (words.length > 0) {
    const share = cells.filter((cell) => holdsWord(cell, words)).length / cells.length;
    if (share > 0 || looks === undefined || field.kind === "name")
      return field.kind === "code" && share === 0 ? 0.4 : 0.5 + share / 2;
  }
  return looks === undefined ? undefined : cells.filter(looks).length / cells.length;
}

export const isCheckable = (kind: FieldKind): boolean => kind === "creditCode" || kind === "identity";

/** A code or number whose own check character is right: nothing else looks like that by chance. */
export function hasRightCheck(cell: Cell, kind: FieldKind): boolean {
  const text = shownText(cell).normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (kind === "creditCode") return CREDIT_CODE.test(text) && parseCreditCode(text)?.checkOk === true;
  return /^\d{17}[\dX]$/u.test(text) && identityCheckCharacter(text.slice(0, 17)) === text.slice(17);
}

/** Whether one cell looks like a value of a field; undefined where anything does. */
export const looksLike = (cell: Cell, field: FieldDefinition): boolean | undefined =>
  LOOKS[field.kind]?.(cell);

/** Every head of every table asks for them: folding them each time is what reading would spend its time on. */
const typical = new WeakMap<FieldDefinition, readonly string[]>();

function typicalWords(field: FieldDefinition, vocabulary: Vocabulary): readonly string[] {
  const known = typical.get(field);
  if (known !== undefined) return known;
  const values =
    field.kind === "code" ? Object.values(vocabulary.scales[field.scale ?? ""]?.values ?? {}) : [];
  const words = [
    ...(field.examples ?? []),
    ...values.flatMap(({ zh, en, synonyms }) => [zh, en, ...synonyms]),
  ].map(foldText);
  typical.set(field, words);
  return words;
}

function holdsWord(cell: Cell, words: readonly string[]): boolean {
  if (cell.value.kind !== "text") return false;
  const text = foldText(cell.value.text);
  return words.some((word) => (word.length === 1 ? text === word : text.includes(word)));
}

const endings = new WeakMap<Vocabulary, readonly string[]>();

/** Whether a text looks like the name of an organisation: 某某大学, 某某有限公司（牵头）. Words of roles are none. */
export function isOrganisation(text: string, vocabulary: Vocabulary): boolean {
  const { base } = foldHead(text);
  if (base.length < 3 || base.length > 40) return false;
  const words = endings.get(vocabulary) ?? (vocabulary.words["organisation"] ?? []).map(foldText);
  endings.set(vocabulary, words);
  return words.some((word) => base.endsWith(/^[a-z]/u.test(word) ? ` ${word}` : word) && base !== word);
}
