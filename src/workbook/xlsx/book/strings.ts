import type { Package } from "../package/package.js";
import type { XmlSink } from "../xml/parse.js";

/** `_x000D_` stands for a character XML cannot carry (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export const unescapeXstring = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * Puts a rich text together: `t` of the item itself and of its runs; phonetic runs (`rPh`) are readings, not
 * content, whatever stands in them.
 */
export class RichText {
  #text = "";
  #isCollecting = false;
  #phoneticDepth = 0;

  reset(): void {
    this.#text = "";
    this.#isCollecting = false;
    this.#phoneticDepth = 0;
  }
  open(name: string, parent: string, item: string): void {
    if (name === "rPh") this.#phoneticDepth += 1;
    this.#isCollecting = name === "t" && this.#phoneticDepth === 0 && (parent === item || parent === "r");
  }
  add(text: string): void {
    if (this.#isCollecting) this.#text += text;
  }
  close(name: string): void {
    if (name === "rPh") this.#phoneticDepth -= 1;
    this.#isCollecting = false;
  }
  /** `_xHHHH_` escapes not yet resolved */
  get text(): string {
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
      rich.close(name);
      if (name === "si" && parent === "sst") pack.work.boundStrings(strings.push(unescapeXstring(rich.text)));
    },
  };
  await pack.parse(part, sink);
  return strings;
}
