import type { SaxesTagNS } from "saxes";
import { SaxesParser } from "saxes";
import { WorkbookError } from "../../port.js";
import { canonicalName } from "./namespaces.js";

/** An element as a pass over a text meets it, with where its start tag stands. */
export interface XmlTag {
  /** as `XmlElement.name`: local for SpreadsheetML, "{namespace}local" for everything else */
  readonly name: string;
  /** the same of the element around it; "" for the root */
  readonly parent: string;
  readonly source: SaxesTagNS;
  /** "<" of the start tag, and behind its ">" */
  readonly start: number;
  readonly openEnd: number;
}

/** What is done at each element; `closeStart` and `end` are those of the end tag, behind the start tag where it has none. */
export interface TagSink {
  open(tag: XmlTag): void;
  close(name: string, parent: string, closeStart: number, end: number): void;
}

const DEPTH = 256;

/**
 * Goes over a whole text once and tells where its elements stand. Throws `damaged` for XML that is not well-formed,
 * for a DOCTYPE and for nesting too deep.
 */
export function passTags(part: string, text: string, sink: TagSink): void {
  const shift = text.startsWith("\ufeff") ? 1 : 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  const path: string[] = [];
  const damaged = (detail: string): WorkbookError => new WorkbookError("damaged", `${part}: ${detail}`);
  parser.on("doctype", () => {
    throw damaged("a DOCTYPE is not allowed");
  });
  parser.on("opentag", (source) => {
    const openEnd = parser.position + shift;
    const name = canonicalName(source.uri, source.local);
    const parent = path.at(-1) ?? "";
    if (path.push(name) > DEPTH) throw damaged("nested too deep");
    sink.open({ name, parent, source, start: text.lastIndexOf("<", openEnd - 1), openEnd });
  });
  parser.on("closetag", (source) => {
    const end = parser.position + shift;
    const name = path.pop() ?? "";
    const closeStart = source.isSelfClosing ? end : text.lastIndexOf("<", end - 1);
    sink.close(name, path.at(-1) ?? "", closeStart, end);
  });
  try {
    parser.write(text.slice(shift)).close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged(error instanceof Error ? error.message : "bad XML");
  }
}
