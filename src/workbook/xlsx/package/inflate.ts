import { Inflate } from "fflate";
import { WorkbookError } from "../../port.js";
import type { Work } from "../work.js";
import { crc32 } from "./crc32.js";
import type { ZipEntry } from "./zip.js";

/** Deflate expands at most 1,032 times, so one push never gives more than about 16 MB. */
const PUSH = 16_384;

/**
 * Gives the content of an entry in pieces. Length and CRC-32 are compared with the directory: `damaged` when they
 * differ (the last piece is held back until they are known to agree), `tooLarge` as soon as the budget is spent.
 */
export async function inflateEntry(
  entry: ZipEntry,
  work: Work,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  work.expectBytes(entry.size);
  const check = new Check(entry, work, take);
  const inflate = new Inflate((piece) => {
    check.add(piece);
  });
  for (let at = 0; at < entry.raw.length || at === 0; at += PUSH) {
    const piece = entry.raw.subarray(at, at + PUSH);
    if (entry.method === 0) check.add(piece);
    else pushDeflated(inflate, piece, at + PUSH >= entry.raw.length, entry.name);
    check.passOn();
    await work.breathe();
  }
  check.finish();
}

function pushDeflated(inflate: Inflate, piece: Uint8Array, isLast: boolean, name: string): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("damaged", `${name}: ${String(error)}`);
  }
}

class Check {
  #crc = 0;
  #size = 0;
  #ready: Uint8Array[] = [];

  constructor(
    private readonly entry: ZipEntry,
    private readonly work: Work,
    private readonly take: (piece: Uint8Array) => void,
  ) {}

  add(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.work.spendBytes(piece.length);
    this.#size += piece.length;
    if (this.#size > this.entry.size) throw this.#mismatch("longer than the directory says");
    this.#crc = crc32(piece, this.#crc);
    this.#ready.push(piece);
  }

  /** Passes on all but the latest piece; parsing happens here, outside the inflater's callback. */
  passOn(): void {
    while (this.#ready.length > 1) {
      const piece = this.#ready.shift();
      if (piece !== undefined) this.take(piece);
    }
  }

  finish(): void {
    if (this.#size !== this.entry.size) throw this.#mismatch("shorter than the directory says");
    if (this.#crc !== this.entry.crc) throw this.#mismatch("CRC-32 differs");
    for (const piece of this.#ready) this.take(piece);
  }

  #mismatch(detail: string): WorkbookError {
    return new WorkbookError("damaged", `${this.entry.name}: ${detail}`);
  }
}
