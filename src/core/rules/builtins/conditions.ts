import type { Environment } from "../language/environment.js";
import { booleanValue, undecided } from "../language/make.js";
import { truthOf } from "../language/truth.js";
import type { Value } from "../language/values.js";
import { elementsOf, missingOfItems, sourcesOf } from "./arguments.js";

/** One sure condition that is `deciding` decides; undecided ones leave it open. */
export function decidedBy(
  deciding: boolean,
  args: readonly Value[],
  { strict }: Environment,
): Value | undefined {
  const [first] = args;
  if (strict === true && (args.length === 0 || (args.length === 1 && first?.type === "null")))
    return undefined;
  if (first?.type === "unknown" && args.length === 1) return undecided(first.missing, first.source);
  const items = elementsOf(args);
  const found = items.filter((item) => item.sure && truthOf(item.value) === deciding);
  if (found.length > 0) return booleanValue(deciding, sourcesOf(found));
  const open = items.filter((item) => truthOf(item.value) !== !deciding);
  if (open.length === 0) return booleanValue(!deciding, sourcesOf(items));
  return strict === true ? undefined : undecided(missingOfItems(open), sourcesOf(open));
}
