import { exact } from "../../../values/exact.js";
import { isExactDay } from "../../../values/dates.js";
import { throughNames, type Placed } from "../../language/names.js";
import type { Comparison, Found } from "../comparison.js";
import { evidenceOf, withFirst } from "../evidence.js";
import { dateGap, figure, figureOf, numberGap, quantityOf } from "../quantities.js";
import { fieldOf, measuredRole, sideOf, type Side } from "../side.js";

/** The arguments of a call of that built-in, looked at through `let` names. */
function argumentsOf(placed: Placed, name: string): readonly Placed[] | undefined {
  const { tree, environment } = throughNames(placed);
  if (tree.type !== "call" || tree.name !== name) return undefined;
  return tree.args.map((arg) => ({ tree: arg, environment }));
}

/** A day against the day the retirement age is reached; the person's cells come first. */
export function retirement(comparison: Comparison): Found | undefined {
  const { actual, limit, operator } = comparison;
  if (argumentsOf(limit, "retirement") !== undefined) return retiring(comparison, actual, limit, operator);
  if (argumentsOf(actual, "retirement") === undefined) return undefined;
  const flipped = { ">=": "<=", ">": "<", "<=": ">=", "<": ">", "=": "=", "!=": "!=" } as const;
  return retiring(comparison, limit, actual, flipped[operator]);
}

function retiring({ truth }: Comparison, day: Side, reached: Side, operator: Comparison["operator"]): Found {
  const shown = quantityOf(day.value);
  const wanted = quantityOf(reached.value);
  const gap =
    truth === false && shown?.kind === "date" && wanted?.kind === "date"
      ? dateGap(operator, shown, wanted)
      : undefined;
  const subject = measuredRole(day);
  return {
    shape: "retirement",
    operator,
    ...(subject && { subject }),
    ...(shown && { actual: shown }),
    ...(wanted && { limit: wanted }),
    ...(gap && { gap }),
    evidence: evidenceOf(reached.value, day.value),
  };
}

/** A day against a day: equal where it is fixed, else a window open to one side. */
export function dayAgainstDay({ actual, limit, operator, truth }: Comparison): Found | undefined {
  const isDate = (side: Side): boolean =>
    side.value.type === "date" || fieldOf(measuredRole(side), side.environment)?.kind === "date";
  if (actual.value.type !== "date" && limit.value.type !== "date") return undefined;
  if (!isDate(actual) || !(isDate(limit) || limit.constant)) return undefined;
  const subject = measuredRole(actual);
  const shown = quantityOf(actual.value);
  const wanted = quantityOf(limit.value);
  const gap =
    truth === false && shown?.kind === "date" && wanted?.kind === "date"
      ? dateGap(operator, shown, wanted)
      : undefined;
  return {
    shape: operator === "=" || operator === "!=" ? "equals" : "window",
    ...(subject && { subject }),
    ...(shown && { actual: shown }),
    ...(wanted && { limit: wanted }),
    ...(gap && { gap }),
  };
}

/** age(birth, day) against years. */
export function ageInYears({ actual, limit, operator, truth }: Comparison): Found | undefined {
  const args = argumentsOf(actual, "age");
  const [birth, day] = args ?? [];
  if (birth === undefined) return undefined;
  const subject = measuredRole(sideOf(birth));
  const on = day && sideOf(day).value;
  const shown = quantityOf(actual.value, { noun: "years" });
  const wanted = quantityOf(limit.value, { noun: "years" });
  const gap =
    truth === false && actual.value.type === "number" && limit.value.type === "number"
      ? numberGap(operator, actual.value, limit.value, { noun: "years" })
      : undefined;
  return {
    shape: "age",
    ...(subject && { subject }),
    ...(on?.type === "date" && isExactDay(on.span) && { on: on.span.earliest }),
    ...(shown && { actual: shown }),
    ...(wanted && { limit: wanted }),
    ...(gap && { gap }),
    evidence: withFirst(evidenceOf(actual.value, limit.value), subject),
  };
}

/** A length of time (months or days) against another. */
export function lengthOfTime({ actual, limit, operator, truth }: Comparison): Found | undefined {
  const [one, other] = [actual.value, limit.value];
  const kind = one.type === "months" || one.type === "days" ? one.type : other.type;
  if (kind !== "months" && kind !== "days") return undefined;
  const shape = operator.startsWith(">") ? "floor" : operator.startsWith("<") ? "cap" : "equals";
  const subject = measuredRole(actual);
  const shown = quantityOf(one);
  const wanted = quantityOf(other);
  const gap = truth !== false ? undefined : timeGap(shown, wanted);
  return {
    shape,
    ...(subject && { subject }),
    ...(shown && { actual: shown }),
    ...(wanted && { limit: wanted }),
    ...(gap && { gap }),
  };
}

function timeGap(shown: Found["actual"], wanted: Found["actual"]): Found["gap"] {
  if (shown?.kind !== "duration" || wanted?.kind !== "duration") return undefined;
  const months = Math.abs(shown.months - wanted.months);
  const days = Math.abs(shown.days - wanted.days);
  return months + days === 0 ? undefined : { kind: "duration", months, days };
}

/** Months of work a year against a number. */
export function worktime({ actual, limit, operator, truth }: Comparison): Found | undefined {
  const subject = measuredRole(actual);
  if (fieldOf(subject, actual.environment)?.kind !== "months" || !limit.constant) return undefined;
  const display = { noun: "months" } as const;
  const { value } = actual;
  const bound = limit.value;
  if (bound.type !== "number") return undefined;
  const gap =
    truth === false && value.type === "number" ? numberGap(operator, value, bound, display) : undefined;
  return {
    shape: "worktime",
    ...(subject && { subject }),
    ...(value.type === "number" && { actual: figureOf(value, exact(1n), display) }),
    limit: figure(bound.low, bound.high, display),
    ...(gap && { gap }),
  };
}
