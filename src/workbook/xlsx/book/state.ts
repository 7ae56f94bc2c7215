import { STATE_ELEMENT, STATE_NAMESPACE } from "../../port.js";
import type { Package } from "../package/package.js";
import type { XmlElement, XmlSink } from "../xml/parse.js";
import type { Book } from "./book.js";

const ROOT = `{${STATE_NAMESPACE}}${STATE_ELEMENT}`;

/** The text of our custom XML part; undefined when the workbook has none. */
export async function readState(pack: Package, book: Book): Promise<string | undefined> {
  for (const { kind, target } of book.relationships) {
    if (kind !== "customXml" || target === undefined || pack.entry(target) === undefined) continue;
    const found = await stateIn(pack, target);
    if (found !== undefined) return found;
  }
  return undefined;
}

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
