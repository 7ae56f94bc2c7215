import { WorkbookError } from "../../port.js";
import { decodePiece, encodingOf, strictDecoder } from "../xml/decode.js";

/** The text of a part, byte order mark included, and the way back to bytes of the same encoding. */
export interface PartText {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

/** Decodes a part so that encoding the same text gives the same bytes. Throws `unsupported` where that cannot be. */
export function partText(part: string, bytes: Uint8Array): PartText {
  const encoding = strictDecoder(encodingOf(bytes), part).encoding;
  const encode = ENCODERS[encoding];
  if (encode === undefined) throw new WorkbookError("unsupported", `${part}: written in ${encoding}`);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return { text: decodePiece(decoder, part, bytes) + decodePiece(decoder, part), encode };
}

const utf16 =
  (littleEndian: boolean) =>
  (text: string): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };

const ENCODERS: Readonly<Partial<Record<string, (text: string) => Uint8Array>>> = {
  "utf-8": (text) => new TextEncoder().encode(text),
  "utf-16le": utf16(true),
  "utf-16be": utf16(false),
};

/** Stands in a worksheet's text for the rows, which are not looked into. */
const ROWS = "<!--rows-->";

/** Lists that may be long and are not looked into either; widths of columns are, where they are of a usual length. */
const LISTS =
  /<((?:[\w.-]{1,50}:)?(?:mergeCells|dataValidations|hyperlinks|protectedRanges|cellWatches|ignoredErrors|rowBreaks|colBreaks|cols))(?:\s[^<>]*)?>/g;
const LONG_LIST = 10_000;

/**
 * A worksheet without what stands inside sheetData and other long lists, so that a large sheet costs little. Where
 * comments or CDATA could make the search for them wrong, or the text is not UTF-8, the whole text is given.
 */
export function worksheetText(part: string, bytes: Uint8Array): PartText {
  const rows = rowsIn(bytes);
  if (rows === undefined) return partText(part, bytes);
  const head = partText(part, bytes.subarray(0, rows.from));
  const tail = partText(part, bytes.subarray(rows.to));
  if (/<!--|<!\[/.test(head.text + tail.text)) return partText(part, bytes);
  const middle = bytes.subarray(rows.from, rows.to);
  const lists: string[] = [];
  const shortened = (text: string): string => withoutLists(text, lists);
  const full = (text: string): string =>
    text.replace(/<!--(\d+)-->/g, (_, index: string) => lists[Number(index)] ?? "");
  return {
    text: shortened(head.text) + ROWS + shortened(tail.text),
    encode: (text) => {
      const [before = "", after = ""] = text.split(ROWS);
      return joined([head.encode(full(before)), middle, head.encode(full(after))]);
    },
  };
}

/** Puts a comment with its number in place of each long list, which goes to `lists`. */
function withoutLists(text: string, lists: string[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const match of text.matchAll(LISTS)) {
    const [start, tag = ""] = match;
    const from = match.index + start.length;
    if (match.index < at || start.endsWith("/>")) continue;
    const to = text.indexOf(`</${tag}`, from);
    if (to < 0) break;
    if (to - from < LONG_LIST) continue;
    kept.push(text.slice(at, from), `<!--${String(lists.push(text.slice(from, to)) - 1)}-->`);
    at = to;
  }
  return kept.join("") + text.slice(at);
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

const NAME = new TextEncoder().encode("sheetData");
const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;

/** Where the content of sheetData begins and ends; undefined when it is empty or not found in UTF-8 bytes. */
function rowsIn(bytes: Uint8Array): { readonly from: number; readonly to: number } | undefined {
  if (encodingOf(bytes) !== "utf-8") return undefined;
  const first = bytes.findIndex((_, at) => isNameAt(bytes, at) && bytes[tagStart(bytes, at)] === LESS);
  if (first < 0) return undefined;
  const from = bytes.indexOf(GREATER, first) + 1;
  if (from === 0 || bytes[from - 2] === SLASH) return undefined;
  for (let at = bytes.length - NAME.length; at >= from; at -= 1) {
    if (!isNameAt(bytes, at)) continue;
    const slash = tagStart(bytes, at);
    if (bytes[slash] === SLASH && bytes[slash - 1] === LESS) return { from, to: slash - 1 };
  }
  return undefined;
}

const isNameAt = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === NAME[0] && NAME.every((byte, index) => bytes[at + index] === byte);

/** The place before a name and its prefix, if it has one. */
function tagStart(bytes: Uint8Array, name: number): number {
  if (bytes[name - 1] !== COLON) return name - 1;
  let at = name - 2;
  while (at > 0 && bytes[at] !== LESS && bytes[at] !== SLASH) at -= 1;
  return at;
}
