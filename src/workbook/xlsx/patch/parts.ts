import type { Book } from "../book/book.js";
import type { Package } from "../package/package.js";
import { folderOf, partName, relationshipsPartOf, resolve } from "../package/package.js";
import { isRelationshipNamespace } from "../xml/namespaces.js";
import type { XmlNode } from "../xml/tree.js";
import { parseTree } from "../xml/tree.js";
import { DECLARATION, element, elementsOf } from "../xml/write.js";
import { Edits } from "./edits.js";
import type { PartText } from "./text.js";
import { partText, worksheetText } from "./text.js";

/** What is done with a part's text. */
export type Change<Result> = (root: XmlNode, edits: Edits, text: string) => Result;

interface Parsed extends PartText {
  readonly root: XmlNode;
}

/** What was parsed last, by the bytes it was parsed from; a part that did not change is not parsed again. */
const parsed = new WeakMap<Uint8Array, Parsed>();

async function edit<Result>(
  pack: Package,
  part: string,
  textOf: (part: string, bytes: Uint8Array) => PartText,
  change: Change<Result>,
): Promise<Result> {
  const bytes = await pack.content(part);
  const known = parsed.get(bytes) ?? parse(part, textOf(part, bytes));
  parsed.set(bytes, known);
  const edits = new Edits(known.text);
  const result = change(known.root, edits, known.text);
  if (!edits.isEmpty) pack.put(part, known.encode(edits.result));
  return result;
}

const parse = (part: string, text: PartText): Parsed => ({ ...text, root: parseTree(part, text.text) });

/** Changes a part in place; a part nothing was changed in keeps its bytes. */
export const editPart = async <Result>(
  pack: Package,
  part: string,
  change: Change<Result>,
): Promise<Result> => edit(pack, part, partText, change);

/** The same for a worksheet, of which the rows are left out. */
export const editWorksheet = async <Result>(
  pack: Package,
  part: string,
  change: Change<Result>,
): Promise<Result> => edit(pack, part, worksheetText, change);

export const putText = (pack: Package, part: string, text: string): void => {
  pack.put(part, new TextEncoder().encode(text));
};

/** A name for a new part, which bears our name lest a package that announces missing parts has it listed: the first of `before1after`, `before2after`, … that no part has. */
export function freePart(pack: Package, before: string, after: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${before}${String(number)}${after}`;
    if (pack.entry(name) === undefined) return name;
  }
}

/** Transitional and Strict files name the same things differently. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** The dialect of a workbook, by the namespace of its main part's root. */
export async function dialectOf(pack: Package, book: Book): Promise<Dialect> {
  return editPart(pack, book.part, (root) =>
    Object.values(root.attributes).includes(STRICT.main) ? STRICT : TRANSITIONAL,
  );
}

/** An attribute that binds "r" to relationships where an element needs it, and the prefix to use. */
export function relationPrefix(
  node: XmlNode,
  dialect: Dialect,
): { readonly prefix: string; readonly binding: Readonly<Record<string, string>> } {
  const bound = Object.entries(node.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && isRelationshipNamespace(value),
  );
  if (bound !== undefined) return { prefix: bound[0].slice("xmlns:".length), binding: {} };
  return { prefix: "r", binding: { "xmlns:r": dialect.relationships } };
}

const OPC = "http://schemas.openxmlformats.org/package/2006";

/** Adds a relationship and gives its id, one higher than any rIdN there is; makes the list where there is none. */
export async function addRelationship(
  pack: Package,
  dialect: Dialect,
  source: string,
  kind: string,
  target: string,
): Promise<string> {
  const list = relationshipsPartOf(source);
  const relationship = (tag: string, id: string): string =>
    element(tag, { Id: id, Type: `${dialect.relationships}/${kind}`, Target: `/${target}` });
  if (pack.entry(list) === undefined) {
    const inside = relationship("Relationship", "rId1");
    putText(pack, list, DECLARATION + element("Relationships", { xmlns: `${OPC}/relationships` }, inside));
    return "rId1";
  }
  return editPart(pack, list, (root, edits) => {
    const numbers = root.children.map(
      ({ attributes }) => /^rId(\d{1,9})$/i.exec(attributes["Id"] ?? "")?.[1] ?? 0,
    );
    const id = `rId${String(Math.max(0, ...numbers.map(Number)) + 1)}`;
    edits.append(root, relationship(elementName(root, "Relationship"), id));
    return id;
  });
}

const elementName = (root: XmlNode, name: string): string =>
  root.prefix === "" ? name : `${root.prefix}:${name}`;

/** Takes out the relationships whose target is one of these parts, and the list itself when it was there for them only. */
export async function dropRelationships(
  pack: Package,
  source: string,
  isOurs: (target: string) => boolean,
): Promise<void> {
  const list = relationshipsPartOf(source);
  if (pack.entry(list) === undefined) return;
  const left = await editPart(pack, list, (root, edits) => {
    const ours = root.children.filter(
      ({ attributes }) =>
        attributes["TargetMode"] !== "External" &&
        isOurs(resolve(attributes["Target"] ?? "", folderOf(source))),
    );
    return edits.takeOut(root, ours, "keep");
  });
  if (left === "gone") pack.drop(list);
}

const CONTENT_TYPES = "[Content_Types].xml";

/** Says of what type new parts are. Overrides only: they name one part each and so can be taken out again. */
export async function addContentTypes(pack: Package, types: Readonly<Record<string, string>>): Promise<void> {
  await editPart(pack, CONTENT_TYPES, (root, edits) => {
    const write = elementsOf(root.prefix);
    const overrides = Object.entries(types).map(([part, type]) =>
      write("Override", { PartName: `/${part}`, ContentType: type }),
    );
    edits.append(root, overrides.join(""));
  });
}

/** Removes parts, with their own lists of relationships and their content types. */
export async function dropParts(pack: Package, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return;
  const gone = new Set(parts.map((part) => part.toLowerCase()));
  for (const part of parts) {
    pack.drop(part);
    pack.drop(relationshipsPartOf(part));
  }
  await editPart(pack, CONTENT_TYPES, (root, edits) => {
    const ours = root.children.filter(({ attributes }) =>
      gone.has(partName(attributes["PartName"] ?? "").toLowerCase()),
    );
    edits.takeOut(root, ours, "keep");
  });
}

/** Puts a new child in its place of a fixed order: behind the last child that comes no later. */
export function placeFor(root: XmlNode, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  const before = root.children.filter((child) => {
    const at = order.indexOf(child.name);
    return at >= 0 && at <= rank;
  });
  return before.at(-1)?.end ?? root.openEnd;
}
