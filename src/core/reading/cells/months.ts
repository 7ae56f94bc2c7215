import {
  compare,
  divide,
  exact,
  fromCellNumber,
  isNegative,
  isZero,
  multiply,
  ONE,
  ZERO,
  type Exact,
} from "../../values/exact.js";
import { fold, saysNothing } from "../../values/text.js";
import type { Caveat } from "../../values/traced.js";
import {
  BLANK,
  caveat,
  unreadable,
  valueReading,
  type CellContext,
  type Reader,
  type Reading,
} from "./context.js";
import { isDateFormat, isPercentFormat } from "./number-format.js";
import { saysNone } from "./numbers.js";
import { closeUp, readQuantity } from "./quantity.js";

const TWELVE = exact(12n);
const HUNDRED = exact(100n);

/** What the figure counts: months or years of work a year, a share of working time, or months of the whole project. */
type Measure = "months" | "share" | "percent" | "years" | "personMonths" | "other";

const WORDS: readonly (readonly [RegExp, Measure])[] = [
  [
    /^(?:个?月|月\/年|个月\/年|月每年|months?|months?\/year|人月\/年|个?人月每年|person-?months?\/year)$/u,
    "months",
  ],
  [/^(?:人月|个?人·?月|person-?months?|pm)$/u, "personMonths"],
  [/^(?:%|百分比|％)$/u, "percent"],
  [/^(?:年|年\/年|人年|years?|fte)$/u, "years"],
  [/^(?:天|日|周|小时|工时|天\/年|小时\/年|days?|weeks?|hours?)$/u, "other"],
];

const measureOf = (word: string): Measure | undefined => WORDS.find(([pattern]) => pattern.test(word))?.[1];

const measures = new Map<string, Measure>();

/** The measure a head names: in brackets or behind a slash (工作时间（%）, 投入时间/月), else by its words. */
function measureOfLabel(label: string): Measure {
  const known = measures.get(label);
  if (known !== undefined) return known;
  const folded = fold(label).replace(/\s/gu, "");
  const inBrackets = [...folded.matchAll(/\(([^()]*)\)/gu)].flatMap(
    ([, word]) => measureOf(word ?? "") ?? [],
  );
  const measure = inBrackets[0] ?? byWords(folded);
  if (measures.size < 1000) measures.set(label, measure);
  return measure;
}

const isPerYear = (label: string): boolean => /每年|\/年|年均|per\s*year|annual|months\/year/iu.test(label);

function byWords(label: string): Measure {
  const perYear = isPerYear(label);
  if (/人月|person-?months?/u.test(label)) return perYear ? "months" : "personMonths";
  if (/%|百分比|比例|占比|percent|share/u.test(label)) return "percent";
  if (/(?:天数?|小时数?|工时|周数|days|hours|weeks)$/u.test(label)) return "other";
  return "months";
}

/** Months of work a year: 6, 6个月, 6月/年, 50%, 0.5年, 全职; under heads in % or 人月 too. */
export const readMonths: Reader = ({ value, format }, context) => {
  if (value.kind === "boolean") return unreadable("notMonths");
  if (value.kind === "text") return readText(value.text, context);
  if (isDateFormat(format)) return unreadable("dateInNumber");
  const number = fromCellNumber(value.number);
  return isPercentFormat(format)
    ? measured(number, "share", context)
    : measured(number, measureOfLabel(context.label), context);
};

const FULL_TIME = /^(?:全职|全时|全年|专职|全日制|full-?time)$/u;
const HALF = /^(?:半年|半职|half-?time|half-?year)$/u;

function readText(text: string, context: CellContext): Reading {
  if (saysNone(text)) return valueReading({ kind: "number", number: ZERO }, [caveat("declaredZero")]);
  if (saysNothing(text)) return BLANK;
  const said = closeUp(fold(text)).replace(/^(?:每年|年均|约?每年工作|不少于每年)/u, "");
  if (FULL_TIME.test(said)) return measured(ONE, "share", context);
  if (HALF.test(said)) return measured(divide(ONE, exact(2n)), "share", context);
  const quantity = readQuantity(said);
  if ("problem" in quantity)
    return unreadable(quantity.problem === "notANumber" ? "notMonths" : quantity.problem);
  const word = quantity.tail.replace(/\((?:月|个月)\)$/u, "");
  const written = word === "" ? measureOfLabel(context.label) : measureOf(word);
  const measure = written === "personMonths" && isPerYear(fold(context.label)) ? "months" : written;
  if (measure === undefined) return unreadable("notMonths");
  return measured(quantity.number, measure, context, quantity.atLeast ? [caveat("lowerBound")] : []);
}

function measured(
  number: Exact,
  measure: Measure,
  context: CellContext,
  notes: readonly Caveat[] = [],
): Reading {
  if (isNegative(number)) return unreadable("notMonths");
  switch (measure) {
    case "months":
      return ofYear(number, notes);
    case "years":
    case "share":
      return ofYear(multiply(number, TWELVE), [
        ...notes,
        ...(measure === "share" ? [caveat("shareOfTime")] : []),
      ]);
    case "percent":
      return ofPercent(number, notes);
    case "personMonths":
      return ofProject(number, context, notes);
    case "other":
      return unreadable("otherTimeUnit");
  }
}

/** Under a head in %, 50 is half the time; 0.5 and 1 could be meant either way. */
function ofPercent(number: Exact, notes: readonly Caveat[]): Reading {
  if (!isZero(number) && compare(number, ONE) <= 0) {
    return unreadable("ambiguousShare");
  }
  return ofYear(multiply(divide(number, HUNDRED), TWELVE), [...notes, caveat("shareOfTime")]);
}

const ofWholeProject = (label: string): boolean => /总|全期|合计|累计|total|whole/iu.test(label);

/**
 * Person-months of the whole project: divided by its years where they are known, else of no certain meaning. Twelve
 * or fewer under a head that does not say so could also be of one year, so too few of them is never certain.
 */
function ofProject(number: Exact, context: CellContext, notes: readonly Caveat[]): Reading {
  const months = context.projectMonths;
  if (months === undefined || months <= 0) {
    return valueReading({ kind: "number", number }, [...notes, caveat("wholeProject", "doubts")]);
  }
  const perYear = divide(multiply(number, TWELVE), exact(BigInt(months)));
  const certain = compare(number, TWELVE) > 0 || ofWholeProject(context.label);
  return ofYear(perYear, [...notes, caveat("dividedOverProject", certain ? "note" : "softens")]);
}

function ofYear(number: Exact, notes: readonly Caveat[]): Reading {
  return compare(number, TWELVE) > 0
    ? unreadable("moreThanAYear")
    : valueReading({ kind: "number", number }, notes);
}
