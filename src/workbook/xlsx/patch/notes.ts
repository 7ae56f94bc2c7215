import type { CellRef } from "../../../core/values/cells.js";
import { columnLetters, columnNumber } from "../../../core/values/cells.js";
import { authorName, isOurAuthor, isOurNote, NOTE_TAG } from "../../tags.js";
import type { Relationship, Package } from "../package/package.js";
import { folderOf } from "../package/package.js";
import type { XmlNode } from "../xml/tree.js";
import { childOf, childrenOf, rawText } from "../xml/tree.js";
import { DECLARATION, elementsOf, escapeXml, escapeXstring } from "../xml/write.js";
import type { ElementWriter } from "../xml/write.js";
import type { Edits } from "./edits.js";
import { WORKSHEET_ORDER } from "./highlights.js";
import type { Grid, Note } from "./note-shapes.js";
import { newDrawing, withoutShapes, withShapes } from "./note-shapes.js";
import type { Dialect } from "./parts.js";
import {
  addContentTypes,
  addRelationship,
  dropParts,
  dropRelationships,
  editPart,
  editWorksheet,
  freePart,
  placeFor,
  putText,
  relationPrefix,
} from "./parts.js";
import { partText } from "./text.js";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

const addressOf = ({ row, column }: CellRef): string => `${columnLetters(column)}${String(row)}`;

/** A part of some kind that a sheet has; a part that is announced but missing counts as none. */
const targetOf = (
  pack: Package,
  relationships: readonly Relationship[],
  kind: string,
): string | undefined => {
  const target = relationships.find((relationship) => relationship.kind === kind)?.target;
  return target === undefined || pack.entry(target) === undefined ? undefined : target;
};

/** The addresses on a sheet that have a note or a thread already. */
export async function notedCells(pack: Package, sheet: string): Promise<ReadonlySet<string>> {
  const addresses = new Set<string>();
  for (const { kind, target } of await pack.relationships(sheet)) {
    if ((kind !== "comments" && kind !== "threadedComment") || target === undefined) continue;
    if (pack.entry(target) === undefined) continue;
    await pack.parse(target, {
      open: ({ name, attribute }) => {
        if (/(?:^comment|\}threadedComment)$/.test(name))
          addresses.add((attribute("ref") ?? "").toUpperCase());
      },
    });
  }
  return addresses;
}

function commentXml(write: ElementWriter, author: number, { cell, lines }: Note): string {
  const runs = lines.map(({ text, bold }, index) => {
    const properties =
      (bold === true ? write("b") : "") +
      write("sz", { val: 9 }) +
      write("color", { rgb: "FF242424" }) +
      write("rFont", { val: "Microsoft YaHei" });
    const ending = index === lines.length - 1 ? NOTE_TAG : "\n";
    return write(
      "r",
      {},
      write("rPr", {}, properties) + write("t", { "xml:space": "preserve" }, escapeXstring(text) + ending),
    );
  });
  const text = write("text", {}, runs.join(""));
  return write("comment", { ref: addressOf(cell), authorId: author }, text);
}

/** Adds notes to a sheet, to the parts it has or to new ones. `block` numbers the sheet among all. */
export async function addNotes(
  pack: Package,
  dialect: Dialect,
  sheet: { readonly part: string; readonly block: number; readonly grid: Grid },
  notes: readonly Note[],
  author: string,
): Promise<void> {
  if (notes.length === 0) return;
  const relationships = await pack.relationships(sheet.part);
  const comments = targetOf(pack, relationships, "comments");
  if (comments === undefined) await newComments(pack, dialect, sheet.part, notes, author);
  else
    await editPart(pack, comments, (root, edits) => {
      appendComments(root, edits, notes, author);
    });
  await addShapes(pack, dialect, sheet, notes);
}

async function newComments(
  pack: Package,
  dialect: Dialect,
  sheet: string,
  notes: readonly Note[],
  author: string,
): Promise<void> {
  const part = freePart(pack, `${folderOf(folderOf(sheet).slice(0, -1))}guidelightComments`, ".xml");
  const write = elementsOf("");
  const list = notes.map((note) => commentXml(write, 0, note)).join("");
  const authors = write("authors", {}, write("author", {}, escapeXml(authorName(author))));
  const xml = write("comments", { xmlns: dialect.main }, authors + write("commentList", {}, list));
  putText(pack, part, DECLARATION + xml);
  await addContentTypes(pack, { [part]: COMMENTS_TYPE });
  await addRelationship(pack, dialect, sheet, "comments", part);
}

function appendComments(root: XmlNode, edits: Edits, notes: readonly Note[], author: string): void {
  const write = elementsOf(root.prefix);
  const authors = childOf(root, "authors");
  const list = childOf(root, "commentList");
  const name = write("author", {}, escapeXml(authorName(author)));
  const own = notes.map((note) => commentXml(write, authors?.children.length ?? 0, note)).join("");
  const missing =
    (authors === undefined ? write("authors", {}, name) : "") +
    (list === undefined ? write("commentList", {}, own) : "");
  if (authors !== undefined) edits.append(authors, name);
  if (list !== undefined) edits.append(list, own);
  if (missing !== "" && root.isSelfClosing) edits.append(root, missing);
  else edits.insert(authors?.end ?? root.openEnd, missing);
}

async function addShapes(
  pack: Package,
  dialect: Dialect,
  sheet: { readonly part: string; readonly block: number; readonly grid: Grid },
  notes: readonly Note[],
): Promise<void> {
  const relationships = await pack.relationships(sheet.part);
  const id = await editWorksheet(pack, sheet.part, (root) => childOf(root, "legacyDrawing")?.relationId);
  const known = relationships.find((relationship) => relationship.id === id)?.target;
  if (known !== undefined && pack.entry(known) !== undefined) {
    const { text, encode } = partText(known, await pack.content(known));
    const changed = withShapes(text, notes, sheet.grid);
    if (changed !== undefined) pack.put(known, encode(changed));
    return;
  }
  if (id !== undefined) return;
  const part = freePart(pack, `${folderOf(folderOf(sheet.part).slice(0, -1))}drawings/guidelight`, ".vml");
  putText(pack, part, newDrawing(notes, sheet.block, sheet.grid));
  await addContentTypes(pack, { [part]: VML_TYPE });
  const fresh = await addRelationship(pack, dialect, sheet.part, "vmlDrawing", part);
  await editWorksheet(pack, sheet.part, (root, edits) => {
    const { prefix, binding } = relationPrefix(root, dialect);
    const xml = elementsOf(root.prefix)("legacyDrawing", { ...binding, [`${prefix}:id`]: fresh });
    edits.insert(placeFor(root, WORKSHEET_ORDER, "legacyDrawing"), xml);
  });
}

/** Takes our notes off a sheet, and the parts that were there for them only. */
export async function clearNotes(pack: Package, sheet: string): Promise<void> {
  const relationships = await pack.relationships(sheet);
  const comments = targetOf(pack, relationships, "comments");
  if (comments === undefined) return;
  const { cells, state } = await editPart(pack, comments, takeOutComments);
  if (cells.size === 0) return;
  const gone = state === "gone" ? [comments] : [];
  const drawing = await clearShapes(pack, sheet, relationships, cells);
  if (drawing !== undefined) gone.push(drawing);
  const names = new Set(gone.map((part) => part.toLowerCase()));
  await dropRelationships(pack, sheet, (target) => names.has(target.toLowerCase()));
  await dropParts(pack, gone);
}

function takeOutComments(
  root: XmlNode,
  edits: Edits,
  text: string,
): { readonly cells: ReadonlySet<string>; readonly state: "gone" | "stays" } {
  const authors = childOf(root, "authors");
  const list = childOf(root, "commentList");
  const ourAuthors = (authors?.children ?? []).filter((node) => isOurAuthor(rawText(node, text)));
  const ids = new Set(ourAuthors.map((node) => String(authors?.children.indexOf(node))));
  const comments = childrenOf(list, "comment");
  const ours = comments.filter(
    (comment) => ids.has(comment.attributes["authorId"] ?? "") || isOurNote(rawText(comment, text)),
  );
  if (authors === undefined || list === undefined) return { cells: new Set(), state: "stays" };
  edits.takeOut(authors, ourAuthors, "keep");
  for (const comment of comments) {
    if (ours.includes(comment)) continue;
    const id = Number(comment.attributes["authorId"]);
    const below = [...ids].filter((own) => Number(own) < id).length;
    if (below > 0) edits.setAttribute(comment, "authorId", String(id - below));
  }
  const cells = new Set(ours.map(({ attributes }) => placeOf(attributes["ref"] ?? "")));
  return { cells, state: edits.takeOut(list, ours, "keep") };
}

/** "B3" as "2,1", the row and column VML counts from 0. */
function placeOf(address: string): string {
  const match = /^([A-Z]{1,3})(\d{1,7})$/i.exec(address);
  if (match === null) return "";
  return `${String(Number(match[2]) - 1)},${String(columnNumber(match[1] ?? "") - 1)}`;
}

/** Gives the drawing part when nothing is left of it; its element is then out of the sheet already. */
async function clearShapes(
  pack: Package,
  sheet: string,
  relationships: readonly Relationship[],
  cells: ReadonlySet<string>,
): Promise<string | undefined> {
  const id = await editWorksheet(pack, sheet, (root) => childOf(root, "legacyDrawing")?.relationId);
  const part = relationships.find((relationship) => relationship.id === id)?.target;
  if (part === undefined || pack.entry(part) === undefined) return undefined;
  const { text, encode } = partText(part, await pack.content(part));
  const left = withoutShapes(text, cells);
  if (left !== undefined) {
    if (left !== text) pack.put(part, encode(left));
    return undefined;
  }
  await editWorksheet(pack, sheet, (root, edits) => {
    for (const node of childrenOf(root, "legacyDrawing")) edits.remove(node);
  });
  return part;
}
