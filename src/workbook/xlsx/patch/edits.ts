import type { XmlNode } from "../xml/tree.js";

/**
 * End tags may carry white space before ">", which means nothing to XML. One tab in an end tag tells that an
 * element was `<x/>` before something was put into it, two tabs that it was `<x></x>`; with an element of
 * ours, which may not carry attributes of ours, one tab tells that it is ours. Another program that saves the file
 * drops them, and by then they have nothing left to tell. Three tabs end the root of a whole part of ours, four
 * that of one the package had announced already, without having it.
 */
const WAS_SELF_CLOSING = "\t";
const WAS_EMPTY = "\t\t";
const OWN_PART = "\t\t\t";
const ANNOUNCED_PART = "\t\t\t\t";

/** Ends every outermost element of ours so that `isTagged` knows it again. */
export const tagged = (xml: string): string => xml.replace(/<\/([^<>\s]+)>$/, "</$1\t>");
export const isTagged = (node: XmlNode, text: string): boolean =>
  !node.isSelfClosing && text.slice(node.closeStart, node.end) === `</${node.tag}\t>`;

/** Ends the root of a part that was not there before. */
export const ownPart = (xml: string, wasAnnounced: boolean): string =>
  xml.replace(/>$/, `${wasAnnounced ? ANNOUNCED_PART : OWN_PART}>`);

/** Whether a part is one of ours. */
export function partOrigin(root: XmlNode, text: string): "ours" | "announced" | "theirs" {
  const end = text.slice(root.closeStart, root.end);
  if (end === `</${root.tag}${ANNOUNCED_PART}>`) return "announced";
  return end === `</${root.tag}${OWN_PART}>` ? "ours" : "theirs";
}

/** Changes to a text by places in it, applied together; what is put in at one place stays in the order it was put. */
export class Edits {
  readonly #changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  constructor(private readonly text: string) {}

  insert(at: number, text: string): void {
    if (text !== "") this.replace(at, at, text);
  }

  replace(from: number, to: number, text: string): void {
    this.#changes.push({ from, to, text });
  }

  remove(node: XmlNode): void {
    this.replace(node.start, node.end, "");
  }

  /** Adds XML at the end of an element's content. */
  append(node: XmlNode, xml: string): void {
    if (xml === "") return;
    if (node.isSelfClosing) {
      this.replace(node.openEnd - 2, node.openEnd, `>${xml}</${node.tag}${WAS_SELF_CLOSING}>`);
      return;
    }
    this.insert(node.closeStart, xml);
    const isPlain = this.text.slice(node.closeStart, node.end) === `</${node.tag}>`;
    if (node.children.length === 0 && isPlain)
      this.replace(node.closeStart, node.end, `</${node.tag}${WAS_EMPTY}>`);
  }

  /**
   * Takes children out; gives back "gone" when nothing is left of an element that was there for ours only, which is
   * then removed as well unless the caller says `keep`.
   */
  takeOut(
    node: XmlNode,
    children: readonly XmlNode[],
    onEmpty: "remove" | "keep" = "remove",
  ): "gone" | "stays" {
    if (children.length === 0) return "stays";
    const isEmpty = children.length === node.children.length;
    const trace = /\t*>$/.exec(this.text.slice(node.closeStart, node.end))?.[0].slice(0, -1);
    if (isEmpty && trace === WAS_SELF_CLOSING) {
      this.replace(node.openEnd - 1, node.end, "/>");
      return "stays";
    }
    if (isEmpty && trace !== WAS_EMPTY) {
      if (onEmpty === "remove") this.remove(node);
      return "gone";
    }
    for (const child of children) this.remove(child);
    if (trace !== "") this.replace(node.closeStart, node.end, `</${node.tag}>`);
    return "stays";
  }

  /** Sets an attribute that is there. */
  setAttribute(node: XmlNode, name: string, value: string): void {
    const span = attributeSpan(node, name, this.text);
    if (span !== undefined) this.replace(span.from, span.to, value);
  }

  get isEmpty(): boolean {
    return this.#changes.length === 0;
  }

  get result(): string {
    const inOrder = this.#changes
      .map((change, index) => ({ ...change, index }))
      .sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, text } of inOrder) {
      pieces.push(this.text.slice(at, from), text);
      at = Math.max(at, to);
    }
    pieces.push(this.text.slice(at));
    return pieces.join("");
  }
}

/** Where the value of an attribute stands between its quotes. */
function attributeSpan(
  node: XmlNode,
  name: string,
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const attributes = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  const start = node.start + 1 + node.tag.length;
  const tag = text.slice(start, node.openEnd);
  for (const match of tag.matchAll(attributes)) {
    if (match[1] !== name) continue;
    const to = start + match.index + match[0].length - 1;
    return { from: to - (match[2] ?? match[3] ?? "").length, to };
  }
  return undefined;
}
