import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { WorkbookError } from "../../port.js";
import { canonicalName, isMainNamespace, isRelationshipNamespace } from "./namespaces.js";

/** An element as parsers of parts see it. */
export interface XmlElement {
  /** the local name for SpreadsheetML (transitional or Strict alike), "{namespace}local" for everything else */
  readonly name: string;
  /** the same of the element around it; "" for the root */
  readonly parent: string;
  readonly prefix: string;
  readonly isEmpty: boolean;
  /** an attribute without namespace, or "r:id" for one of the relationships namespace */
  readonly attribute: (name: string) => string | undefined;
}

/** What is done with a part while it is parsed. The element given to `open` is good until `open` returns. */
export interface XmlSink {
  open(element: XmlElement): void;
  text?(text: string): void;
  close?(name: string, parent: string): void;
}

const DEPTH = 256;
/** Text is parsed in such slices, so that one too long is noticed soon. */
const SLICE = 65_536;

/** A strict, namespace-aware pass over XML that arrives in pieces of text. Throws `damaged` and `tooLarge`. */
export class XmlPass {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #path: string[] = [];
  #sinceEvent = 0;
  #mainUri = "";
  readonly #element = new CurrentElement();

  constructor(
    private readonly part: string,
    private readonly sink: XmlSink,
    private readonly textLength: number,
  ) {
    this.#parser.on("doctype", () => {
      throw new WorkbookError("damaged", `${part}: a DOCTYPE is not allowed`);
    });
    this.#parser.on("opentag", (tag) => {
      this.#open(tag);
    });
    this.#parser.on("closetag", () => {
      const name = this.#path.pop() ?? "";
      this.#sinceEvent = 0;
      sink.close?.(name, this.#path.at(-1) ?? "");
    });
    if (sink.text !== undefined) {
      this.#parser.on("text", (text) => sink.text?.(text));
      this.#parser.on("cdata", (text) => sink.text?.(text));
    }
  }

  write(text: string): void {
    for (let at = 0; at < text.length; at += SLICE) {
      const slice = text.length <= SLICE ? text : text.slice(at, at + SLICE);
      this.#sinceEvent += slice.length;
      this.#run(() => this.#parser.write(slice));
      if (this.#sinceEvent > this.textLength)
        throw new WorkbookError("tooLarge", `${this.part}: text too long`);
    }
  }

  /** Whether a namespace prefix is declared where the pass stands. */
  isBound(prefix: string): boolean {
    return this.#parser.resolve(prefix) !== undefined;
  }

  close(): void {
    this.#run(() => this.#parser.close());
  }

  #run(step: () => unknown): void {
    try {
      step();
    } catch (error) {
      if (error instanceof WorkbookError) throw error;
      throw new WorkbookError(
        "damaged",
        `${this.part}: ${error instanceof Error ? error.message : "bad XML"}`,
      );
    }
  }

  #open(tag: SaxesTagNS): void {
    this.#sinceEvent = 0;
    const name = this.#canonical(tag.uri, tag.local);
    const parent = this.#path.at(-1) ?? "";
    this.#path.push(name);
    if (this.#path.length > DEPTH) throw new WorkbookError("damaged", `${this.part}: nested too deep`);
    const element = this.#element;
    element.name = name;
    element.parent = parent;
    element.prefix = tag.prefix;
    element.isEmpty = tag.isSelfClosing;
    element.attributes = tag.attributes;
    this.sink.open(element);
  }

  /** Nearly all elements of a part are of one namespace. */
  #canonical(uri: string, local: string): string {
    if (uri === this.#mainUri) return local;
    if (isMainNamespace(uri)) this.#mainUri = uri;
    return canonicalName(uri, local);
  }
}

/** The element a pass is at; one object for the whole pass, because parts have millions of elements. */
class CurrentElement implements XmlElement {
  name = "";
  parent = "";
  prefix = "";
  isEmpty = false;
  attributes: SaxesTagNS["attributes"] = {};

  readonly attribute = (wanted: string): string | undefined => {
    if (!wanted.startsWith("r:")) {
      const plain = this.attributes[wanted];
      return plain?.prefix === "" ? plain.value : undefined;
    }
    const local = wanted.slice(2);
    return Object.values(this.attributes).find(
      (attribute) => attribute.local === local && isRelationshipNamespace(attribute.uri),
    )?.value;
  };
}

/** The truth of an xsd:boolean attribute. */
export const isTrue = (value: string | undefined): boolean =>
  value === "1" || value === "true" || value === "on";

/** A whole number of an attribute; undefined when absent or none. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\+?\d{1,15}\s*$/.test(value) ? Number(value) : undefined;
}
