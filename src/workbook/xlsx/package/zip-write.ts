import { deflateSync } from "fflate";
import type { ZipEntry } from "./zip.js";

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const HAS_DESCRIPTOR = 0x0008;
const UTF8 = 0x0800;
const ZIP64_FIELD = 1;
/** 1980-01-01 in DOS form, the first day a zip can name: the same bytes on every day */
const FIRST_DAY = 0x0021;

interface Written {
  readonly local: Uint8Array;
  readonly raw: Uint8Array;
  readonly central: Uint8Array;
}

/**
 * A zip of the entries in their order. Entries that came out of a file keep their compressed bytes and headers; only
 * sizes move to where they are always valid (out of data descriptors and zip64 fields). What is new is deflated.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const written = entries.map((entry) =>
    entry.headers === undefined ? fresh(entry) : kept(entry, entry.headers),
  );
  const bodies = sum(written.map(({ local, raw }) => local.length + raw.length));
  const directory = sum(written.map(({ central }) => central.length));
  const all = new Uint8Array(bodies + directory + 22);
  let at = 0;
  let record = bodies;
  for (const { local, raw, central } of written) {
    viewOf(central).setUint32(42, at, true);
    for (const piece of [local, raw]) {
      all.set(piece, at);
      at += piece.length;
    }
    all.set(central, record);
    record += central.length;
  }
  const end = viewOf(all.subarray(bodies + directory));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directory, true);
  end.setUint32(16, bodies, true);
  return all;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function kept(entry: ZipEntry, headers: NonNullable<ZipEntry["headers"]>): Written {
  const local = withoutZip64(headers.local, 30, 26);
  const central = withoutZip64(headers.central, 46, 28);
  for (const [bytes, flags, crc] of [
    [local, 6, 14],
    [central, 8, 16],
  ] as const) {
    const view = viewOf(bytes);
    view.setUint16(flags, view.getUint16(flags, true) & ~HAS_DESCRIPTOR, true);
    view.setUint32(crc, entry.crc, true);
    view.setUint32(crc + 4, entry.raw.length, true);
    view.setUint32(crc + 8, entry.size, true);
  }
  return { local, raw: entry.raw, central };
}

/** A copy of a header without the zip64 extra field; `fixed` is its length before the name, `at` where lengths stand. */
function withoutZip64(header: Uint8Array, fixed: number, at: number): Uint8Array {
  const view = viewOf(header);
  const start = fixed + view.getUint16(at, true);
  const end = Math.min(header.length, start + view.getUint16(at + 2, true));
  const fields: Uint8Array[] = [];
  let from = start;
  while (from + 4 <= end) {
    const next = Math.min(end, from + 4 + view.getUint16(from + 2, true));
    if (view.getUint16(from, true) !== ZIP64_FIELD) fields.push(header.subarray(from, next));
    from = next;
  }
  fields.push(header.subarray(from, end));
  const copy = joined([header.subarray(0, start), ...fields, header.subarray(end)]);
  viewOf(copy).setUint16(at + 2, sum(fields.map(({ length }) => length)), true);
  return copy;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(sum(pieces.map(({ length }) => length)));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function fresh(entry: ZipEntry): Written {
  const name = new TextEncoder().encode(entry.name);
  const raw = deflateSync(entry.raw, { level: 6 });
  const common = new Uint8Array(26);
  const view = viewOf(common);
  view.setUint16(0, 20, true);
  view.setUint16(2, name.length === entry.name.length ? 0 : UTF8, true);
  view.setUint16(4, 8, true);
  view.setUint16(8, FIRST_DAY, true);
  view.setUint32(10, entry.crc, true);
  view.setUint32(14, raw.length, true);
  view.setUint32(18, entry.size, true);
  view.setUint16(22, name.length, true);
  const signature = (value: number): Uint8Array => {
    const bytes = new Uint8Array(4);
    viewOf(bytes).setUint32(0, value, true);
    return bytes;
  };
  return {
    local: joined([signature(LOCAL), common, name]),
    raw,
    central: joined([signature(DIRECTORY), new Uint8Array([20, 0]), common, new Uint8Array(14), name]),
  };
}
