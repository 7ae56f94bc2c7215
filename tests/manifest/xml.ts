import { SaxesParser } from "saxes";

/** An element of an XML document: names as written, attributes by name, no text but its own. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses a document. Throws at the first place that is not well-formed. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  if (!root) throw new Error("no element");
  return root;
}

/** The element and everything in it, in document order. */
export const within = (element: Element): Element[] => [element, ...element.children.flatMap(within)];

/** All elements of a name, prefix included. */
export const named = (root: Element, name: string): Element[] =>
  within(root).filter((element) => element.name === name);
