import type { Missing } from "../../values/traced.js";
import { undecided } from "../language/make.js";
import { NO_SOURCE, operandsOf, type UnknownValue, type Value } from "../language/values.js";

/** Why a value that is there gives no answer: the cells it came from, and what is to be asked. */
export function openAbout(
  value: Value,
  why: "unreadable" | "ambiguous",
  extra: Pick<Missing, "question" | "candidates"> = {},
): UnknownValue {
  const missing = operandsOf(value.source).map(({ role, traced }): Missing => {
    const [table = role, field] = role.split(".");
    const origin = traced.origin && { cell: traced.origin.cell, raw: traced.origin.raw };
    return { table, ...(field !== undefined && { field }), why, ...origin, ...extra };
  });
  return undecided(missing, value.source);
}

/** A code of a scale that was worked out rather than read, with the text to show for it. */
export const codeValue = (scale: string, code: string, text = code): Value => ({
  type: "code",
  scale,
  code,
  text,
  source: NO_SOURCE,
});
