import type { Tree } from "../language/tree.js";
import type { Value } from "../language/values.js";
import { explanationOf } from "./comparison.js";
import { evidenceOf, withFirst } from "./evidence.js";
import type { Explanation, Quantity } from "./explanation.js";
import { truthAt, type Explain, type Point } from "./point.js";
import { quantityOf } from "./quantities.js";
import { fieldOf, measuredRole, sideOf, type Side } from "./side.js";

interface Bounds {
  readonly low: Tree;
  readonly high: Tree;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** x between a and b: the bound that is passed where one is, else the whole window. */
export function explainBetween(
  tree: Extract<Tree, { type: "between" }>,
  point: Point,
  explain: Explain,
): Explanation {
  return explainBounds(
    tree.value,
    { ...tree, lowIncluded: true, highIncluded: true },
    { ...point, tree },
    explain,
  );
}

/** x in (a, b): one of a closed list; x in [a..b]: between bounds. */
export function explainMembership(
  tree: Extract<Tree, { type: "in" }>,
  point: Point,
  explain: Explain,
): Explanation {
  const [only, second] = tree.options;
  if (only?.type === "range" && !second) return explainBounds(tree.value, only, { ...point, tree }, explain);
  const side = sideOf({ tree: tree.value, environment: point.environment });
  const options = tree.options.map((option) => sideOf({ tree: option, environment: point.environment }));
  const subject = measuredRole(side);
  const scale = side.value.type === "code" || side.value.type === "level" ? side.value.scale : undefined;
  const named = scale ?? fieldOf(subject, point.environment)?.scale;
  const actual = quantityOf(side.value);
  return {
    shape: "oneOf",
    truth: truthAt({ ...point, tree }),
    ...(subject && { subject }),
    ...(actual && { actual }),
    options: options.flatMap(({ value }) => textsOf(value)),
    ...(named && { scale: named }),
    ...(point.negated && { negated: true as const }),
    ...withFirst(evidenceOf(side.value, ...options.map(({ value }) => value)), subject),
    parts: [],
  };
}

function textsOf(value: Value): string[] {
  if (value.type === "list") return value.items.flatMap((item) => textsOf(item.value));
  return "text" in value ? [value.text] : [];
}

function explainBounds(value: Tree, bounds: Bounds, point: Point, explain: Explain): Explanation {
  const { environment, negated } = point;
  const [actual, low, high] = [value, bounds.low, bounds.high].map((tree) => sideOf({ tree, environment }));
  const truth = truthAt(point);
  if (!actual || !low || !high) return { shape: "generic", truth, ...evidenceOf(), parts: [] };
  const ends = [
    { operator: bounds.lowIncluded ? ">=" : ">", limit: low } as const,
    { operator: bounds.highIncluded ? "<=" : "<", limit: high } as const,
  ];
  const explained = ends.map((end) => ({
    ...explanationOf({ ...end, actual, explain, truth: compared(value, end.operator, end.limit, point) }),
  }));
  const passed = explained.find((end) => end.truth === false);
  if (truth === false && !negated && passed) return passed;
  const subject = measuredRole(actual);
  const shown = quantityOf(actual.value);
  const limit = spanned(quantityOf(low.value), quantityOf(high.value));
  return {
    shape: "window",
    truth,
    ...(subject && { subject }),
    ...(shown && { actual: shown }),
    ...(limit && { limit }),
    ...(negated && { negated: true as const }),
    ...withFirst(evidenceOf(actual.value, low.value, high.value), subject),
    parts: [],
  };
}

function compared(
  value: Tree,
  operator: ">=" | ">" | "<=" | "<",
  limit: Side,
  point: Point,
): Explanation["truth"] {
  const { from, to } = value;
  const tree: Tree = { type: "compare", operator, left: value, right: limit.tree, from, to };
  return truthAt({ tree, environment: point.environment, negated: false });
}

/** Two bounds as one quantity from the lower to the upper. */
function spanned(low: Quantity | undefined, high: Quantity | undefined): Quantity | undefined {
  if (low?.kind === "date" && high?.kind === "date") {
    return { kind: "date", span: { earliest: low.span.earliest, latest: high.span.latest } };
  }
  const figures = (low?.kind === "money" || low?.kind === "number") && high?.kind === low.kind;
  return figures ? { ...low, high: high.high } : low;
}
