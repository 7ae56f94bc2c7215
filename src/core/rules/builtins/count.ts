import type { Builtin } from "./builtin.js";
import { wholeNumber } from "../language/make.js";
import { elementsOf, missingOfItems, sourcesOf } from "./arguments.js";
import { anything } from "./wanted.js";

/** How many elements; an interval where a filter could not decide some. */
export const count: Builtin = {
  names: ["count", "计数"],
  parameters: [{ name: "list", wants: anything }],
  rest: true,
  gives: { type: "number" },
  evaluate: (args, { strict }) => {
    if (strict === true && args[0]?.type === "null" && args.length > 1) return undefined;
    const items = elementsOf(args);
    const sure = items.filter((item) => item.sure);
    const low = wholeNumber(sure.length).low;
    if (sure.length === items.length) return wholeNumber(items.length, sourcesOf(items));
    const open = items.filter((item) => !item.sure);
    const missing = missingOfItems(open.map((item) => ({ ...item, value: { type: "null", source: [] } })));
    const high = wholeNumber(items.length).low;
    return { type: "number", low, high, missing, source: sourcesOf(items) };
  },
};
