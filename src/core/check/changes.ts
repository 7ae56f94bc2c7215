import type { Submission, SumCheck, TableContent } from "../submission.js";
import { cellKey, type CellRange } from "../values/cells.js";
import { formatDate } from "../values/dates.js";
import { toDecimal } from "../values/exact.js";
import type { FieldValue, Traced } from "../values/traced.js";

/** Name under which the sums of a submission are read by rules. */
const SUMS = "sums";

/**
 * The tables and fields ("units", "units.requested") in which two submissions differ, in value or in place.
 * A table whose rows or fields are others counts with all its fields.
 */
export function changedFields(before: Submission, after: Submission): Set<string> {
  const changed = new Set<string>();
  for (const name of new Set([...before.tables.keys(), ...after.tables.keys()])) {
    const old = before.tables.get(name);
    const now = after.tables.get(name);
    if (!old || !now || shapeOf(old) !== shapeOf(now)) addWhole(changed, name, old, now);
    else addFields(changed, old, now);
  }
  if (sumsKey(before.sums) !== sumsKey(after.sums)) {
    for (const part of [SUMS, ...["subject", "kind", "whole", "parts"].map((field) => `${SUMS}.${field}`)]) {
      changed.add(part);
    }
  }
  return changed;
}

function addWhole(changed: Set<string>, name: string, ...contents: (TableContent | undefined)[]): void {
  changed.add(name);
  for (const content of contents) {
    for (const field of fieldsOf(content)) changed.add(`${name}.${field}`);
  }
}

function addFields(changed: Set<string>, old: TableContent, now: TableContent): void {
  for (const field of fieldsOf(now)) {
    const same = now.entries.every(
      (entry, index) => keyOf(entry.values.get(field)) === keyOf(old.entries[index]?.values.get(field)),
    );
    if (!same) changed.add(`${now.name}.${field}`);
  }
}

const fieldsOf = (content: TableContent | undefined): Set<string> =>
  new Set([
    ...(content?.fields ?? []),
    ...(content?.entries ?? []).flatMap((entry) => [...entry.values.keys()]),
  ]);

const rangeKey = ({ sheet, top, left, bottom, right }: CellRange): string =>
  [sheet, top, left, bottom, right].join(",");

const shapeOf = (content: TableContent): string =>
  JSON.stringify([
    content.found,
    content.entries.length,
    [...fieldsOf(content)].sort(),
    content.ranges.map(rangeKey),
    content.ambiguous?.map(rangeKey),
  ]);

function keyOf(traced: Traced | undefined): string {
  if (traced === undefined) return "";
  if (traced.state === "absent")
    return `absent|${traced.why}|${traced.origin ? cellKey(traced.origin.cell) : ""}`;
  const { cell, label, raw, formula } = traced.origin;
  const place = [cellKey(cell), label, raw, String(formula ?? false)].join("|");
  if (traced.state === "unreadable") return `unreadable|${JSON.stringify(traced.reason)}|${place}`;
  return `${valueKey(traced.value)}|${JSON.stringify(traced.caveats ?? [])}|${place}`;
}

function valueKey(value: FieldValue): string {
  switch (value.kind) {
    case "number":
      return `number ${toDecimal(value.number, 20)}`;
    case "money":
      return `money ${toDecimal(value.yuan, 20)} ${value.unit}`;
    case "date":
      return `date ${formatDate(value.span.earliest)} ${formatDate(value.span.latest)}`;
    default:
      return JSON.stringify(value);
  }
}

const sumsKey = (sums: readonly SumCheck[]): string =>
  JSON.stringify(sums.map((sum) => [sum.subject, sum.kind, keyOf(sum.whole), sum.parts.map(keyOf)]));
