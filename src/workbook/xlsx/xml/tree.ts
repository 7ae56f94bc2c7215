import { WorkbookError } from "../../port.js";
import { isRelationshipNamespace } from "./namespaces.js";
import type { XmlTag } from "./spans.js";
import { passTags } from "./spans.js";

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

/** Parses a whole text. Throws `damaged` as `passTags` does. */
export function parseTree(part: string, text: string): XmlNode {
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  passTags(part, text, {
    open: (tag) => {
      const node = nodeOf(tag);
      open.at(-1)?.children.push(node);
      root ??= node;
      open.push(node);
    },
    close: (_, __, closeStart, end) => {
      const node = open.pop();
      if (node !== undefined) Object.assign(node, { closeStart, end });
    },
  });
  if (root === undefined) throw new WorkbookError("damaged", `${part}: no element`);
  return root;
}

function nodeOf({ name, source, start, openEnd }: XmlTag): XmlNode {
  const attributes = Object.values(source.attributes);
  return {
    name,
    tag: source.name,
    prefix: source.prefix,
    attributes: Object.fromEntries(attributes.map(({ name: key, value }) => [key, value])),
    relationId: attributes.find(({ local, uri }) => local === "id" && isRelationshipNamespace(uri))?.value,
    isSelfClosing: source.isSelfClosing,
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
