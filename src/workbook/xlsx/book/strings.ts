import type { Package } from "../package/package.js";
import type { XmlSink } from "../xml/parse.js";

/** `_x000D_` stands for a character XML cannot carry (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export const unescapeXstring = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * Puts a rich text together: `t` of the item itself and of its runs; phonetic runs (`rPh`) are readings, not
 * content.
 */
export class RichText {
  #text = "";
  #collecting = false;

  reset(): void {
    this.#text = "";
    this.#collecting = false;
  }
  open(name: string, parent: string, item: string): void {
    this.#collecting = name === "t" && (parent === item || parent === "r");
  }
  add(text: string): void {
    if (this.#collecting) this.#text += text;
  }
  close(): void {
    this.#collecting = false;
  }
  get text(): string {
    return unescapeXstring(this.#text);
  }
  /** with its `_xHHHH_` escapes */
  get rawText(): string {
    return this.#text;
  }
}

/** Reads the shared strings in order. */
export async function readSharedStrings(pack: Package, part: string): Promise<string[]> {
  const strings: string[] = [];
  const rich = new RichText();
  const sink: XmlSink = {
    open: ({ name, parent }) => {
      if (name === "si" && parent === "sst") rich.reset();
      else rich.open(name, parent, "si");
    },
    text: (text) => {
      rich.add(text);
    },
    close: (name, parent) => {
      rich.close();
      if (name === "si" && parent === "sst") strings.push(rich.text);
    },
  };
  await pack.parse(part, sink);
  return strings;
}
