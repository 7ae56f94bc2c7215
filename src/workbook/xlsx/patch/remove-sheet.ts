import { parseAddress } from "../../../core/values/cells.js";
import { isOurName } from "../../tags.js";
import type { Book } from "../book/book.js";
import type { Package } from "../package/package.js";
import type { XmlNode } from "../xml/tree.js";
import { childOf, childrenOf } from "../xml/tree.js";
import type { Edits } from "./edits.js";
import { dropParts, dropRelationships, editPart } from "./parts.js";
import { emptySharedStrings } from "./shared-strings.js";

/** The findings sheets of ours, by their names: where our hidden names point. */
export function findingsSheets(book: Pick<Book, "names">): ReadonlySet<string> {
  const places = book.names
    .filter(({ name }) => isOurName(name))
    .map(({ formula }) => parseAddress(formula.replaceAll("$", ""))?.sheet);
  return new Set(places.filter((name) => name !== undefined));
}

/** What goes with a sheet that is taken out. */
const OWN_KINDS = new Set([
  "table",
  "comments",
  "vmlDrawing",
  "drawing",
  "printerSettings",
  "threadedComment",
]);

/** Takes the findings sheet, its names and its parts out of the workbook. */
export async function removeFindingsSheet(pack: Package, book: Book): Promise<void> {
  const ours = findingsSheets(book);
  if (!book.names.some(({ name }) => isOurName(name))) return;
  const sheetIds = await editPart(pack, book.part, (root, edits) => unlist(root, edits, ours));
  const parts = book.sheets.filter(({ name }) => ours.has(name)).flatMap(({ part }) => part ?? []);
  await emptySharedStrings(
    pack,
    book,
    parts.filter((part) => pack.entry(part) !== undefined),
  );
  const gone = [...parts];
  for (const part of parts) {
    const own = (await pack.relationships(part)).filter(({ kind }) => OWN_KINDS.has(kind));
    gone.push(...own.flatMap(({ target }) => target ?? []));
  }
  const names = new Set(parts.map((part) => part.toLowerCase()));
  await dropRelationships(pack, book.part, (target) => names.has(target.toLowerCase()));
  await dropParts(pack, gone);
  await clearCalcChain(pack, book, sheetIds);
}

/** Gives the sheetIds of what was taken out. */
function unlist(root: XmlNode, edits: Edits, ours: ReadonlySet<string>): ReadonlySet<string> {
  const sheets = childOf(root, "sheets");
  const listed = childrenOf(sheets, "sheet");
  const indexes = listed.flatMap(({ attributes }, index) =>
    ours.has(attributes["name"] ?? "") ? [index] : [],
  );
  const moved = (index: number): number => index - indexes.filter((own) => own < index).length;
  const shown = (index: number): number => {
    if (index >= listed.length) return index;
    return indexes.includes(index) ? Math.max(0, moved(index) - 1) : moved(index);
  };
  if (sheets !== undefined) {
    edits.takeOut(
      sheets,
      indexes.flatMap((index) => listed[index] ?? []),
    );
  }
  const names = childOf(root, "definedNames");
  const isOurs = ({ attributes }: XmlNode): boolean =>
    isOurName(attributes["name"] ?? "") || indexes.includes(Number(attributes["localSheetId"] ?? -1));
  if (names !== undefined) edits.takeOut(names, names.children.filter(isOurs));
  for (const name of names?.children ?? []) {
    if (!isOurs(name)) moveIndex(name, "localSheetId", moved, edits);
  }
  for (const view of childrenOf(childOf(root, "bookViews"), "workbookView")) {
    for (const attribute of ["activeTab", "firstSheet"]) moveIndex(view, attribute, shown, edits);
  }
  return new Set(indexes.map((index) => listed[index]?.attributes["sheetId"] ?? ""));
}

function moveIndex(node: XmlNode, attribute: string, moved: (index: number) => number, edits: Edits): void {
  const index = Number(node.attributes[attribute]);
  if (Number.isInteger(index) && moved(index) !== index)
    edits.setAttribute(node, attribute, String(moved(index)));
}

/** Excel, once it has saved, lists the sheet's formulas in its order of calculation; "i" holds until another is stated. */
async function clearCalcChain(pack: Package, book: Book, sheetIds: ReadonlySet<string>): Promise<void> {
  const part = book.relationships.find(({ kind }) => kind === "calcChain")?.target;
  if (part === undefined || pack.entry(part) === undefined) return;
  const left = await editPart(pack, part, (root, edits) => {
    let sheet = "";
    const ours = root.children.filter(({ attributes }) => {
      sheet = attributes["i"] ?? sheet;
      return sheetIds.has(sheet);
    });
    return edits.takeOut(root, ours, "keep");
  });
  if (left === "stays") return;
  await dropRelationships(pack, book.part, (target) => target.toLowerCase() === part.toLowerCase());
  await dropParts(pack, [part]);
}
