import type { XmlNode } from "../xml/tree.js";
import { childOf } from "../xml/tree.js";
import type { ElementWriter } from "../xml/write.js";
import { elementsOf } from "../xml/write.js";
import type { Edits } from "./edits.js";
import { isTagged, tagged } from "./edits.js";
import { placeFor } from "./parts.js";

/** Order of the lists in a styles part (ECMA-376 part 1, 18.8.39, CT_Stylesheet). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const;
type List = (typeof LISTS)[number];

/** What a list begins with when the part has none: the entries programs take for granted there. */
const DEFAULTS: Readonly<Record<List, (write: ElementWriter) => readonly string[]>> = {
  numFmts: () => [],
  fonts: (write) => [write("font", {}, write("sz", { val: 11 }) + write("name", { val: "Calibri" }))],
  fills: (write) =>
    ["none", "gray125"].map((patternType) => write("fill", {}, write("patternFill", { patternType }))),
  borders: (write) => [write("border", {}, "")],
  cellXfs: (write) => [write("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }, "")],
  dxfs: () => [],
};

const FIRST_CUSTOM_FORMAT = 164;

/** Adds entries behind those a styles part has; no entry that is there is touched or moved. */
export class Stylesheet {
  readonly write: ElementWriter;
  readonly #added = new Map<List, string[]>();
  readonly #formats = new Map<string, number>();

  constructor(private readonly root: XmlNode) {
    this.write = elementsOf(root.prefix);
  }

  /** The index of an entry with this content; the same content is added once. */
  add(list: List, xml: string): number {
    const added = this.#added.get(list) ?? this.#missingDefaults(list);
    this.#added.set(list, added);
    const before = childOf(this.root, list)?.children.length ?? 0;
    const own = tagged(xml);
    const known = added.indexOf(own);
    return before + (known >= 0 ? known : added.push(own) - 1);
  }

  /** The id of a number format. */
  format(code: string): number {
    if (code === "General") return 0;
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    const list = childOf(this.root, "numFmts")?.children ?? [];
    const ids = list.map(({ attributes }) => Number(attributes["numFmtId"] ?? 0)).filter(Number.isInteger);
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids) + 1 + this.#formats.size;
    this.#formats.set(code, id);
    this.add("numFmts", this.write("numFmt", { numFmtId: id, formatCode: code }, ""));
    return id;
  }

  /** The name of the workbook's own letters, if the part tells. */
  get fontName(): string | undefined {
    const font = childOf(this.root, "fonts")?.children[0];
    return childOf(font, "name")?.attributes["val"];
  }

  get hasCellStyles(): boolean {
    return (childOf(this.root, "cellStyleXfs")?.children.length ?? 0) > 0;
  }

  /** A list must not be shorter than its defaults, or ours would be taken for one of them. */
  #missingDefaults(list: List): string[] {
    const present = childOf(this.root, list)?.children.length ?? 0;
    return DEFAULTS[list](this.write).slice(present).map(tagged);
  }

  applyTo(edits: Edits): void {
    const created: { readonly at: number; readonly xml: string }[] = [];
    for (const list of LISTS) {
      const added = this.#added.get(list) ?? [];
      if (added.length === 0) continue;
      const node = childOf(this.root, list);
      if (node === undefined) {
        const xml = this.write(list, { count: added.length }, added.join(""));
        created.push({ at: placeFor(this.root, ORDER, list), xml });
      } else {
        edits.append(node, added.join(""));
        changeCount(node, added.length, edits);
      }
    }
    if (this.root.children.length === 0) edits.append(this.root, created.map(({ xml }) => xml).join(""));
    else for (const { at, xml } of created) edits.insert(at, xml);
  }

  /** Takes our entries out again where they are still the last of their list, so that no other moves. */
  static clear(root: XmlNode, edits: Edits, text: string): void {
    const gone: XmlNode[] = [];
    for (const list of LISTS) {
      const node = childOf(root, list);
      if (node === undefined) continue;
      const others = node.children.findLastIndex((child) => !isTagged(child, text));
      const ours = node.children.slice(others + 1);
      const state = edits.takeOut(node, ours, "keep");
      if (state === "gone") gone.push(node);
      else if (ours.length > 0) changeCount(node, -ours.length, edits);
    }
    edits.takeOut(root, gone, "keep");
  }
}

/** The `count` of a list, where it has one; a wrong count stays as wrong as it was. */
function changeCount(node: XmlNode, by: number, edits: Edits): void {
  const count = node.attributes["count"];
  if (count !== undefined && /^(?:0|[1-9]\d{0,8})$/.test(count) && Number(count) + by >= 0) {
    edits.setAttribute(node, "count", String(Number(count) + by));
  }
}
