import type { Messages } from "../messages/index.js";
import { tellsOfPeople } from "../render/formula.js";
import type { RenderContext } from "../render/labels.js";
import type { Explanation, Quantity } from "../rules/explain/explanation.js";
import type { ExcelFormula, FormulaFigure } from "../rules/formula/formula.js";
import { dayNumber, type CivilDate } from "../values/dates.js";
import { compare, equals, negate, roundTo, subtract, toDecimal, ZERO, type Exact } from "../values/exact.js";
import { amountIn } from "../values/money.js";
import { DATE_FORMAT, gapFormat, truthFormat, unitWord, withUnit } from "./formats.js";
import type { JudgedFinding } from "./judgement.js";
import type { SheetCell } from "./marking.js";

/** What the figures of a sheet depend on besides the finding. */
export interface FigureContext extends RenderContext {
  /** serial 0 is 1904-01-01 instead of 1899-12-30 */
  readonly date1904: boolean;
}

/** Digits of a cached value; Excel keeps 15. */
const PLACES = 12;
const EMPTY: SheetCell = { kind: "empty" };

type Formula = Extract<ExcelFormula, { readonly test: string }>;

/** The formula of a finding, unless it would show what is left out. */
function formulaOf({ finding }: JudgedFinding, context: RenderContext): Formula | undefined {
  const { formula } = finding;
  if (!formula || "none" in formula || tellsOfPeople(formula, finding.evidence, context)) return undefined;
  return formula;
}

/** What there is: a live formula; else the plain figure, a number where it can be one. */
export function actualCell(judged: JudgedFinding, context: FigureContext): SheetCell {
  const formula = formulaOf(judged, context);
  const { explanation } = judged.finding;
  return (
    (formula && liveActual(formula, explanation, context)) ??
    plainFigure(explanation?.actual, context) ??
    text(judged.words.actual)
  );
}

function liveActual(
  formula: Formula,
  explanation: Explanation | undefined,
  context: FigureContext,
): SheetCell | undefined {
  const { actual, actualFigure, test, holds, unit } = formula;
  if (actual !== undefined && actualFigure) {
    const value = cached(actualFigure, context);
    const format =
      actualFigure.kind === "date"
        ? DATE_FORMAT
        : withUnit(value, figureUnit(actualFigure, explanation?.actual, unit, context.messages));
    return live(bare(actual), value, format);
  }
  if (actual !== undefined || holds === undefined) return undefined;
  return live(`N(${bare(test)})`, holds ? "1" : "0", truthFormat(context.messages));
}

const live = (formula: string, value: string, format: string): SheetCell => ({
  kind: "formula",
  formula,
  value,
  format,
});

const bare = (formula: string): string => formula.replace(/^=/, "");

function figureUnit(
  figure: FormulaFigure,
  quantity: Quantity | undefined,
  unit: string | undefined,
  messages: Messages,
): string {
  if (figure.kind === "months") return messages.terms.counted("", "months").trim();
  if (figure.kind === "days") return messages.terms.days(0).replace("0", "").trim();
  return unitWord(quantity, unit, messages);
}

function cached(figure: FormulaFigure, { date1904 }: FigureContext): string {
  return figure.kind === "date" ? serial(figure.date, date1904) : toDecimal(figure.number, PLACES);
}

const EPOCHS = {
  1900: dayNumber({ year: 1899, month: 12, day: 30 }),
  1904: dayNumber({ year: 1904, month: 1, day: 1 }),
};

/** A day as the workbook counts days. */
export const serial = (date: CivilDate, date1904: boolean): string =>
  String(dayNumber(date) - EPOCHS[date1904 ? 1904 : 1900]);

function plainFigure(quantity: Quantity | undefined, context: FigureContext): SheetCell | undefined {
  if (!quantity) return undefined;
  const single = singleNumber(quantity);
  if (!single) return undefined;
  const value = toDecimal(single, PLACES);
  return { kind: "number", value, format: withUnit(value, unitWord(quantity, undefined, context.messages)) };
}

/** The number in the unit the workbook wrote it in; undefined for intervals, days and words. */
function singleNumber(quantity: Quantity | undefined): Exact | undefined {
  if (quantity?.kind !== "money" && quantity?.kind !== "number") return undefined;
  if (!equals(quantity.low, quantity.high)) return undefined;
  return quantity.kind === "money" ? amountIn(quantity.low, quantity.unit) : quantity.low;
}

const text = (words: string | undefined): SheetCell =>
  words === undefined || words === "" ? EMPTY : { kind: "text", text: words };

/** The distance to the limit: live where it is the difference of two formulas, else the plain figure. */
export function gapCell(judged: JudgedFinding, context: FigureContext): SheetCell {
  const { explanation } = judged.finding;
  const formula = formulaOf(judged, context);
  const sign = explanation?.operator;
  if (!explanation || !sign) return text(judged.words.gap);
  const isLeast = sign === ">=" || sign === ">";
  const isMost = sign === "<=" || sign === "<";
  const word = isLeast ? context.messages.marks.short : isMost ? context.messages.marks.over : "";
  const made =
    formula && (isLeast || isMost) ? liveGap(formula, isLeast, explanation, word, context) : undefined;
  return made ?? plainGap(explanation.gap, word, context) ?? text(judged.words.gap);
}

function liveGap(
  formula: Formula,
  isLeast: boolean,
  explanation: Explanation,
  word: string,
  { messages }: FigureContext,
): SheetCell | undefined {
  const { actual, limit, actualFigure, limitFigure, unit } = formula;
  if (actual === undefined || limit === undefined || !actualFigure || !limitFigure) return undefined;
  if (actualFigure.kind === "date" || limitFigure.kind === "date") return undefined;
  const over = subtract(actualFigure.number, limitFigure.number);
  const distance = isLeast ? negate(over) : over;
  const gap = compare(distance, ZERO) > 0 ? distance : ZERO;
  if (!equals(gap, gapOf(explanation) ?? ZERO)) return undefined;
  const [more, less] = isLeast ? [limit, actual] : [actual, limit];
  const unitText = figureUnit(actualFigure, explanation.gap ?? explanation.actual, unit, messages);
  const value = toDecimal(roundTo(gap, 6));
  return live(`MAX(0,ROUND(${term(more)}-${term(less)},6))`, value, gapFormat(word, value, unitText));
}

/** A formula as a term of a difference: in brackets unless it is one number, cell or call. */
function term(formula: string): string {
  const text = bare(formula);
  return /^(?:[\p{L}\p{N}_.!]+|[A-Z]+\([^()]*\))$/u.test(text) ? text : `(${text})`;
}

/** The gap as the sentence names it, to hold the formula against. */
const gapOf = ({ gap }: Explanation): Exact | undefined => singleNumber(gap);

function plainGap(
  gap: Quantity | undefined,
  word: string,
  { messages }: FigureContext,
): SheetCell | undefined {
  const single = singleNumber(gap);
  if (!single) return undefined;
  const unit = unitWord(gap, undefined, messages);
  const value = toDecimal(single, PLACES);
  return {
    kind: "number",
    value,
    format: word === "" ? withUnit(value, unit) : gapFormat(word, value, unit),
  };
}
