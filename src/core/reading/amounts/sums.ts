import type { Entry, Submission, SumCheck, TableContent } from "../../submission.js";
import { add, compare, subtract, type Exact } from "../../values/exact.js";
import { slackOfParts, slackOfWhole, sumOf } from "../../values/rounding.js";
import { yuanOf, type Traced } from "../../values/traced.js";
import { groupBy } from "../../values/group-by.js";
import type { Part, TotalRow } from "../tables/part.js";

/** The totals of a place with the records they must agree with. */
export function totalChecks(part: Part): SumCheck[] {
  const checks: SumCheck[] = [];
  let start = -Infinity;
  for (const row of part.totals) {
    const isPartial = isSubtotal(row.label) && part.totals.length > 1;
    const within = isPartial ? between(part.entries, start, row.row) : [];
    const entries = within.length > 0 ? within : part.entries;
    if (within.length > 0) start = row.row;
    checks.push(...checksOf(part.table, row, entries));
  }
  return checks;
}

export const isSubtotal = (label: string): boolean => /小\s*计|sub\s*-?\s*total/iu.test(label);

const between = (entries: readonly Entry[], after: number, before: number): Entry[] =>
  entries.filter(({ place }) => place !== undefined && place.top > after && place.top < before);

function checksOf(table: string, total: TotalRow, entries: readonly Entry[]): SumCheck[] {
  return [...total.amounts]
    .filter(([, whole]) => isAmount(whole))
    .map(([field, whole]) => ({
      subject: `${table}.${field}`,
      kind: "total" as const,
      whole: inOneColumn(whole),
      parts: entries.flatMap(({ values }) => values.get(field) ?? []).map(inOneColumn),
    }));
}

/** Counts under a total are no amounts; what nobody understood may be one. */
export const isAmount = (whole: Traced): boolean =>
  whole.state === "unreadable" || yuanOf(whole) !== undefined;

/** Figures of one column add up or do not, whichever unit they are in. */
function inOneColumn(traced: Traced): Traced {
  if (traced.state !== "value" || traced.caveats === undefined) return traced;
  return { ...traced, caveats: traced.caveats.filter(({ code }) => code !== "unitContradiction") };
}

/**
 * The totals of all places of a table. One that goes on elsewhere in the same form states its total once: where the
 * total is not the sum of its own place, it is held against all of them.
 */
export function tableChecks(parts: readonly Part[]): SumCheck[] {
  return groupBy(parts, ({ form }) => form).flatMap((group) => {
    if (group.length < 2) return group.flatMap(totalChecks);
    const untotalled = group.filter(({ totals }) => totals.length === 0).length;
    const column = columnsOf(group);
    return group.flatMap((part) => {
      const isOpen = untotalled > (part.totals.length === 0 ? 1 : 0);
      return totalChecks(part).map((check) => {
        if (addsUp(check.whole, columnOf(check.parts))) return check;
        const all = column(check.subject.slice(check.subject.indexOf(".") + 1));
        return isOpen || addsUp(check.whole, all) ? { ...check, parts: all.parts } : check;
      });
    });
  });
}

/** Parts, their sum, and what rounding them may make of it. */
interface Column {
  readonly parts: readonly Traced[];
  /** undefined where one of them is no amount */
  readonly sum: Exact | undefined;
  readonly slack: Exact;
}

/** Parts nobody understood count nothing. */
function columnOf(parts: readonly Traced[]): Column {
  const known = parts.filter(({ state }) => state === "value");
  return { parts, sum: sumOf(known), slack: slackOfParts(known) };
}

/** The total is the sum of its parts, but for what rounding them explains. */
function addsUp(whole: Traced, { sum, slack }: Column): boolean {
  const stated = yuanOf(whole);
  if (sum === undefined || stated === undefined) return false;
  const difference = subtract(stated, sum).abs();
  return compare(difference, add(slack, slackOfWhole(whole))) <= 0;
}

/** What all places of a form say for an amount, gathered and summed once. */
function columnsOf(group: readonly Part[]): (field: string) => Column {
  const known = new Map<string, Column>();
  return (field) => {
    const before = known.get(field);
    if (before !== undefined) return before;
    const parts = group.flatMap(({ entries }) => entries.flatMap(({ values }) => values.get(field) ?? []));
    const column = columnOf(parts.map(inOneColumn));
    known.set(field, column);
    return column;
  };
}

/** Lines of an outline with the lines that are listed as their parts. */
export const childChecks = (part: Part): SumCheck[] =>
  part.parents.flatMap(({ label, amounts, parts }) =>
    [...amounts]
      .filter(([, whole]) => isAmount(whole))
      .map(([field, whole]) => ({
        subject: `${part.table}.${field} ${label}`.trim(),
        kind: "children" as const,
        whole: inOneColumn(whole),
        parts: parts.flatMap((amount) => amount.get(field) ?? []).map(inOneColumn),
      })),
  );

/** Sources against expenditure, and the project's own figures against those of its units. */
export function crossChecks(
  submission: Pick<Submission, "tables">,
  totals: ReadonlyMap<string, Traced>,
): SumCheck[] {
  return [...balance(submission.tables, totals), ...perUnit(submission.tables)];
}

/** Sources and expenditure agree: a stated total of one side against the total, else the lines, of the other. */
function balance(tables: Submission["tables"], totals: ReadonlyMap<string, Traced>): SumCheck[] {
  const spent = sideOf(tables, totals, "budget", "total");
  const raised = sideOf(tables, totals, "sources", "amount");
  if (spent.parts.length === 0 || raised.parts.length === 0) return [];
  const [stated, other] = raised.whole === undefined ? [spent, raised] : [raised, spent];
  if (stated.whole === undefined) return [];
  const parts = other.whole === undefined ? other.parts : [other.whole];
  return [{ subject: stated.subject, kind: "balance", whole: stated.whole, parts }];
}

/** The total of a side as stated (a single line is its own total), and its lines. */
function sideOf(
  tables: Submission["tables"],
  totals: ReadonlyMap<string, Traced>,
  table: string,
  field: string,
) {
  const subject = `${table}.${field}`;
  const parts = amountsOf(tables.get(table), field);
  return { subject, parts, whole: totals.get(subject) ?? (parts.length === 1 ? parts[0] : undefined) };
}

function perUnit(tables: Submission["tables"]): SumCheck[] {
  const project = tables.get("project")?.entries[0];
  const units = tables.get("units");
  return ["requested", "selfRaised"].flatMap((field) => {
    const whole = project?.values.get(field);
    const parts = amountsOf(units, field);
    if (whole === undefined || whole.state === "absent" || parts.length === 0) return [];
    return [{ subject: `project.${field}`, kind: "perUnit" as const, whole, parts }];
  });
}

const amountsOf = (table: TableContent | undefined, field: string): Traced[] =>
  table?.fields.includes(field) === true
    ? table.entries.flatMap(({ values }) => values.get(field) ?? [])
    : [];

/** The grand total each place states for an amount, by "table.field"; none where two places state one. */
export function grandTotals(parts: readonly Part[]): Map<string, Traced> {
  const found = new Map<string, Traced | undefined>();
  for (const part of parts) {
    const totals = part.totals.filter(({ label }) => !isSubtotal(label));
    const [total] = totals;
    if (total === undefined || totals.length > 1) continue;
    for (const [field, traced] of total.amounts) {
      const name = `${part.table}.${field}`;
      found.set(name, found.has(name) ? undefined : traced);
    }
  }
  return new Map(
    [...found].flatMap(([name, traced]) => (traced === undefined ? [] : [[name, traced] as const])),
  );
}
