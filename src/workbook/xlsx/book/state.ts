import { STATE_ELEMENT, STATE_NAMESPACE } from "../../port.js";
import type { Package } from "../package/package.js";
import type { XmlElement, XmlSink } from "../xml/parse.js";
import type { Book } from "./book.js";

const ROOT = `{${STATE_NAMESPACE}}${STATE_ELEMENT}`;

/** The text of our custom XML part; undefined when the workbook has none. */
export async function readState(pack: Package, book: Book): Promise<string | undefined> {
  for (const part of customParts(pack, book)) {
    const found = await stateIn(pack, part);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The custom XML parts of ours; more than one only where another program copied it. */
export async function stateParts(pack: Package, book: Book): Promise<string[]> {
  const found: string[] = [];
  for (const part of customParts(pack, book)) {
    if ((await stateIn(pack, part)) !== undefined) found.push(part);
  }
  return found;
}

const customParts = (pack: Package, { relationships }: Book): string[] =>
  relationships.flatMap(({ kind, target }) =>
    kind === "customXml" && target !== undefined && pack.entry(target) !== undefined ? [target] : [],
  );

async function stateIn(pack: Package, part: string): Promise<string | undefined> {
  const reader = new StateReader();
  await pack.parse(part, reader);
  return reader.state;
}

class StateReader implements XmlSink {
  state: string | undefined = undefined;

  open({ name, parent }: XmlElement): void {
    if (parent === "" && name === ROOT) this.state = "";
  }

  text(text: string): void {
    if (this.state !== undefined) this.state += text;
  }
}
