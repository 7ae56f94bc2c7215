import { builtinNamed } from "../builtins/index.js";
import { takesCount, takesListAt, type Builtin } from "../builtins/builtin.js";
import { exact } from "../../values/exact.js";
import { calculated, negated } from "./arithmetic.js";
import { candidatesFor } from "./candidates.js";
import { compared, isEqual } from "./compare.js";
import type { Environment, Local } from "./environment.js";
import { tableNamed } from "./fields.js";
import { elementAt, filtered, mapped, pathOf, quantified } from "./collections.js";
import {
  booleanValue,
  joinMissing,
  joinSources,
  listValue,
  missingOf,
  missingOfItems,
  nullValue,
  numberValue,
  sourceOf,
  single,
  textValue,
  undecided,
  unknownValue,
  withCaveats,
} from "./make.js";
import { fieldValue, SUMS, sumsValue, tableValue } from "./rows.js";
import type { Tree } from "./tree.js";
import { both, either, truthOf, truthValue, type Truth } from "./truth.js";
import { foundByText } from "./text-index.js";
import type { Source, Value } from "./values.js";

type Node<T extends Tree["type"]> = Extract<Tree, { type: T }>;

/**
 * What an expression comes to. Three-valued: what rests on a blank or unreadable cell is unknown, with the cell;
 * counts and sums over rows that could not be decided are intervals. Never throws for anything in a workbook.
 */
export function evaluate(tree: Tree, environment: Environment): Value {
  switch (tree.type) {
    case "number":
      return literal(tree, () => numberValue(exact(tree.text)));
    case "text":
      return textValue(tree.text);
    case "boolean":
      return booleanValue(tree.value);
    case "null":
      return nullValue();
    case "name":
      return nameValue(tree.name, environment);
    case "path":
      return pathOf(evaluate(tree.object, environment), tree.name, environment);
    case "filter":
      return filterValue(tree, environment);
    case "list":
      return listValue(tree.items.map((item) => evaluate(item, environment)));
    case "call":
      return callValue(tree, environment);
    default:
      return operation(tree, environment);
  }
}

const literals = new WeakMap<Tree, Value>();

/** What is written out is read once, not once per row. */
function literal(tree: Tree, read: () => Value): Value {
  let value = literals.get(tree);
  if (!value) literals.set(tree, (value = read()));
  return value;
}

type Operation = Exclude<
  Tree,
  Node<"number" | "text" | "boolean" | "null" | "name" | "path" | "filter" | "list" | "call">
>;

function operation(tree: Operation, environment: Environment): Value {
  const strict = environment.strict === true;
  switch (tree.type) {
    case "arithmetic":
      return calculated(
        tree.operator,
        evaluate(tree.left, environment),
        evaluate(tree.right, environment),
        environment,
      );
    case "negate":
      return negated(evaluate(tree.operand, environment), environment);
    case "compare":
      return compared(
        tree.operator,
        evaluate(tree.left, environment),
        evaluate(tree.right, environment),
        environment,
      );
    case "between":
      return isBetween(
        evaluate(tree.value, environment),
        evaluate(tree.low, environment),
        evaluate(tree.high, environment),
        environment,
      );
    case "in":
      return isIn(tree, environment);
    case "and":
      return both(evaluate(tree.left, environment), () => evaluate(tree.right, environment), strict);
    case "or":
      return either(evaluate(tree.left, environment), () => evaluate(tree.right, environment), strict);
    case "if":
      return choice(tree, environment);
    case "some":
    case "every":
      return quantifiedValue(tree, environment);
    case "for":
      return mapped(evaluate(tree.list, environment), inside(tree.variable, tree.result, environment));
    case "range":
      return nullValue();
  }
}

function quantifiedValue(tree: Node<"some" | "every">, environment: Environment): Value {
  const list = evaluate(tree.list, environment);
  return quantified(tree.type, list, inside(tree.variable, tree.condition, environment), environment);
}

/** One environment for all elements: evaluation is done with one before the next is looked at. */
function inside(variable: string, tree: Tree, environment: Environment): (element: Value) => Value {
  const within = { ...environment };
  return (element) => {
    within.locals = { kind: "variable", name: variable, value: element, outer: environment.locals };
    return evaluate(tree, within);
  };
}

function insideFilter(tree: Tree, environment: Environment): (element: Value) => Value {
  const within = { ...environment };
  return (element) => {
    within.locals = { kind: "item", value: element, outer: environment.locals };
    return evaluate(tree, within);
  };
}

// ── names ──

/** Innermost first: loop variables and fields of the row, then constants and `let` names, then tables. */
function nameValue(name: string, environment: Environment): Value {
  for (let local: Local | undefined = environment.locals; local !== undefined; local = local.outer) {
    if (local.kind === "variable") {
      if (local.name === name) return local.value;
    } else if (name === "item") return local.value;
    else if (local.value.type === "row") {
      const field = fieldValue(local.value, name, environment);
      if (field) return field;
    }
  }
  const value = environment.names.get(name);
  if (value) return value;
  const table = tableNamed(environment.vocabulary, name);
  if (table) return tableValue(table, environment);
  if (name === SUMS) return sumsValue(environment);
  // the static check refuses unknown names, so this is reached in strict mode only
  return environment.strict === true ? nullValue() : unknownValue([]);
}

// ── filters ──

/** list[condition] or list[index]: which of the two, the first value of the inside tells. */
function filterValue(tree: Node<"filter">, environment: Environment): Value {
  const list = evaluate(tree.list, environment);
  if (isIndex(tree.condition)) {
    const index = evaluate(tree.condition, environment);
    return elementAt(list, index, rowsOf(tree.list, list, environment), environment);
  }
  if (environment.strict === true) {
    const index = evaluate(tree.condition, environment);
    if (index.type === "number") return elementAt(list, index, undefined, environment);
  }
  const candidates = candidatesFor(list, tree.condition, environment, (part) => evaluate(part, environment));
  return filtered(candidates, insideFilter(tree.condition, environment), environment);
}

/** A number by its form: a filter over a list of conditions is never meant by it. */
function isIndex(tree: Tree): boolean {
  if (tree.type === "negate") return isIndex(tree.operand);
  return tree.type === "number" || tree.type === "arithmetic";
}

/** The table whose rows an expression lists, so that a row that is not there can be named. */
function rowsOf(tree: Tree, list: Value, environment: Environment): string | undefined {
  if (list.type === "list") {
    const first = list.items[0]?.value;
    if (first?.type === "row") return first.table;
  }
  if (tree.type === "filter") return rowsOf(tree.list, list, environment);
  if (tree.type === "call" && tree.args[0]) return rowsOf(tree.args[0], list, environment);
  if (tree.type !== "name") return undefined;
  const table = tableNamed(environment.vocabulary, tree.name);
  if (table) return table.name;
  const definition = environment.definitions?.get(tree.name);
  return definition && rowsOf(definition, list, environment);
}

// ── conditions ──

function isBetween(value: Value, low: Value, high: Value, environment: Environment): Value {
  const strict = environment.strict === true;
  const notBelow = compared(">=", value, low, environment);
  return both(notBelow, () => compared("<=", value, high, environment), strict);
}

/** x in (a, b): equal to an option, an element of it, or within a range. */
function isIn(tree: Node<"in">, environment: Environment): Value {
  const value = evaluate(tree.value, environment);
  const options: Value[] = [value];
  let truth: Truth = false;
  for (const option of tree.options) {
    const one =
      option.type === "range" ? inRange(value, option, environment) : inOption(value, option, environment);
    options.push(one.option);
    if (one.truth === true) return truthValue(true, false, [value, one.option]);
    if (one.truth === undefined) truth = undefined;
  }
  return truthValue(truth, environment.strict === true, options);
}

interface Tried {
  readonly truth: Truth;
  readonly option: Value;
}

function inRange(value: Value, range: Node<"range">, environment: Environment): Tried {
  const low = evaluate(range.low, environment);
  const high = evaluate(range.high, environment);
  const above = compared(range.lowIncluded ? ">=" : ">", value, low, environment);
  const below = compared(range.highIncluded ? "<=" : "<", value, high, environment);
  const option = both(above, () => below, environment.strict === true);
  return { truth: truthOf(option), option };
}

function inOption(value: Value, tree: Tree, environment: Environment): Tried {
  const option = evaluate(tree, environment);
  if (option.type !== "list") return { truth: isEqual(value, option, environment), option };
  const equal = value.type === "list" ? isEqual(value, option, environment) : false;
  if (equal === true) return { truth: true, option };
  const indexed = environment.strict === true ? undefined : foundByText(value, option.items);
  if (indexed === null) return { truth: false, option };
  if (indexed !== undefined) return { truth: true, option: indexed.value };
  let truth: Truth = false;
  for (const item of option.items) {
    if (environment.strict === true && item.value.type !== value.type) continue;
    const one = isEqual(value, item.value, environment);
    if (one === true && item.sure) return { truth: true, option: item.value };
    if (one !== false) truth = undefined;
  }
  if (truth === false) return { truth, option };
  const missing = missingOfItems(option.items);
  return { truth, option: unknownValue(missing, sourceOf(option)) };
}

/** `if`: an open condition leaves the whole open, unless both branches come to the same. */
function choice(tree: Node<"if">, environment: Environment): Value {
  const condition = evaluate(tree.condition, environment);
  const truth = truthOf(condition);
  if (truth !== undefined || environment.strict === true) {
    const taken = evaluate(truth === true ? tree.then : tree.otherwise, environment);
    return withCaveats({ ...taken, source: joinSources([taken.source, condition.source]) }, condition);
  }
  const then = evaluate(tree.then, environment);
  const otherwise = evaluate(tree.otherwise, environment);
  if (then.type !== "null" && isEqual(then, otherwise, environment) === true) return then;
  return undecided(missingOf(condition), condition.source);
}

// ── calls ──

function callValue(tree: Node<"call">, environment: Environment): Value {
  const builtin = builtinNamed(tree.name);
  const strict = environment.strict === true;
  if (!builtin) return strict ? nullValue() : unknownValue([]);
  if (builtin.lookUp) return builtin.lookUp(tree.args, environment);
  const isLiteral =
    builtin.literal === true && tree.args.every(({ type }) => type === "text" || type === "number");
  return isLiteral && !strict
    ? literal(tree, () => argumentsValue(builtin, tree, environment))
    : argumentsValue(builtin, tree, environment);
}

function argumentsValue(builtin: Builtin, tree: Node<"call">, environment: Environment): Value {
  const strict = environment.strict === true;
  if (strict && !takesCount(builtin, tree.args.length)) return nullValue();
  const args = tree.args.map((arg, index) => {
    const value = evaluate(arg, environment);
    return takesListAt(builtin, index) ? value : single(value);
  });
  if (!strict && builtin.unknowns !== true) {
    const unknown = args.filter((arg) => arg.type === "unknown");
    if (unknown.length > 0) return withoutArguments(unknown, args);
  }
  return called(builtin, args, environment);
}

function called(builtin: Builtin, args: readonly Value[], environment: Environment): Value {
  const result = builtin.evaluate(args, environment);
  const source = (): Source => joinSources(args.map(sourceOf));
  if (result === undefined) {
    if (environment.strict === true) return nullValue();
    const missing = args.reduce((all, arg) => joinMissing(all, missingOf(arg)), missingOf(nullValue()));
    return unknownValue(missing, source());
  }
  const isBare = Array.isArray(result.source) && result.source.length === 0;
  const sourced = isBare && result.type !== "list" ? { ...result, source: source() } : result;
  return withCaveats(sourced, ...args);
}

/** What is missing of the arguments is missing of the result. */
function withoutArguments(unknown: readonly Value[], args: readonly Value[]): Value {
  const missing = unknown.reduce((all, arg) => joinMissing(all, missingOf(arg)), missingOf(nullValue()));
  const open = unknown.some((arg) => arg.type === "unknown" && arg.undecided === true);
  const source = joinSources(args.map(sourceOf));
  return withCaveats(open ? undecided(missing, source) : unknownValue(missing, source), ...args);
}
