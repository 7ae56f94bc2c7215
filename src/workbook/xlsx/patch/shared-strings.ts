import type { Book } from "../book/book.js";
import type { Package } from "../package/package.js";
import { elementsOf } from "../xml/write.js";
import { editPart } from "./parts.js";

/** The shared strings the cells of a sheet point at. */
async function stringsUsedBy(pack: Package, part: string): Promise<ReadonlySet<number>> {
  const used = new Set<number>();
  let isShared = false;
  let value: string | undefined;
  await pack.parse(part, {
    open: ({ name, parent, attribute }) => {
      if (name === "c") isShared = attribute("t") === "s";
      if (name === "v" && parent === "c" && isShared) value = "";
    },
    text: (text) => {
      if (value !== undefined) value += text;
    },
    close: (name) => {
      if (name === "v" && value !== undefined) used.add(Number(value));
      if (name === "v") value = undefined;
    },
  });
  return used;
}

/**
 * A program that saved a checked copy has moved the texts of our sheet into the shared strings. Those no other sheet
 * uses are emptied; they keep their places, which are what the cells of the others count by.
 */
export async function emptySharedStrings(pack: Package, book: Book, ours: readonly string[]): Promise<void> {
  const list = book.relationships.find(({ kind }) => kind === "sharedStrings")?.target;
  if (list === undefined || pack.entry(list) === undefined) return;
  const own = new Set<number>();
  for (const part of ours) for (const index of await stringsUsedBy(pack, part)) own.add(index);
  if (own.size === 0) return;
  for (const { part } of book.sheets) {
    if (part === undefined || ours.includes(part) || pack.entry(part) === undefined) continue;
    for (const index of await stringsUsedBy(pack, part)) own.delete(index);
  }
  await editPart(pack, list, (root, edits) => {
    const write = elementsOf(root.prefix);
    const items = root.children.filter(({ name }) => name === "si");
    for (const index of own) {
      const item = items[index];
      if (item !== undefined) edits.replace(item.start, item.end, write("si", {}, write("t")));
    }
  });
}
