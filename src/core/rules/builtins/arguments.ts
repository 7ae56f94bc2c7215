import { isInteger } from "../../values/exact.js";
import { joinSources, sourceOf, textValue } from "../language/make.js";
import { operandsOf, type ListItem, type Source, type Value } from "../language/values.js";

/** The elements that aggregates work on: of one list, or the arguments themselves. */
export function elementsOf(args: readonly Value[]): readonly ListItem[] {
  const [first] = args;
  if (args.length === 1 && first?.type === "list") return first.items;
  return args.map((value) => ({ value, sure: true, missing: [] }));
}

export { missingOfItems } from "../language/make.js";

/** Where elements come from. */
export const sourcesOf = (items: readonly ListItem[]): Source =>
  joinSources(items.map((item) => sourceOf(item.value)));

/** A text, or what a code's cell said; undefined for other values. */
export const textOf = (value: Value | undefined): string | undefined =>
  value?.type === "text" || value?.type === "code" || value?.type === "level" ? value.text : undefined;

/** A whole number known exactly; undefined otherwise. */
export function wholeOf(value: Value | undefined): number | undefined {
  if (value?.type !== "number" || value.low !== value.high) {
    if (value?.type !== "number" || value.low.compare(value.high) !== 0) return undefined;
  }
  return isInteger(value.low) ? Number(value.low.s * value.low.n) : undefined;
}

/** The text a single cell shows, understood or not; undefined where the value does not come from one cell. */
export function rawOf(value: Value): Value | undefined {
  const [only, second] = operandsOf(value.source);
  if (!only || second || !only.traced.origin || only.traced.state === "absent") return undefined;
  return textValue(only.traced.origin.raw, only);
}
