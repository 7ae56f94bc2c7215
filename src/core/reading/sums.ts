import type { Entry, Submission, SumCheck, TableContent } from "../submission.js";
import type { Traced } from "../values/traced.js";
import type { Part, TotalRow } from "./part.js";

/** The totals of a place with the records they must agree with. */
export function totalChecks(part: Part): SumCheck[] {
  const checks: SumCheck[] = [];
  let start = -Infinity;
  for (const total of part.totals) {
    const isPartial = isSubtotal(total.label) && part.totals.length > 1;
    const within = isPartial ? between(part.entries, start, total.row) : [];
    const entries = within.length > 0 ? within : part.entries;
    if (within.length > 0) start = total.row;
    checks.push(...checksOf(part.table, total, entries));
  }
  return checks;
}

const isSubtotal = (label: string): boolean => /小\s*计|sub\s*-?\s*total/iu.test(label);

const between = (entries: readonly Entry[], after: number, before: number): Entry[] =>
  entries.filter(({ place }) => place !== undefined && place.top > after && place.top < before);

function checksOf(table: string, total: TotalRow, entries: readonly Entry[]): SumCheck[] {
  return [...total.amounts]
    .filter(([, whole]) => whole.state !== "absent")
    .map(([field, whole]) => ({
      subject: `${table}.${field}`,
      kind: "total" as const,
      whole,
      parts: entries.flatMap(({ values }) => values.get(field) ?? []),
    }));
}

/** Sources against expenditure, and the project's own figures against those of its units. */
export function crossChecks(
  submission: Pick<Submission, "tables">,
  totals: ReadonlyMap<string, Traced>,
): SumCheck[] {
  return [...balance(submission.tables, totals), ...perUnit(submission.tables)];
}

function balance(tables: Submission["tables"], totals: ReadonlyMap<string, Traced>): SumCheck[] {
  const spent = amountsOf(tables.get("budget"), "total");
  const raised = amountsOf(tables.get("sources"), "amount");
  const whole = totals.get("sources.amount") ?? (raised.length === 1 ? raised[0] : undefined);
  const stated = totals.get("budget.total");
  if (whole === undefined || spent.length === 0) return [];
  return [
    { subject: "sources.amount", kind: "balance", whole, parts: stated === undefined ? spent : [stated] },
  ];
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
