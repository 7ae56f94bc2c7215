import type { Builtin } from "./builtin.js";
import { booleanValue, isAbsent, joinMissing, missingOf, unknownValue } from "../language/make.js";
import type { Value } from "../language/values.js";
import { anything } from "./wanted.js";

/**
 * False when a cell holds something that was not understood; a blank is readable. Open only where it is not known
 * which cell is meant (no row could be picked).
 */
export const readable: Builtin = {
  names: ["readable", "可读"],
  parameters: [{ name: "value", wants: anything }],
  gives: { type: "boolean" },
  evaluate: ([value]) => {
    if (value === undefined) return undefined;
    const elements = value.type === "list" ? value.items.map((item) => item.value) : [value];
    const broken = elements.filter(isNotUnderstood);
    if (broken.length > 0) return booleanValue(false, sourcesOf(broken));
    const open = elements.filter((element) => element.type === "unknown" && !isAbsent(element));
    if (open.length > 0) return unknownValue(open.map(missingOf).reduce(joinMissing), sourcesOf(open));
    return booleanValue(true, sourcesOf(elements));
  },
  unknowns: true,
};

const sourcesOf = (values: readonly Value[]): Value["source"] => values.map(({ source }) => source);

/** The value is a cell of its own, and that cell was not understood. */
const isNotUnderstood = ({ type, source }: Value): boolean =>
  type === "unknown" && "traced" in source && source.traced.state === "unreadable";
