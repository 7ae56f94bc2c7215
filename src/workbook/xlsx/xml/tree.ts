import type { SaxesTagNS } from "saxes";
import { SaxesParser } from "saxes";
import { WorkbookError } from "../../port.js";
import { canonicalName, isRelationshipNamespace } from "./namespaces.js";

/** An element with the places in the text it was parsed from, so that it can be cut out or added to. */
export interface XmlNode {
  /** as `XmlElement.name`: local for SpreadsheetML, "{namespace}local" for everything else */
  readonly name: string;
  /** as written, with its prefix */
  readonly tag: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** the value of a relationships-namespace attribute `id` */
  readonly relationId: string | undefined;
  readonly isSelfClosing: boolean;
  /** "<" of the start tag, behind its ">", "<" of the end tag, behind its ">" */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly children: XmlNode[];
}

const DEPTH = 256;

/** Parses a whole text. Throws `damaged` for XML that is not well-formed, for a DOCTYPE and for nesting too deep. */
export function parseTree(part: string, text: string): XmlNode {
  const shift = text.startsWith("\ufeff") ? 1 : 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  const damaged = (detail: string): WorkbookError => new WorkbookError("damaged", `${part}: ${detail}`);
  parser.on("doctype", () => {
    throw damaged("a DOCTYPE is not allowed");
  });
  parser.on("opentag", (tag) => {
    const openEnd = parser.position + shift;
    const node = nodeOf(tag, text.lastIndexOf("<", openEnd - 1), openEnd);
    open.at(-1)?.children.push(node);
    root ??= node;
    if (open.push(node) > DEPTH) throw damaged("nested too deep");
  });
  parser.on("closetag", () => {
    const node = open.pop();
    if (node === undefined || node.isSelfClosing) return;
    node.end = parser.position + shift;
    node.closeStart = text.lastIndexOf("<", node.end - 1);
  });
  try {
    parser.write(text.slice(shift)).close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged(error instanceof Error ? error.message : "bad XML");
  }
  if (root === undefined) throw damaged("no element");
  return root;
}

function nodeOf(tag: SaxesTagNS, start: number, openEnd: number): XmlNode {
  const attributes = Object.values(tag.attributes);
  return {
    name: canonicalName(tag.uri, tag.local),
    tag: tag.name,
    prefix: tag.prefix,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    relationId: attributes.find(({ local, uri }) => local === "id" && isRelationshipNamespace(uri))?.value,
    isSelfClosing: tag.isSelfClosing,
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    children: [],
  };
}

/** The first child of that name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** All elements below, in document order. */
export function* descendants(node: XmlNode): Generator<XmlNode> {
  for (const child of node.children) {
    yield child;
    yield* descendants(child);
  }
}

/** The raw text between the tags, references unresolved. */
export const rawText = (node: XmlNode, text: string): string => text.slice(node.openEnd, node.closeStart);
