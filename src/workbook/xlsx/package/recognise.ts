import { WorkbookError } from "../../port.js";

/** Streams of an OLE compound file that tell what it holds, in UTF-16 as its directory writes them. */
const STREAMS = { encrypted: "EncryptedPackage", workbook: "Workbook", book: "Book" } as const;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);
const isOle = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** BIFF2–4, which stand without a container: BOF records 0x0009, 0x0209, 0x0409. */
const isOldBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4) && (bytes[3] ?? 1) === 0;

/** Returns for a zip; else throws the WorkbookError that says what the file is instead. */
export function refuseOtherFormats(bytes: Uint8Array, fileName = ""): void {
  if (isZip(bytes)) return;
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (isOle(bytes)) throw refusedOle(bytes, extension);
  if (isOldBiff(bytes)) throw new WorkbookError("legacyXls", "a BIFF file without container");
  if (bytes.length === 0) throw new WorkbookError("notAWorkbook", "an empty file");
  if (extension === "csv" || extension === "tsv" || looksLikeDelimitedText(bytes)) {
    throw new WorkbookError("csv", "delimited text");
  }
  throw new WorkbookError("notAWorkbook", "neither a zip nor an OLE container");
}

function refusedOle(bytes: Uint8Array, extension: string | undefined): WorkbookError {
  if (holdsName(bytes, STREAMS.encrypted)) return new WorkbookError("encrypted", "an encrypted package");
  if (extension === "et" || extension === "ett") return new WorkbookError("et", "a WPS workbook");
  if (holdsName(bytes, STREAMS.workbook) || holdsName(bytes, STREAMS.book)) {
    return new WorkbookError("legacyXls", "a BIFF workbook");
  }
  return new WorkbookError("notAWorkbook", "an OLE container without a workbook");
}

/** Whether a directory entry of that name stands in the container; entries are 128 bytes, on 128-byte borders. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] !== length || bytes[at + 65] !== 0) continue;
    if (spelledAt(bytes, at, name)) return true;
  }
  return false;
}

function spelledAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + index * 2] !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** Text in lines of which the first few are cut alike by tabs, commas or semicolons. */
function looksLikeDelimitedText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  if (head.includes(0)) return false;
  const lines = new TextDecoder("latin1").decode(head).split(/\r?\n/);
  const first = lines.filter((line) => line.trim() !== "").slice(0, 3);
  if (first.length < 2 || first[0]?.trimStart().startsWith("<") === true) return false;
  return [",", "\t", ";"].some((mark) => first.every((line) => line.includes(mark)));
}
