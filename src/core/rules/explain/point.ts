import { evaluate } from "../language/evaluate.js";
import type { Placed } from "../language/names.js";
import type { Explanation } from "./explanation.js";

/** An expression to explain, where it stands, and whether it stands under `not`. */
export interface Point extends Placed {
  readonly negated: boolean;
}

/** The explanation of any expression; handed to the parts that need it for what is inside them. */
export type Explain = (point: Point) => Explanation;

/** What the expression came to, `not` included; anything but a boolean is not decided. */
export function truthAt({ tree, environment, negated }: Point): boolean | "unknown" {
  const value = evaluate(tree, environment);
  return value.type === "boolean" ? value.value !== negated : "unknown";
}
