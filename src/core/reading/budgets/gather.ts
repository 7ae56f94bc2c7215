import type { Entry } from "../../submission.js";
import type { Traced } from "../../values/traced.js";
import type { Vocabulary } from "../../vocabulary.js";
import { readAt, readValue } from "../tables/columns.js";
import { isOrganisation } from "../words/evidence.js";
import type { TableFind } from "../tables/find.js";
import { groupBy } from "../../values/group-by.js";
import type { HeadColumn } from "../tables/header.js";
import type { Lexicon } from "../words/lexicon.js";
import type { ListContext } from "../tables/list.js";
import { isOutlineTable } from "./outline.js";
import type { Owner } from "./owners.js";
import type { Part, TotalRow } from "../tables/part.js";
import type { FieldReading, UnitReading } from "../report/report.js";
import { foldKey } from "../joining/same.js";
import { isSubtotal } from "../amounts/sums.js";

/** A part with the find it was made from and the unit it is said to be of. */
export interface OwnedPart {
  readonly part: Part;
  readonly find: TableFind;
  readonly owner: Owner | undefined;
}

export interface Gathered {
  /** the parts that make the tables */
  readonly parts: readonly Part[];
  /** budgets of single units, where the project's own stands beside them */
  readonly ofUnits: readonly Part[];
  readonly nameless: readonly Part[];
  /** the owners that counted */
  readonly owners: readonly Owner[];
}

/**
 * Budgets of several units, a sheet or block each: their totals are put down with the units; the project's budget
 * is the one that belongs to no unit, else all of them together.
 */
export function gatherBudgets(owned: readonly OwnedPart[], context: ListContext): Gathered {
  const parts = owned.map(({ part }) => part);
  const budgets = owned.filter(({ part }) => isOutlineTable(part.table, context.vocabulary));
  const result: { kept: Set<Part>; ofUnits: Part[]; nameless: Part[]; owners: Owner[]; units: Part[] } = {
    kept: new Set(parts),
    ofUnits: [],
    nameless: [],
    owners: [],
    units: [],
  };
  const together = new Set<Part>();
  for (const group of groupBy(budgets, ({ part }) => part.table)) {
    const ofUnit = group.filter(({ owner }) => owner !== undefined);
    const whole = group.filter(({ owner }) => owner === undefined);
    const names = new Set(ofUnit.map(({ owner }) => foldKey(owner?.name ?? "")));
    if (ofUnit.length === 0 || (whole.length === 0 && (names.size < 2 || names.size < ofUnit.length)))
      continue;
    for (const { part, owner, find } of ofUnit) {
      if (owner === undefined) continue;
      result.owners.push(owner);
      if (whole.length > 0) {
        result.kept.delete(part);
        (owner.name === "" ? result.nameless : result.ofUnits).push(part);
      } else together.add(part);
      if (owner.name !== "") result.units.push(...unitOfBudget(part, find, owner, context));
    }
  }
  const kept = parts.flatMap((part) =>
    !result.kept.has(part) ? [] : [together.has(part) ? { ...part, together: true } : part],
  );
  return {
    parts: [...kept, ...result.units],
    ofUnits: result.ofUnits,
    nameless: result.nameless,
    owners: result.owners,
  };
}

/** What the total of a unit's budget says about the unit, under the names both tables share. */
function unitOfBudget(part: Part, find: TableFind, owner: Owner, context: ListContext): Part[] {
  const total = grandTotal(part.totals);
  const fields = context.vocabulary.tables["units"]?.fields ?? {};
  if (total === undefined) return [];
  const amounts = [...total.amounts].filter(([field]) => fields[field]?.kind === "money");
  if (amounts.length === 0) return [];
  const name = nameOf(owner, context);
  if (name === undefined) return [];
  return [
    gatheredPart(find, total.row, new Map([["name", name], ...amounts]), part.unit, [
      {
        field: "name",
        header: owner.label,
        cell: owner.ref,
        spoken: true,
        source: "recognised",
        reason: BY_LABEL,
      },
      ...part.fields.filter(({ field }) => amounts.some(([amount]) => amount === field)),
    ]),
  ];
}

const BY_LABEL: FieldReading["reason"] = { kind: "label", strength: 1 };

/** The one total of a table that is no subtotal. */
function grandTotal(totals: readonly TotalRow[]): TotalRow | undefined {
  const grand = totals.filter(({ label }) => !isSubtotal(label));
  return grand.length === 1 ? grand[0] : grand.length === 0 && totals.length === 1 ? totals[0] : undefined;
}

function nameOf(
  { cell, ref, label }: Pick<Owner, "cell" | "ref" | "label">,
  context: ListContext,
): Traced | undefined {
  const definition = context.vocabulary.tables["units"]?.fields["name"];
  if (definition === undefined) return undefined;
  return readValue(cell, ref, { field: "name", definition, label, unit: undefined }, context);
}

const gatheredPart = (
  { view, header }: TableFind,
  row: number,
  values: Entry["values"],
  unit: UnitReading | undefined,
  fields: readonly FieldReading[],
): Part => ({
  table: "units",
  kind: "gathered",
  titled: "not",
  range: view.range(row, header.left, row, header.right),
  form: "",
  fields,
  ...(unit === undefined ? {} : { unit }),
  entries: [{ place: view.range(row, header.left, row, header.right), values }],
  totals: [],
  parents: [],
});

/**
 * Columns of a budget that stand for units: each unit with what the row of totals says in its columns. Their sums are
 * not made where no total is stated.
 */
export function unitsInColumns(find: TableFind, part: Part, lexicon: Lexicon, context: ListContext): Part[] {
  const { vocabulary } = context;
  const total = grandTotal(part.totals);
  const heads = find.recognition.loose.filter(({ why }) => why === "unit").map(({ head }) => head);
  if (heads.length < 2 || total === undefined) return [];
  const unitIn = ({ path }: HeadColumn): string =>
    path.find((text) => isOrganisation(text, vocabulary)) ?? "";
  return groupBy(heads, unitIn).flatMap((columns) => {
    const [first] = columns;
    if (first === undefined) return [];
    const text = unitIn(first);
    const ref = find.headView.ref(first.path[0] === text ? find.header.top : first.row, first.column);
    const name = nameOf(
      { cell: { value: { kind: "text", text }, format: "General" }, ref, label: text },
      context,
    );
    const values = new Map<string, Traced>(name === undefined ? [] : [["name", name]]);
    for (const head of columns) {
      const field = amountOf(head, text, vocabulary, lexicon);
      const definition = vocabulary.tables["units"]?.fields[field ?? ""];
      if (field === undefined || definition === undefined || values.has(field)) return [];
      const column = {
        field,
        definition,
        column: head.column,
        label: head.path.join(" "),
        unit: (head.unit ?? part.unit)?.unit,
      };
      values.set(field, readAt(find.view, total.row, column, context));
    }
    const fields = columns.map((head): FieldReading => ({
      field: amountOf(head, text, vocabulary, lexicon) ?? "total",
      header: head.path.join(" "),
      cell: find.headView.ref(head.row, head.column),
      source: "recognised",
      reason: BY_LABEL,
    }));
    return [gatheredPart(find, total.row, values, part.unit, fields)];
  });
}

/** 专项 under a unit is what it asks for; its name alone, or 小计 under it, its total. */
function amountOf(
  head: HeadColumn,
  unit: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): string | undefined {
  const below = head.path.slice(head.path.indexOf(unit) + 1);
  const leaf = below.at(-1);
  if (leaf === undefined) return "total";
  const found = lexicon
    .meaning(leaf)
    .candidates.filter(
      ({ table, field }) => table === "units" && vocabulary.tables[table]?.fields[field]?.kind === "money",
    );
  return found.sort((a, b) => b.strength - a.strength)[0]?.field;
}
