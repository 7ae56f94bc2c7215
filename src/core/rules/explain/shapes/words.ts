import type { Value } from "../../language/values.js";
import type { Comparison, Found } from "../comparison.js";
import type { Quantity } from "../explanation.js";
import { quantityOf } from "../quantities.js";
import { fieldOf, measuredRole, type Side } from "../side.js";

/** A title or degree against a level of its scale. */
export function levelAgainstLevel({ actual, limit }: Comparison): Found | undefined {
  const subject = measuredRole(actual);
  const field = fieldOf(subject, actual.environment);
  const scale =
    [actual, limit].flatMap(({ value }) => (value.type === "level" ? value.scale : []))[0] ?? field?.scale;
  const isLevel = actual.value.type === "level" || field?.kind === "level";
  return isLevel ? { shape: "level", ...texts(actual, limit, subject, scale) } : undefined;
}

/** Two texts, codes or answers that must agree (or differ). */
export function agreement({ actual, limit, operator }: Comparison): Found | undefined {
  if (operator !== "=" && operator !== "!=") return undefined;
  const subject = measuredRole(actual);
  const scale = [actual, limit].flatMap(({ value }) => (value.type === "code" ? value.scale : []))[0];
  return {
    shape: "equals",
    ...texts(actual, limit, subject, scale ?? fieldOf(subject, actual.environment)?.scale),
  };
}

function texts(
  actual: Side,
  limit: Side,
  subject: string | undefined,
  scale: string | undefined,
): Omit<Found, "shape"> {
  const shown = quantityOf(actual.value);
  const wanted = wantedText(limit.value, scale);
  return { ...(subject && { subject }), ...(shown && { actual: shown }), ...(wanted && { limit: wanted }) };
}

/** A literal beside a code is a word of its scale. */
function wantedText(value: Value, scale: string | undefined): Quantity | undefined {
  const plain = quantityOf(value);
  if (plain?.kind !== "text" || value.type !== "text" || scale === undefined) return plain;
  return { ...plain, scale, code: plain.text };
}
