import { compareDates } from "../../values/dates.js";
import { equals } from "../../values/exact.js";
import { foldName } from "../../values/text.js";
import type { SumCheck } from "../../submission.js";
import { formatAddress } from "../../values/cells.js";
import type { FieldValue, Traced } from "../../values/traced.js";
import type { Conflict } from "../tables/part.js";

/** Whether two values say the same; a month and a day of it do, and so do writings that fold alike. */
function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (a.kind === "money" && b.kind === "money") return equals(a.yuan, b.yuan);
  if (a.kind === "number" && b.kind === "number") return equals(a.number, b.number);
  if (a.kind === "flag" && b.kind === "flag") return a.flag === b.flag;
  if (a.kind === "code" && b.kind === "code") return a.code === b.code;
  if (a.kind === "level" && b.kind === "level") return a.level === b.level;
  if (a.kind === "date" && b.kind === "date") {
    return (
      compareDates(a.span.earliest, b.span.latest) <= 0 && compareDates(b.span.earliest, a.span.latest) <= 0
    );
  }
  return a.kind === "text" && b.kind === "text" && foldKey(a.text) === foldKey(b.text);
}

/** Names and titles as they are compared: no blanks at all, width and case folded. */
export const foldKey = (text: string): string => foldName(text).replace(/[\s()]/g, "");

/** One fact from several places: their common value, the blank, or "not one value" with what was found. */
export function agreed(found: readonly Traced[]): { traced: Traced; differing: readonly Traced[] } {
  const contested = found.find(isContested);
  const values = found.filter((traced) => traced.state === "value");
  const [first] = values;
  const unreadable = found.find((traced) => traced.state === "unreadable");
  if (first === undefined)
    return { traced: unreadable ?? found[0] ?? { state: "absent", why: "no field" }, differing: [] };
  const differing = values.filter((other) => !sameValue(first.value, other.value));
  if (contested !== undefined)
    return { traced: contested, differing: differing.length === 0 ? [] : [first, ...differing] };
  if (differing.length === 0) return { traced: narrowest(values) ?? first, differing: [] };
  const candidates = [first, ...differing]
    .slice(0, MOST_CANDIDATES)
    .map(({ origin }) => `${origin.raw} ${formatAddress(origin.cell)}`);
  return {
    traced: { state: "unreadable", reason: { code: "sameFactTwice", candidates }, origin: first.origin },
    differing: [first, ...differing],
  };
}

/** Places that a question names. */
const MOST_CANDIDATES = 8;

type Known = Extract<Traced, { state: "value" }>;

/** Of a month and a day of it, the day. */
const narrowest = (values: readonly Known[]): Known | undefined =>
  values.find(
    ({ value }) => value.kind === "date" && compareDates(value.span.earliest, value.span.latest) === 0,
  );

/** A third place does not settle what two others contradict each other in. */
const isContested = (traced: Traced): boolean =>
  traced.state === "unreadable" && traced.reason.code === "sameFactTwice";

/** The sum check of an amount stated differently in two places; none for other facts. */
export function sumOfConflict(table: string, { field, places }: Conflict): SumCheck[] {
  const [whole, ...parts] = places;
  if (whole?.state !== "value" || whole.value.kind !== "money") return [];
  return [{ subject: `${table}.${field}`, kind: "samePlace", whole, parts }];
}
