import type { Book } from "../book/book.js";
import { readBook } from "../book/book.js";
import type { Package } from "../package/package.js";
import { clearHighlights } from "./highlights.js";
import { clearNotes } from "./notes.js";
import { dropParts, dropRelationships, editPart, editWorksheet } from "./parts.js";
import { partOrigin } from "./edits.js";
import { removeFindingsSheet } from "./remove-sheet.js";
import { dropState } from "./state.js";
import { Stylesheet } from "./stylesheet.js";

/** Takes all marks of ours out of a package, found by their tags; with `all` our state as well. */
export async function clearPackage(pack: Package, all: boolean): Promise<void> {
  const book = await readBook(pack);
  for (const { part } of book.sheets) {
    if (part === undefined || pack.entry(part) === undefined) continue;
    pack.work.stopIfCancelled();
    await editWorksheet(pack, part, clearHighlights);
    await clearNotes(pack, part);
  }
  await removeFindingsSheet(pack, book);
  await clearStyles(pack, book);
  if (all) await dropState(pack, book);
}

async function clearStyles(pack: Package, book: Book): Promise<void> {
  const part = book.relationships.find(({ kind }) => kind === "styles")?.target;
  if (part === undefined || pack.entry(part) === undefined) return;
  const origin = await editPart(pack, part, (root, edits, text) => {
    Stylesheet.clear(root, edits, text);
    return partOrigin(root, text);
  });
  if (origin === "announced") pack.drop(part);
  if (origin !== "ours") return;
  await dropRelationships(pack, book.part, (target) => target.toLowerCase() === part.toLowerCase());
  await dropParts(pack, [part]);
}
