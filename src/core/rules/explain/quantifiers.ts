import type { Environment } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import { itemsOf, originOf, tableOf } from "../language/origin.js";
import { withVariable } from "../language/scope.js";
import type { Tree } from "../language/tree.js";
import type { ListItem, Value } from "../language/values.js";
import { evidenceOf, joinEvidence, type Evidence } from "./evidence.js";
import type { Explanation } from "./explanation.js";
import { truthAt, type Explain, type Point } from "./point.js";
import { witnessOf } from "./rows.js";

type Quantifier = Extract<Tree, { type: "some" | "every" }>;

/** Rows explained with their figures; of further ones only the cells are kept. */
const MOST_PARTS = 200;

interface Row {
  readonly item: ListItem;
  readonly environment: Environment;
  readonly value: Value;
  readonly truth: boolean | "unknown";
}

/** `every` and `some`: the rows that came out as the whole did, each with its witness. */
export function explainQuantifier(tree: Quantifier, point: Point, explain: Explain): Explanation {
  const join = (tree.type === "every") !== point.negated ? "and" : "or";
  const shape = join === "and" ? "every" : "generic";
  const truth = truthAt({ ...point, tree });
  const list = { tree: tree.list, environment: point.environment };
  const items = itemsOf(list);
  if (items === undefined)
    return { shape, truth, ...evidenceOf(evaluate(list.tree, list.environment)), parts: [] };
  if (items.length === 0) return noRows(shape, truth, list);
  const rows = items.map((item) => judge(tree, item, join, point));
  const deciding = rows.filter((row) => row.truth === truth);
  const shown = deciding.length > 0 ? deciding : rows;
  const parts = shown.slice(0, MOST_PARTS).map((row) => partOf(tree, row, point, explain));
  const rest = shown.slice(MOST_PARTS).map((row) => evidenceOf(row.value));
  return {
    shape,
    truth,
    join,
    ...joinEvidence([...parts, ...rest]),
    parts,
    ...(rest.length > 0 && { omitted: rest.length }),
  };
}

function noRows(
  shape: "every" | "generic",
  truth: Explanation["truth"],
  list: Point | Omit<Point, "negated">,
): Explanation {
  const origin = originOf(list);
  const subject = tableOf(origin, itemsOf(origin.base) ?? []);
  const evidence: Evidence = evidenceOf(evaluate(list.tree, list.environment));
  return { shape, truth, ...(subject && { subject }), ...evidence, parts: [], empty: true };
}

function judge(tree: Quantifier, item: ListItem, join: "and" | "or", point: Point): Row {
  const environment = withVariable(point.environment, tree.variable, item.value);
  const value = evaluate(tree.condition, environment);
  const truth = value.type === "boolean" ? value.value !== point.negated : "unknown";
  const decides = item.sure || truth === (join === "and");
  return { item, environment, value, truth: decides ? truth : "unknown" };
}

function partOf(
  tree: Quantifier,
  { item, environment, truth }: Row,
  point: Point,
  explain: Explain,
): Explanation {
  const part = explain({ tree: tree.condition, environment, negated: point.negated });
  const missing = truth === "unknown" ? [...part.missing, ...item.missing] : part.missing;
  return { ...part, truth, missing, ...witnessOf(item.value, point.environment) };
}
