import { evaluate } from "./evaluate.js";
import { tableNamed } from "./fields.js";
import { throughNames, type Placed } from "./names.js";
import type { ListItem } from "./values.js";

/** How a list came about: the rows it starts from, the conditions they must meet, the field taken of each. */
export interface ListOrigin {
  readonly base: Placed;
  readonly conditions: readonly Placed[];
  /** the last field taken, `person` in visits[...].person */
  readonly field?: string;
  /** built-ins over the list, outermost first: "distinct values" */
  readonly calls: readonly string[];
}

/** Takes a list apart, through `let` names, filters, paths and calls over one list (distinct values). */
export function originOf(placed: Placed): ListOrigin {
  const { tree, environment } = throughNames(placed);
  const inside = (list: typeof tree): ListOrigin => originOf({ tree: list, environment });
  if (tree.type === "path") return { field: tree.name, ...inside(tree.object) };
  if (tree.type === "filter" && chooses(tree.condition.type)) {
    const origin = rowsOf(inside(tree.list), { tree: tree.list, environment });
    return { ...origin, conditions: [...origin.conditions, { tree: tree.condition, environment }] };
  }
  const [only, second] = tree.type === "call" ? tree.args : [];
  if (tree.type === "call" && only && !second) {
    const origin = inside(only);
    return { ...origin, calls: [tree.name, ...origin.calls] };
  }
  return { base: { tree, environment }, conditions: [], calls: [] };
}

/** A condition on fields taken, or on the result of a built-in, speaks of those: they are where it starts from. */
const rowsOf = (origin: ListOrigin, list: Placed): ListOrigin =>
  origin.field === undefined && origin.calls.length === 0
    ? origin
    : { base: list, conditions: [], calls: [] };

/** A filter by condition; [1] and [-1] take an item instead. */
const chooses = (type: string): boolean => type !== "number" && type !== "negate";

/** The items of a list, or undefined when it is not known. */
export function itemsOf({ tree, environment }: Placed): readonly ListItem[] | undefined {
  const value = evaluate(tree, environment);
  if (value.type === "list") return value.items;
  return value.type === "row" ? [{ value, sure: true, missing: [] }] : undefined;
}

/** The table a list of rows belongs to: that of its first row, else the name the list starts from. */
export function tableOf({ base }: ListOrigin, items: readonly ListItem[]): string | undefined {
  const first = items[0]?.value;
  if (first?.type === "row") return first.table;
  const { tree, environment } = base;
  return tree.type === "name" ? tableNamed(environment.vocabulary, tree.name)?.name : undefined;
}
