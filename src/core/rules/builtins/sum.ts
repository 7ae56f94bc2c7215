import type { Builtin } from "./builtin.js";
import { add, greatest, least, total, ZERO, type Exact } from "../../values/exact.js";
import { unknownValue } from "../language/make.js";
import type { NumberValue } from "../language/values.js";
import { elementsOf, missingOfItems, sourcesOf } from "./arguments.js";
import { amount, either, elementOf, listOf } from "./wanted.js";

/** The sum; of nothing 0. Elements that may not belong make it an interval; a blank one makes it unknown. */
export const sum: Builtin = {
  names: ["sum", "合计"],
  parameters: [{ name: "list", wants: either(listOf(amount), amount) }],
  rest: true,
  alike: true,
  gives: (args) => elementOf(args[0]),
  evaluate: (args, { strict }) => {
    const items = elementsOf(args);
    if (strict === true && items.length === 0) return undefined;
    const numbers: NumberValue[] = [];
    const open: NumberValue[] = [];
    for (const { value, sure } of items) {
      if (value.type === "number") (sure ? numbers : open).push(value);
      else if (value.type !== "unknown" || strict === true) return undefined;
    }
    const source = sourcesOf(items);
    const money = [...numbers, ...open].find((value) => value.money !== undefined)?.money;
    if (numbers.length + open.length < items.length) return unknownValue(missingOfItems(items), source);
    const low = total([...lows(numbers), ...open.map((value) => least(value.low, ZERO))]);
    const unsure = open.length > 0 || numbers.some((value) => value.low !== value.high);
    const high = unsure
      ? add(total(highs(numbers)), total(open.map((value) => greatest(value.high, ZERO))))
      : low;
    return {
      type: "number",
      low,
      high,
      ...(money && { money }),
      missing: unsure ? missingOfItems(items) : [],
      source,
    };
  },
};

const lows = (values: readonly NumberValue[]): Exact[] => values.map((value) => value.low);
const highs = (values: readonly NumberValue[]): Exact[] => values.map((value) => value.high);
