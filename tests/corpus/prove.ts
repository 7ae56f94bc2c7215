import type { Mark, Marking } from "../../src/core/marks/marking.js";
import { MARK_VERDICTS } from "../../src/core/marks/marking.js";
import type { WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import { DEFAULT_LIMITS } from "../../src/workbook/xlsx/limits.js";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { Package } from "../../src/workbook/xlsx/package/package.js";
import { readDirectory } from "../../src/workbook/xlsx/package/zip.js";
import { Work } from "../../src/workbook/xlsx/work.js";
import { markAt, markingOf } from "../workbook/marking.js";
import { canonicalXml } from "./canonical.js";

/** What became of one workbook. */
export interface Proof {
  /** cells marked */
  readonly marked: number;
  readonly notMarked: readonly string[];
  /** parts that are none of ours to touch, and were */
  readonly changed: readonly string[];
  /** parts that are not the same again after clearing, with how */
  readonly notRestored: readonly string[];
  /** touched parts of which not the bytes but the canonical XML came back */
  readonly respelled: readonly string[];
}

/** Marks some cells of every sheet, clears, and compares the package part by part with what it was. */
export async function prove(bytes: Uint8Array): Promise<Proof> {
  const port = openXlsx(bytes);
  const marking = markingFor(await port.read());
  const { notMarked } = await port.mark(marking);
  const checked = port.bytes();
  await port.mark(marking);
  const again = port.bytes();
  await port.clear({ all: true });
  const before = rawParts(bytes);
  const comparison = await compare(bytes, port.bytes());
  return {
    marked:
      marking.marks.length -
      notMarked.filter(({ cell, why }) => cell !== undefined && why !== "hasNote").length,
    notMarked: [...new Set(notMarked.map(({ why }) => why))],
    changed: [
      ...[...before]
        .filter(([name, raw]) => !isTouchable(name) && !sameBytes(raw, rawParts(checked).get(name)))
        .map(([name]) => name),
      ...(sameBytes(checked, again) ? [] : ["marking twice differs from marking once"]),
    ],
    ...comparison,
  };
}

/** Up to three cells of every sheet, each with another verdict; also one far from everything. */
export function markingFor({ sheets }: WorkbookContent): Marking {
  const marks = sheets.flatMap((sheet): Mark[] => {
    const rows = [1, Math.ceil(sheet.rowCount / 2), sheet.rowCount].filter((row) => row > 0);
    const places = [...new Set(rows)].map((row) => ({
      sheet: sheet.name,
      row,
      column: sheet.columnsOf(row)[0] ?? 1,
    }));
    places.push({ sheet: sheet.name, row: 900, column: 700 });
    return places.map((cell, index) => markAt(cell, MARK_VERDICTS[index % MARK_VERDICTS.length]));
  });
  return markingOf(marks);
}

/** Parts a mark may have to be spliced into; everything else keeps its bytes, compressed as they are. */
const isTouchable = (name: string): boolean =>
  /^\[content_types\]\.xml$|\.rels$|workbook[^/]*\.xml$|styles[^/]*\.xml$|sheet[^/]*\.xml$|comments[^/]*\.xml$|\.vml$/i.test(
    name,
  ) || /worksheets\//i.test(name);

function rawParts(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(readDirectory(bytes, DEFAULT_LIMITS).map(({ name, raw }) => [name, raw]));
}

async function contents(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const pack = Package.open(
    bytes,
    new Work({ ...DEFAULT_LIMITS, inflatedBytes: 3e9, freeBytes: 3e9 }, bytes.length),
  );
  const parts = new Map<string, Uint8Array>();
  for (const { name } of pack.entries)
    parts.set(name, name.endsWith("/") ? new Uint8Array(0) : await pack.content(name));
  return parts;
}

async function compare(
  bytes: Uint8Array,
  cleared: Uint8Array,
): Promise<{ readonly notRestored: string[]; readonly respelled: string[] }> {
  const raw = [rawParts(bytes), rawParts(cleared)] as const;
  const notRestored = [...raw[1].keys()]
    .filter((name) => !raw[0].has(name))
    .map((name) => `${name}: left behind`);
  const respelled: string[] = [];
  const differing = [...raw[0]]
    .filter(([name, part]) => !sameBytes(part, raw[1].get(name)))
    .map(([name]) => name);
  if (differing.length === 0) return { notRestored, respelled };
  const [before, after] = [await contents(bytes), await contents(cleared)];
  for (const name of differing) {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === undefined || is === undefined) notRestored.push(`${name}: gone`);
    else if (sameBytes(was, is)) continue;
    else if (canonicalXml(was) === canonicalXml(is)) respelled.push(name);
    else notRestored.push(`${name}: differs`);
  }
  return { notRestored, respelled };
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
