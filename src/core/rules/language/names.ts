import type { Environment } from "./environment.js";
import { evaluate } from "./evaluate.js";
import { sourceOf } from "./make.js";
import { isHidden, withoutLocals } from "./scope.js";
import type { Tree } from "./tree.js";
import { operandsOf } from "./values.js";

/** Every name an expression mentions, loop variables and fields of filters included. */
export function namesIn(tree: Tree): Set<string> {
  const found = new Set<string>();
  const pending: Tree[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.type === "name") found.add(next.name);
    pending.push(...childrenOf(next));
  }
  return found;
}

/** The names of `namesIn` and those behind a dot: every word that may be a field. */
export function wordsIn(tree: Tree): Set<string> {
  const found = namesIn(tree);
  const pending: Tree[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.type === "path") found.add(next.name);
    pending.push(...childrenOf(next));
  }
  return found;
}

/** The direct parts of a tree, in source order. */
export function childrenOf(tree: Tree): readonly Tree[] {
  switch (tree.type) {
    case "path":
      return [tree.object];
    case "filter":
      return [tree.list, tree.condition];
    case "list":
      return tree.items;
    case "range":
      return [tree.low, tree.high];
    case "arithmetic":
    case "compare":
    case "and":
    case "or":
      return [tree.left, tree.right];
    case "negate":
      return [tree.operand];
    case "between":
      return [tree.value, tree.low, tree.high];
    case "in":
      return [tree.value, ...tree.options];
    case "if":
      return [tree.condition, tree.then, tree.otherwise];
    case "some":
    case "every":
      return [tree.list, tree.condition];
    case "for":
      return [tree.list, tree.result];
    case "call":
      return tree.args;
    default:
      return [];
  }
}

/** A tree and where it stands: the names, rows and submission it is read with. */
export interface Placed {
  readonly tree: Tree;
  readonly environment: Environment;
}

/**
 * Looks through `let` names: the tree a name stands for, with the names that tree needs, outside all loops. A
 * loop variable or field of the same name hides the `let` and stays as it is.
 */
export function throughNames({ tree, environment }: Placed): Placed {
  if (tree.type !== "name" || isHidden(tree.name, environment)) return { tree, environment };
  const definition = environment.definitions?.get(tree.name);
  if (definition === undefined) return { tree, environment };
  return throughNames({ tree: definition, environment: withNamesOf(definition, withoutLocals(environment)) });
}

/** The environment with the values of the `let` names a tree uses, evaluated where they are not there yet. */
export function withNamesOf(tree: Tree, environment: Environment): Environment {
  let known = environment;
  for (const name of namesIn(tree)) {
    const definition = known.definitions?.get(name);
    if (definition === undefined || known.names.has(name)) continue;
    const inside = withNamesOf(definition, known);
    known = { ...known, names: new Map(inside.names).set(name, evaluate(definition, inside)) };
  }
  return known;
}

/** Whether nothing in it comes from the workbook: literals, figures of the guide, today. */
export function isConstant(placed: Placed): boolean {
  const { tree, environment } = throughNames(placed);
  if (tree.type === "path" || tree.type === "filter") return false;
  if (tree.type === "name") {
    if (isHidden(tree.name, environment)) return false;
    const value = environment.names.get(tree.name);
    return value !== undefined && value.type !== "row" && operandsOf(sourceOf(value)).length === 0;
  }
  return childrenOf(tree).every((child) => isConstant({ tree: child, environment }));
}
