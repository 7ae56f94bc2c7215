import { WorkbookError } from "../../port.js";
import type { Limits } from "../limits.js";

/** One file of the package as the directory describes it; `raw` are its bytes as stored, never copied. */
export interface ZipEntry {
  /** with "/" between folders and none in front */
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
  /** the local header and the directory's record as they stand in the file; none for what is new */
  readonly headers?: { readonly local: Uint8Array; readonly central: Uint8Array };
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;

const damaged = (detail: string): WorkbookError => new WorkbookError("damaged", detail);

interface Directory {
  readonly count: number;
  readonly start: number;
  /** bytes in front of the zip proper (self-extracting stubs), added to every offset */
  readonly shift: number;
}

interface Listed extends Omit<ZipEntry, "raw" | "headers"> {
  readonly compressed: number;
  readonly offset: number;
  readonly central: Uint8Array;
}

/**
 * The directory of a zip file (APPNOTE 4.3). Throws `damaged` for anything out of place: duplicate names (compared
 * as OPC does, without case), overlapping entries, positions outside the file; `tooLarge` for too many entries.
 * Folders (names that end in "/") are entries too.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries)
    throw new WorkbookError("tooLarge", `${String(directory.count)} entries`);
  const listed = list(bytes, view, directory);
  refuseDuplicates(listed);
  const spans: { from: number; to: number }[] = [];
  const entries = listed.map(({ compressed, offset, central, ...entry }) => {
    const from = offset + directory.shift;
    const start = dataStart(view, from, entry.name);
    if (start + compressed > bytes.length) throw damaged(`${entry.name}: cut off`);
    spans.push({ from, to: start + compressed });
    const headers = { local: bytes.subarray(from, start), central };
    return { ...entry, raw: bytes.subarray(start, start + compressed), headers };
  });
  refuseOverlaps(spans);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    return endOf(view, at);
  }
  throw damaged("no zip directory: the file is cut off");
}

function endOf(view: DataView, at: number): Directory {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count === 0xffff || size === UNKNOWN_32 || start === UNKNOWN_32) {
    const large = endOf64(view, at);
    if (large !== undefined) return large;
  }
  const shift = at - size - start;
  if (shift < 0) throw damaged("zip directory outside the file");
  return { count, start: start + shift, shift };
}

function endOf64(view: DataView, at: number): Directory | undefined {
  if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return undefined;
  const end = number64(view, at - 20 + 8);
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_64) throw damaged("zip64 directory");
  return { count: number64(view, end + 32), start: number64(view, end + 48), shift: 0 };
}

function number64(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw damaged("zip64 field outside the file");
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged("zip64 size");
  return Number(value);
}

function list(bytes: Uint8Array, view: DataView, directory: Directory): Listed[] {
  const entries: Listed[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) throw damaged("zip directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw damaged("zip directory cut off");
    const central = bytes.subarray(at, next);
    entries.push({ ...listedAt(bytes, view, at, nameLength, extraLength), central });
    at = next;
  }
  return entries;
}

function listedAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extra: number,
): Omit<Listed, "central"> {
  const flags = view.getUint16(at + 8, true);
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
  if ((flags & 1) !== 0) throw new WorkbookError("encrypted", `${name} is encrypted in the zip`);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(`${name}: zip method ${String(method)}`);
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const large = sizes64(view, at + 46 + nameLength, extra, sizes);
  return { name, method, crc: view.getUint32(at + 16, true), ...large };
}

interface Sizes {
  readonly size: number;
  readonly compressed: number;
  readonly offset: number;
}

/** The zip64 extra field (id 1) holds, in this order, only those numbers that are 0xffffffff in the entry. */
function sizes64(view: DataView, start: number, length: number, sizes: Sizes): Sizes {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const take = (value: number): number => {
      if (value !== UNKNOWN_32) return value;
      field += 8;
      return number64(view, field - 8);
    };
    return { size: take(sizes.size), compressed: take(sizes.compressed), offset: take(sizes.offset) };
  }
  return sizes;
}

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  const decoder = new TextDecoder(isUtf8 || isValidUtf8(bytes) ? "utf-8" : "latin1");
  return decoder.decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function dataStart(view: DataView, from: number, name: string): number {
  if (from + 30 > view.byteLength || view.getUint32(from, true) !== LOCAL) throw damaged(`${name}: no entry`);
  return from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
}

function refuseDuplicates(entries: readonly Listed[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw damaged(`${name}: twice in the package`);
    seen.add(key);
  }
}

function refuseOverlaps(spans: { from: number; to: number }[]): void {
  spans.sort((a, b) => a.from - b.from);
  let end = 0;
  for (const { from, to } of spans) {
    if (from < end) throw damaged("zip entries overlap");
    end = to;
  }
}
