function tables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  const second = next(first, first);
  const third = next(first, second);
  return [first, second, third, next(first, third)];
}

const next = (first: Uint32Array, before: Uint32Array): Uint32Array =>
  before.map((value) => (value >>> 8) ^ (first[value & 255] ?? 0));

/** Tables for four bytes a step (slicing-by-4) of the reflected polynomial of ISO 3309, as zip uses it. */
const TABLES = tables();

/** Continues a CRC-32 over more bytes; start with 0. */
export function crc32(bytes: Uint8Array, start = 0): number {
  const [t0, t1, t2, t3] = TABLES;
  let crc = ~start;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^=
      byteAt(bytes, at) |
      (byteAt(bytes, at + 1) << 8) |
      (byteAt(bytes, at + 2) << 16) |
      (byteAt(bytes, at + 3) << 24);
    crc =
      (t3[crc & 255] ?? 0) ^
      (t2[(crc >>> 8) & 255] ?? 0) ^
      (t1[(crc >>> 16) & 255] ?? 0) ^
      (t0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (t0[(crc ^ byteAt(bytes, at)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
