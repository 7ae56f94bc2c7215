import { isInteger } from "../../values/exact.js";
import type { Missing } from "../../values/traced.js";
import type { Environment } from "./environment.js";
import {
  joinCaveats,
  joinMissing,
  missingOf,
  nullValue,
  sourceOf,
  sureItem,
  undecided,
  unknownValue,
  wholeNumber,
} from "./make.js";
import { fieldOfNoRow, fieldValue, noRow } from "./rows.js";
import { truthOf, truthValue } from "./truth.js";
import type { ListItem, ListValue, Source, Value } from "./values.js";

/** Evaluates the inside of a filter or loop for one element of the list. */
export type Inside = (element: Value) => Value;

/** object.name: a row's field, of a list the list of its rows' fields, a part of a date or duration. */
export function pathOf(object: Value, name: string, environment: Environment): Value {
  switch (object.type) {
    case "row":
      return fieldValue(object, name, environment) ?? nothing(object, environment);
    case "list": {
      const items = object.items.map(({ value, sure, missing }) => ({
        value: pathOf(value, name, environment),
        sure,
        missing,
      }));
      return { type: "list", items, source: object.source };
    }
    case "unknown":
      return object.table === undefined ? object : fieldOfNoRow(object, object.table, name, environment);
    default:
      return partOf(object, name) ?? nothing(object, environment);
  }
}

/** A result there is none of: null in the standard, unknown here. */
const nothing = (value: Value, environment: Environment): Value =>
  environment.strict === true ? nullValue(value.source) : unknownValue(missingOf(value), value.source);

/** year, month, day of a day; years, months, days of a duration. */
function partOf(value: Value, name: string): Value | undefined {
  if (value.type === "date") {
    const { earliest, latest } = value.span;
    if (name !== "year" && name !== "month" && name !== "day") return undefined;
    return earliest[name] === latest[name]
      ? wholeNumber(earliest[name], value.source)
      : undecided(value.missing, value.source);
  }
  if (value.type === "months") {
    if (name === "years") return wholeNumber(Math.trunc(value.months / 12), value.source);
    return name === "months" ? wholeNumber(value.months % 12, value.source) : undefined;
  }
  if (value.type !== "days") return undefined;
  if (name === "days") return wholeNumber(value.days, value.source);
  return ["hours", "minutes", "seconds"].includes(name) ? wholeNumber(0, value.source) : undefined;
}

/** A value as the list it stands for: one element is a list of one; null is one element in the standard. */
export const asList = (value: Value): ListValue =>
  value.type === "list" ? value : { type: "list", items: [sureItem(value)], source: [] };

/** list[condition]: keeps what fits; what cannot be decided stays as an item that is not sure. */
export function filtered(list: Value, condition: Inside, environment: Environment): Value {
  if (list.type === "unknown") return list;
  const items: ListItem[] = [];
  for (const item of asList(list).items) {
    const decided = condition(item.value);
    const truth = truthOf(decided);
    if (truth === true) items.push({ ...item, value: withSource(item.value, decided.source) });
    else if (truth === undefined && environment.strict !== true) {
      const missing = joinMissing(item.missing, missingOf(decided));
      items.push({ value: withSource(item.value, decided.source), sure: false, missing });
    }
  }
  return { type: "list", items, source: list.type === "list" ? list.source : [] };
}

/** A row remembers the cells that chose it, for counts; the values of its fields do not. */
function withSource(value: Value, chosen: Source): Value {
  if (value.type !== "row") return value;
  return { ...value, source: isEmpty(value.source) ? chosen : [value.source, chosen] };
}

const isEmpty = (source: Source): boolean => Array.isArray(source) && source.length === 0;

/** list[1], list[-1]; `table` names the rows that would stand there when there is none. */
export function elementAt(
  list: Value,
  index: Value,
  table: string | undefined,
  environment: Environment,
): Value {
  if (list.type === "unknown") return list;
  if (index.type !== "number" || !isInteger(index.low) || !isInteger(index.high))
    return nothing(index, environment);
  const { items, source } = asList(list);
  const position = Number(index.low.s * index.low.n);
  if (items.some((item) => !item.sure)) return unsureElement(items, position, environment);
  const found = position > 0 ? items[position - 1] : position < 0 ? items.at(position) : undefined;
  if (found) return found.value;
  if (environment.strict === true) return nullValue(source);
  return table === undefined ? nullValue(source) : noRow(table, "blank");
}

/** With undecided rows the element is known only if no undecided one can stand before it. */
function unsureElement(items: readonly ListItem[], position: number, environment: Environment): Value {
  const ordered = position > 0 ? items : items.toReversed();
  const leading = ordered.slice(0, Math.abs(position));
  const last = leading.at(-1);
  if (last && leading.length === Math.abs(position) && leading.every((item) => item.sure)) return last.value;
  let missing: readonly Missing[] = [];
  for (const item of items) missing = joinMissing(missing, item.missing);
  const source = items.map((item) => sourceOf(item.value));
  return environment.strict === true ? nullValue(source) : undecided(missing, source);
}

/** `every` and `some`: decided by one sure element, open while an undecided one could still decide. */
export function quantified(
  type: "some" | "every",
  list: Value,
  condition: Inside,
  environment: Environment,
): Value {
  const strict = environment.strict === true;
  if (list.type === "unknown") return undecided(list.missing, list.source);
  if (strict && list.type === "null") return list;
  const wanted = type === "some";
  const deciding: Value[] = [];
  const open: Value[] = [];
  const others: Value[] = [];
  for (const item of asList(list).items) {
    const decided = condition(item.value);
    const truth = truthOf(decided);
    if (truth === !wanted) others.push(decided);
    else if (truth === wanted && item.sure) deciding.push(decided);
    else open.push(truth === wanted ? undecided(item.missing, decided.source) : withReasons(decided, item));
  }
  if (deciding.length > 0) return all(wanted, deciding);
  return open.length > 0 ? allOpen(open, strict) : all(!wanted, others);
}

const withReasons = (value: Value, item: ListItem): Value =>
  item.sure || value.type !== "unknown"
    ? value
    : { ...value, missing: joinMissing(value.missing, item.missing) };

function all(value: boolean, from: readonly Value[]): Value {
  let caveats = from[0]?.caveats;
  for (const one of from) caveats = joinCaveats(caveats, one.caveats);
  return { type: "boolean", value, source: from.map((one) => one.source), ...(caveats && { caveats }) };
}

function allOpen(open: readonly Value[], strict: boolean): Value {
  if (strict) return truthValue(undefined, true, open);
  const missing = new Set<Missing>();
  for (const one of open) for (const each of missingOf(one)) missing.add(each);
  return undecided(
    [...missing],
    open.map((one) => one.source),
  );
}

/** `for`: the results, each as sure as its element. */
export function mapped(list: Value, result: Inside): Value {
  if (list.type === "unknown" || list.type === "null") return list;
  const { items, source } = asList(list);
  return { type: "list", items: items.map((item) => ({ ...item, value: result(item.value) })), source };
}
