import type { ExcelFormula, FormulaFigure } from "../rules/formula/formula.js";
import type { Operand } from "../rules/language/values.js";
import { formatDate } from "../values/dates.js";
import { toDecimal } from "../values/exact.js";
import { maskIdentity } from "../values/identity.js";
import { isPersonal, type RenderContext } from "./labels.js";
import type { ReportFinding } from "./report.js";

/** Digits of a figure without finite decimal; Excel keeps 15. */
const PLACES = 12;

/** The formulas over the workbook's own cells and what they give; or why there is none. */
export function renderFormula(
  formula: ExcelFormula,
  evidence: readonly Operand[],
  context: RenderContext,
): NonNullable<ReportFinding["formula"]> {
  const { reasons } = context.messages;
  if ("none" in formula) return { none: reasons.noFormula[formula.none] };
  if (tellsOfPeople(formula, evidence, context)) return { none: reasons.formulaOfPeople };
  const { actual, test, unit, actualFigure, holds } = formula;
  const value = actual === undefined ? truthText(holds) : actualFigure && figureText(actualFigure);
  return {
    ...(actual !== undefined && { actual }),
    test,
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
  };
}

/** A number as decimal text, a day as YYYY-MM-DD. */
const figureText = (figure: FormulaFigure): string =>
  figure.kind === "date" ? formatDate(figure.date) : toDecimal(figure.number, PLACES);

const truthText = (holds: boolean | undefined): string | undefined =>
  holds === undefined ? undefined : holds ? "TRUE" : "FALSE";

/** A formula compares with the texts found in cells: it is left out where one is a number of a person, or redacted. */
export function tellsOfPeople(
  { actual = "", test, limit = "" }: Extract<ExcelFormula, { readonly test: string }>,
  evidence: readonly Operand[],
  context: RenderContext,
): boolean {
  const whole = `${actual} ${test} ${limit}`;
  if (maskIdentity(whole) !== whole) return true;
  if (!context.redacted) return false;
  return evidence.some(
    ({ role, traced }) =>
      isPersonal(role, context) &&
      traced.state === "value" &&
      traced.origin.raw !== "" &&
      whole.includes(traced.origin.raw.replaceAll('"', '""')),
  );
}
