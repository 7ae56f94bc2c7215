import type { Entry, SumCheck } from "../../submission.js";
import { compare, subtract, total, ZERO, type Exact } from "../../values/exact.js";
import { yuanOf, type Traced } from "../../values/traced.js";
import type { ParentRow, Part } from "../tables/part.js";
import { childChecks } from "../amounts/sums.js";

/**
 * The lines of outlines that are sums of others. An outline may go on where the same form does, on the next sheet: a
 * line whose parts reach to the end of its place has the first lines there as parts too, as many as come nearest to
 * what it states.
 */
export function outlineChecks(parts: readonly Part[]): SumCheck[] {
  return parts.flatMap((part, index) => {
    const next = parts.slice(index + 1).find(({ form }) => form === part.form);
    if (next === undefined || part.totals.length > 0) return childChecks(part);
    return part.parents.flatMap((parent) => {
      const checks = childChecks({ ...part, parents: [parent] });
      return parent.isWhole !== true && isOpenEnded(parent, part)
        ? checks.map((check) => goneOn(check, next))
        : checks;
    });
  });
}

/** No line of the place stands below the line and its parts, and theirs. */
function isOpenEnded({ row }: ParentRow, { entries, parents }: Part): boolean {
  const below = new Map(parents.map((parent) => [parent.row, parent.children]));
  let end = row;
  for (let children = below.get(row); children !== undefined; children = below.get(end)) {
    const last = children.at(-1);
    if (last === undefined || last <= end) break;
    end = last;
  }
  return entries.every(({ place }) => place !== undefined && place.top <= end);
}

function goneOn(check: SumCheck, { entries }: Part): SumCheck {
  const whole = yuanOf(check.whole);
  if (whole === undefined) return check;
  const field = check.subject.slice(check.subject.indexOf(".") + 1).split(" ")[0] ?? "";
  const more = entries.map((entry: Entry) => entry.values.get(field)).filter((each) => each !== undefined);
  let best = { count: 0, gap: gapOf(whole, check.parts) };
  for (let count = 1; count <= more.length && !isNothing(best.gap); count++) {
    const gap = gapOf(whole, [...check.parts, ...more.slice(0, count)]);
    if (compare(gap, best.gap) < 0) best = { count, gap };
  }
  return best.count === 0 ? check : { ...check, parts: [...check.parts, ...more.slice(0, best.count)] };
}

const isNothing = (gap: Exact): boolean => compare(gap, ZERO) === 0;

const gapOf = (whole: Exact, parts: readonly Traced[]): Exact =>
  subtract(whole, total(parts.map((part) => yuanOf(part) ?? ZERO))).abs();
