import type { Tree } from "../language/tree.js";

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
