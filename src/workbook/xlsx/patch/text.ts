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

/**
 * A worksheet without what stands inside sheetData, so that a large sheet costs little. Where comments or CDATA could
 * make the search for sheetData wrong, or the text is not UTF-8, the whole text is given.
 */
export function worksheetText(part: string, bytes: Uint8Array): PartText {
  const rows = rowsIn(bytes);
  if (rows === undefined) return partText(part, bytes);
  const head = partText(part, bytes.subarray(0, rows.from));
  const tail = partText(part, bytes.subarray(rows.to));
  if (/<!--|<!\[/.test(head.text + tail.text)) return partText(part, bytes);
  const middle = bytes.subarray(rows.from, rows.to);
  return {
    text: head.text + ROWS + tail.text,
    encode: (text) => {
      const [before = "", after = ""] = text.split(ROWS);
      const [first, last] = [head.encode(before), head.encode(after)];
      const all = new Uint8Array(first.length + middle.length + last.length);
      all.set(first);
      all.set(middle, first.length);
      all.set(last, first.length + middle.length);
      return all;
    },
  };
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
