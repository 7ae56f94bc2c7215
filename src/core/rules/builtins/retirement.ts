import { isExactDay } from "../../values/dates.js";
import { retirementSpan, type RetirementQuestion } from "../../values/retirement.js";
import { TITLE_LEVELS } from "../../values/tables.js";
import type { Missing } from "../../values/traced.js";
import { joinMissing, missingOf, unknownValue } from "../language/make.js";
import { operandsOf, NO_SOURCE, type DateValue, type Value } from "../language/values.js";
import { textOf } from "./arguments.js";
import type { Builtin } from "./builtin.js";
import { codeOf, date, orNull, text } from "./wanted.js";

/**
 * The day the statutory retirement age is reached; a span, with the question to ask, where it depends on what the
 * workbook does not say. Birth and sex must be known; title, kind of unit and post may be blank.
 */
export const retirement: Builtin = {
  names: ["retirement", "退休日"],
  parameters: [
    { name: "birth", wants: date },
    { name: "sex", wants: codeOf("sex") },
    { name: "title", wants: orNull(codeOf("title")), optional: true },
    { name: "kind of unit", wants: orNull(codeOf("unitKind")), optional: true },
    { name: "post", wants: orNull(text), optional: true },
  ],
  gives: { type: "date" },
  unknowns: true,
  evaluate: ([birth, sex, title, unitKind, post], { tables }) => {
    const needed = [birth, sex].filter((value) => value?.type === "unknown");
    if (needed.length > 0) return unknownFrom(needed);
    if (birth?.type !== "date") return undefined;
    const sexCode = codeIn(sex);
    const { span, question } = retirementSpan(
      {
        birth: birth.span,
        sex: sexCode === "male" || sexCode === "female" ? sexCode : undefined,
        titleLevel: TITLE_LEVELS.find((level) => level === codeIn(title)),
        unitKind: codeIn(unitKind),
        post: textOf(post),
      },
      tables,
    );
    const open = isExactDay(span)
      ? []
      : [...birth.missing, ...openFacts({ title, unitKind, post }, birth, question)];
    const result: DateValue = { type: "date", span, missing: open, source: NO_SOURCE };
    return result;
  },
};

const codeIn = (value: Value | undefined): string | undefined =>
  value?.type === "code" || value?.type === "level" ? value.code : undefined;

function unknownFrom(values: readonly (Value | undefined)[]): Value {
  const known = values.filter((value) => value !== undefined);
  return unknownValue(
    known.reduce((all, value) => joinMissing(all, missingOf(value)), missingOf({ type: "null", source: [] })),
    known.map((value) => value.source),
  );
}

interface Facts {
  readonly title: Value | undefined;
  readonly unitKind: Value | undefined;
  readonly post: Value | undefined;
}

/** The facts that could answer each question. */
const ANSWERED_BY: Readonly<Record<RetirementQuestion, readonly (keyof Facts)[]>> = {
  retirementSex: [],
  retirementPost: ["post"],
  retirementSeniorWoman: ["title"],
  retirementUnitAndPost: ["unitKind", "post"],
};

/** What would narrow the span: the facts that are missing, or, where they are there, the question at the birth date. */
function openFacts(facts: Facts, birth: Value, question: RetirementQuestion | undefined): Missing[] {
  if (question === undefined) return [];
  const relevant = ANSWERED_BY[question].map((name) => facts[name]);
  const asked = relevant.flatMap((fact) => (fact?.type === "unknown" ? missingOf(fact) : []));
  if (asked.length > 0) return asked.map((missing) => ({ ...missing, question }));
  return operandsOf(birth.source).map(({ role, traced }) => {
    const [table = role, field] = role.split(".");
    const cell = traced.origin && { cell: traced.origin.cell };
    return { table, ...(field !== undefined && { field }), why: "ambiguous", question, ...cell };
  });
}
