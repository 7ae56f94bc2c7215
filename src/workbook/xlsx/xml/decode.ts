import { WorkbookError } from "../../port.js";

/** The encoding XML bytes are written in: by byte order mark, then by the declaration, else UTF-8 (XML 1.0, app. F). */
export function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  const head = new TextDecoder("latin1").decode(start.subarray(0, 200));
  const named = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return named?.toLowerCase() ?? "utf-8";
}

/** A decoder that refuses bytes which are not of the encoding. Throws `damaged` for an encoding nobody knows. */
export function strictDecoder(encoding: string, part: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new WorkbookError("damaged", `${part}: encoding ${encoding}`);
  }
}

/** Text of the next piece; the last call passes no piece. Throws `damaged` for bytes outside the encoding. */
export function decodePiece(decoder: TextDecoder, part: string, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new WorkbookError("damaged", `${part}: bytes that are not ${decoder.encoding}`);
  }
}
