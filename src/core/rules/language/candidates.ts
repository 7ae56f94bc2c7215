import { compareDates, formatDate } from "../../values/dates.js";
import { compare } from "../../values/exact.js";
import type { Environment } from "./environment.js";
import { codeOf, fieldNamed, scaleNamed, type FieldRef } from "./fields.js";
import { foldedName } from "./folded.js";
import { fieldValue } from "./rows.js";
import type { Tree } from "./tree.js";
import type { ListItem, ListValue, RowValue, Value } from "./values.js";

/** Below this, looking at every row is as fast. */
const WORTHWHILE = 64;

/** Rows by the value of one field; rows whose value is not known exactly may equal anything. */
interface FieldIndex {
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly open: readonly number[];
}

/** Asked for once, a field is only noted; asked for again (a rule per group), its rows are indexed. */
const indexes = new WeakMap<readonly ListItem[], Map<string, FieldIndex | "asked">>();

/**
 * The rows of a list that a condition may keep: where it demands `field = value` with a value that is the same for
 * all rows, only those with that value, and those not known. The condition is still evaluated on each of them.
 */
export function candidatesFor(
  list: Value,
  condition: Tree,
  environment: Environment,
  valueOf: (tree: Tree) => Value,
): Value {
  if (list.type !== "list" || list.items.length < WORTHWHILE || environment.strict === true) return list;
  const table = tableOf(list);
  const wanted = table === undefined ? undefined : wantedField(condition, table, environment);
  if (!wanted) return list;
  const index = indexOf(list, wanted.field, environment);
  const key = index && keyFor(valueOf(wanted.value), wanted.field, environment);
  return index && key !== undefined ? chosen(list, index, key) : list;
}

function tableOf({ items }: ListValue): string | undefined {
  const first = items[0]?.value;
  return first?.type === "row" && !first.made ? first.table : undefined;
}

interface Wanted {
  readonly field: FieldRef;
  readonly value: Tree;
}

/** The first `field = value` that the condition cannot do without. */
function wantedField(condition: Tree, table: string, environment: Environment): Wanted | undefined {
  if (condition.type === "and") {
    return (
      wantedField(condition.left, table, environment) ?? wantedField(condition.right, table, environment)
    );
  }
  if (condition.type !== "compare" || condition.operator !== "=") return undefined;
  const { left, right } = condition;
  return equalTo(left, right, table, environment) ?? equalTo(right, left, table, environment);
}

function equalTo(name: Tree, value: Tree, table: string, environment: Environment): Wanted | undefined {
  const field = name.type === "name" ? fieldNamed(environment.vocabulary, table, name.name) : undefined;
  if (!field || !isSameForAllRows(value, table, environment)) return undefined;
  return { field, value };
}

/** A literal, a name from outside the row, or a path on one. */
function isSameForAllRows(tree: Tree, table: string, environment: Environment): boolean {
  if (tree.type === "text" || tree.type === "number") return true;
  if (tree.type === "path") return isSameForAllRows(tree.object, table, environment);
  return (
    tree.type === "name" &&
    tree.name !== "item" &&
    fieldNamed(environment.vocabulary, table, tree.name) === undefined
  );
}

function indexOf(list: ListValue, field: FieldRef, environment: Environment): FieldIndex | undefined {
  let ofList = indexes.get(list.items);
  if (!ofList) indexes.set(list.items, (ofList = new Map<string, FieldIndex | "asked">()));
  const known = ofList.get(field.name);
  if (known === undefined) ofList.set(field.name, "asked");
  if (known === undefined || known !== "asked") {
    environment.recorder?.field(field.table, field.name);
    return known;
  }
  const made = indexed(list, field, environment);
  ofList.set(field.name, made);
  return made;
}

function indexed(list: ListValue, field: FieldRef, environment: Environment): FieldIndex {
  const byKey = new Map<string, number[]>();
  const open: number[] = [];
  for (const [position, { value }] of list.items.entries()) {
    const key = value.type === "row" ? keyOfRow(value, field, environment) : undefined;
    const same = key === undefined ? open : byKey.get(key);
    if (same) same.push(position);
    else if (key !== undefined) byKey.set(key, [position]);
  }
  return { byKey, open };
}

function keyOfRow(row: RowValue, field: FieldRef, environment: Environment): string | undefined {
  const value = fieldValue(row, field.name, environment);
  return value && exactKey(value);
}

/** The same key for all values that may be equal; undefined for what is not known exactly. */
function exactKey(value: Value): string | undefined {
  switch (value.type) {
    case "text":
      return foldedName(value.text);
    case "code":
    case "level":
      return value.code;
    case "number":
      return compare(value.low, value.high) === 0 ? value.low.toFraction() : undefined;
    case "date":
      return compareDates(value.span.earliest, value.span.latest) === 0
        ? formatDate(value.span.earliest)
        : undefined;
    default:
      return undefined;
  }
}

/** The key to look for; undefined where the value is not known, or of a kind the field cannot be looked up by. */
function keyFor(value: Value, field: FieldRef, { vocabulary, tables }: Environment): string | undefined {
  const { kind, scale = "" } = field.definition;
  if (kind !== "code" && kind !== "level") return value.type === "code" ? undefined : exactKey(value);
  if (value.type === "code" || value.type === "level") return value.scale === scale ? value.code : undefined;
  const words = value.type === "text" ? scaleNamed(vocabulary, tables, scale) : undefined;
  return value.type === "text" && words ? codeOf(words, value.text) : undefined;
}

function chosen(list: ListValue, index: FieldIndex, key: string): ListValue {
  const positions = [...(index.byKey.get(key) ?? []), ...index.open].sort((a, b) => a - b);
  return { ...list, items: positions.flatMap((position) => list.items[position] ?? []) };
}
