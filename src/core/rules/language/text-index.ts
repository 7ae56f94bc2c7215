import { fold, foldName } from "../../values/text.js";
import type { ListItem, Value } from "./values.js";

/** Below this, comparing one by one is as fast. */
const WORTHWHILE = 16;

interface TextIndex {
  readonly names: boolean;
  readonly byText: ReadonlyMap<string, ListItem>;
}

/** Lists are never changed once made, so an index holds as long as its list. */
const indexes = new WeakMap<readonly ListItem[], TextIndex | null>();

/**
 * The element that equals a text, or null when surely none does, without walking a long list of texts for every
 * row that asks. undefined: the list is short, or not of sure texts of one kind, and must be walked.
 */
export function foundByText(value: Value, items: readonly ListItem[]): ListItem | null | undefined {
  if (value.type !== "text" || items.length < WORTHWHILE) return undefined;
  const index = indexOf(items);
  if (index === null || (value.isName === true && !index.names)) return undefined;
  return index.byText.get(index.names ? foldName(value.text) : fold(value.text)) ?? null;
}

function indexOf(items: readonly ListItem[]): TextIndex | null {
  const known = indexes.get(items);
  if (known !== undefined) return known;
  const made = indexed(items);
  indexes.set(items, made);
  return made;
}

function indexed(items: readonly ListItem[]): TextIndex | null {
  const byText = new Map<string, ListItem>();
  const [first] = items;
  const names = first?.value.type === "text" && first.value.isName === true;
  for (const item of items) {
    const { value } = item;
    if (!item.sure || value.type !== "text" || (value.isName === true) !== names) return null;
    const key = names ? foldName(value.text) : fold(value.text);
    if (!byText.has(key)) byText.set(key, item);
  }
  return { names, byText };
}
