import { WorkbookError } from "../../port.js";
import type { Work } from "../work.js";
import { decodePiece, encodingOf, strictDecoder } from "../xml/decode.js";
import { relationshipKind } from "../xml/namespaces.js";
import type { XmlElement, XmlSink } from "../xml/parse.js";
import { XmlPass } from "../xml/parse.js";
import { crc32 } from "./crc32.js";
import { inflateEntry } from "./inflate.js";
import type { ZipEntry } from "./zip.js";
import { readDirectory } from "./zip.js";

/** A relationship of a part; `target` is the name of a part, or undefined when it points outside the package. */
export interface Relationship {
  readonly id: string;
  /** the last word of the type, the same for transitional and Strict: "worksheet", "styles", … */
  readonly kind: string;
  readonly target: string | undefined;
}

const RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship";
const OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override";
const DEFAULT = "{http://schemas.openxmlformats.org/package/2006/content-types}Default";

/** The parts of an Open Packaging Conventions file. Nothing is inflated before it is asked for. */
export class Package {
  readonly #entries: Map<string, ZipEntry>;
  #isChanged = false;
  readonly #counted = new Set<ZipEntry>();
  #latest: { readonly entry: ZipEntry; readonly content: Uint8Array } | undefined;

  private constructor(
    entries: readonly ZipEntry[],
    readonly work: Work,
  ) {
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** Throws `damaged` when the zip is not sound. */
  static open(bytes: Uint8Array, work: Work): Package {
    return new Package(readDirectory(bytes, work.limits), work);
  }

  /** A package of entries that were read or written before. */
  static of(entries: readonly ZipEntry[], work: Work): Package {
    return new Package(entries, work);
  }

  /** In the order of the directory, folders included; what is new at the end. */
  get entries(): readonly ZipEntry[] {
    return [...this.#entries.values()];
  }

  /** Whether a part was put in or taken out. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** Puts a part in place of the one of that name, or adds it. */
  put(name: string, content: Uint8Array): void {
    const old = this.entry(name);
    const entry = {
      name: old?.name ?? name,
      method: 0,
      crc: crc32(content),
      size: content.length,
      raw: content,
    };
    this.#entries.set(name.toLowerCase(), entry);
    this.#counted.add(entry);
    this.#latest = { entry, content };
    this.#isChanged = true;
  }

  /** Puts an entry in that this or an earlier package of the file had. */
  putEntry(entry: ZipEntry): void {
    this.#entries.set(entry.name.toLowerCase(), entry);
    this.#isChanged = true;
  }

  /** Takes a part out. */
  drop(name: string): void {
    if (this.#entries.delete(name.toLowerCase())) this.#isChanged = true;
  }

  /** The entry of a part; names compare without case (OPC 6.2.2.3). */
  entry(name: string): ZipEntry | undefined {
    return this.#entries.get(name.toLowerCase());
  }

  /** The content of a part in pieces, verified. Throws `damaged` when there is no such part. */
  async stream(name: string, take: (piece: Uint8Array) => void): Promise<void> {
    const entry = this.entry(name);
    if (entry === undefined) throw new WorkbookError("damaged", `${name}: missing`);
    await inflateEntry(entry, this.work, take);
  }

  /** The whole content of a part, verified; asked for again, it counts once towards the limits. */
  async content(name: string): Promise<Uint8Array> {
    const entry = this.entry(name);
    if (entry !== undefined && this.#latest?.entry === entry) return this.#latest.content;
    if (entry !== undefined && this.#counted.has(entry)) this.work.returnBytes(entry.size);
    const pieces: Uint8Array[] = [];
    await this.stream(name, (piece) => pieces.push(piece));
    const content = joined(pieces);
    if (entry === undefined) return content;
    this.#counted.add(entry);
    this.#latest = { entry, content };
    return content;
  }

  /** Parses a part from start to end. */
  async parse(name: string, sink: XmlSink): Promise<void> {
    const pass = new XmlPass(name, sink, this.work.limits.textLength);
    let decoder: TextDecoder | undefined;
    await this.stream(name, (piece) => {
      decoder ??= strictDecoder(encodingOf(piece), name);
      pass.write(decodePiece(decoder, name, piece));
    });
    if (decoder !== undefined) pass.write(decodePiece(decoder, name));
    pass.close();
  }

  /** The relationships of a part ("" for the package's own); none when it has no such list. */
  async relationships(source: string): Promise<Relationship[]> {
    const folder = folderOf(source);
    const list = relationshipsPartOf(source);
    if (this.entry(list) === undefined) return [];
    const found: Relationship[] = [];
    await this.parse(list, {
      open: (element) => {
        if (element.name === RELATIONSHIP) found.push(relationshipOf(element, folder));
        this.work.boundList(found.length, "relationships");
      },
    });
    return found;
  }

  /** Content types by part name and by extension, both in lower case. */
  async contentTypes(): Promise<ContentTypes> {
    const byPart = new Map<string, string>();
    const byExtension = new Map<string, string>();
    await this.parse("[Content_Types].xml", {
      open: ({ name, attribute }) => {
        const type = attribute("ContentType") ?? "";
        if (name === OVERRIDE) byPart.set(partName(attribute("PartName") ?? "").toLowerCase(), type);
        this.work.boundList(byPart.size, "content types");
        if (name === DEFAULT) byExtension.set((attribute("Extension") ?? "").toLowerCase(), type);
      },
    });
    return {
      of: (name) => {
        const key = name.toLowerCase();
        return byPart.get(key) ?? byExtension.get(key.slice(key.lastIndexOf(".") + 1));
      },
    };
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export interface ContentTypes {
  of(part: string): string | undefined;
}

function relationshipOf(element: XmlElement, folder: string): Relationship {
  const isOutside = element.attribute("TargetMode")?.toLowerCase() === "external";
  return {
    id: element.attribute("Id") ?? "",
    kind: relationshipKind(element.attribute("Type") ?? ""),
    target: isOutside ? undefined : resolve(element.attribute("Target") ?? "", folder),
  };
}

export const partName = (target: string): string => target.replaceAll("\\", "/").replace(/^\/+/, "");

/** The folder of a part, with "/" at its end; "" at the top. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** The part that lists the relationships of a part. */
export const relationshipsPartOf = (source: string): string =>
  `${folderOf(source)}_rels/${source.slice(folderOf(source).length)}.rels`;

/** The part a relative or absolute target names, seen from a folder. */
export function resolve(target: string, folder: string): string {
  const path = target.replaceAll("\\", "/").replace(/[?#].*$/s, "");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return unescaped(steps.join("/"));
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
