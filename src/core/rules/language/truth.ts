import {
  joinCaveats,
  joinMissing,
  joinSources,
  joinTwo,
  missingOf,
  NOTHING_MISSING,
  nullValue,
  undecided,
} from "./make.js";
import type { Missing } from "../../values/traced.js";
import type { Value } from "./values.js";

/** Kleene's three values; `undefined` is not decided. */
export type Truth = boolean | undefined;

export const truthOf = (value: Value): Truth => (value.type === "boolean" ? value.value : undefined);

/** A truth as a value. In strict mode what is not decided is null, as in the standard. */
export function truthValue(truth: Truth, strict: boolean, from: readonly Value[]): Value {
  const [first, second] = from;
  const source =
    from.length === 2 && first && second
      ? joinTwo(first.source, second.source)
      : joinSources(from.map((value) => value.source));
  let caveats = first?.caveats;
  for (const value of from) caveats = joinCaveats(caveats, value.caveats);
  const known = caveats && { caveats };
  if (truth !== undefined) return { type: "boolean", value: truth, source, ...known };
  if (strict) return nullValue(source);
  let missing: readonly Missing[] = NOTHING_MISSING;
  for (const value of from) missing = joinMissing(missing, missingOf(value));
  return { ...undecided(missing, source), ...known };
}

/** `and`: false if either is false, though the other is unknown. Only what decides is kept as source. */
export function both(left: Value, right: () => Value, strict: boolean): Value {
  return connective(false, left, right, strict);
}

/** `or`: true if either is true, though the other is unknown. */
export function either(left: Value, right: () => Value, strict: boolean): Value {
  return connective(true, left, right, strict);
}

function connective(deciding: boolean, left: Value, rightOf: () => Value, strict: boolean): Value {
  if (truthOf(left) === deciding) return left;
  const right = rightOf();
  if (truthOf(right) === deciding) return right;
  const leftTruth = truthOf(left);
  const rightTruth = truthOf(right);
  if (leftTruth === undefined && rightTruth !== undefined) return truthValue(undefined, strict, [left]);
  if (rightTruth === undefined && leftTruth !== undefined) return truthValue(undefined, strict, [right]);
  return truthValue(leftTruth === undefined ? undefined : !deciding, strict, [left, right]);
}
