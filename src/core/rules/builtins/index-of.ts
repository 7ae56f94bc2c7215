import type { Builtin } from "./builtin.js";
import { isEqual } from "../language/compare.js";
import { listValue, wholeNumber } from "../language/make.js";
import { anything, list } from "./wanted.js";

/** The places (from 1) at which the value stands in the list. */
export const indexOf: Builtin = {
  names: ["index of"],
  parameters: [
    { name: "list", wants: list },
    { name: "element", wants: anything },
  ],
  alike: true,
  gives: { type: "list", of: { type: "number" } },
  evaluate: ([list, element], environment) => {
    if (list?.type !== "list" || element === undefined) return undefined;
    if (list.items.some((item) => !item.sure)) return undefined;
    const places = list.items.flatMap((item, index) =>
      isEqual(item.value, element, environment) === true ? [index + 1] : [],
    );
    return listValue(places.map((place) => wholeNumber(place)));
  },
};
