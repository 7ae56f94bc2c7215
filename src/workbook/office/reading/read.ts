import type { WorkbookContent } from "../../../core/reading/sheet/sheet.js";
import type { CellRange } from "../../../core/values/cells.js";
import type { WorkOptions } from "../../port.js";
import type { HostFacts } from "../host.js";
import { MERGES_VERSION, stopIfCancelled } from "../host.js";
import type { Outline } from "../outline.js";
import { readOutline } from "../outline.js";
import type { Again } from "./changes.js";
import { bandsOf, formerSheet, knownSheet } from "./changes.js";
import { dateSystemShown } from "./date-system.js";
import type { MeasuredSheet } from "./extents.js";
import { measureSheets } from "./extents.js";
import type { LoadedBand } from "./load.js";
import { loadBands } from "./load.js";
import { readMerges } from "./merges.js";
import { Queue } from "./queue.js";
import { OfficeSheet } from "./sheet.js";
import { Formats } from "./store.js";

/** A workbook that was read, with what the host said of it as a whole. */
export interface Reading {
  readonly content: WorkbookContent;
  readonly outline: Outline;
}

/**
 * Reads all sheets, or with `again` what edits can have changed. Three round trips (outline, measures, cells), one more
 * where merged areas are asked for, and one for every further portion of `CELLS_A_REQUEST` cells; the number of sheets
 * does not matter.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  facts: HostFacts,
  { signal, onProgress }: WorkOptions,
  again?: Again,
): Promise<Reading> {
  stopIfCancelled(signal);
  const outline = await readOutline(context);
  stopIfCancelled(signal);
  const measured = await measureSheets(context, outline);
  const known = measured.map((sheet) => knownSheet(sheet, again));
  const merges = await mergesOf(context, facts, measured, again);
  const queue = new Queue(measured.flatMap((sheet, at) => bandsOf(sheet, at, known[at], again?.edits ?? [])));
  const loaded: LoadedBand[] = [];
  let told = 0;
  const tell = (): void => {
    for (; told < measured.length && queue.isPast(told); told += 1) {
      stopIfCancelled(signal);
      onProgress?.(told + 1, measured.length, measured[told]?.listed.name ?? "");
    }
    stopIfCancelled(signal);
  };
  tell();
  const onPortion = (portion: readonly LoadedBand[]): void => {
    loaded.push(...portion);
    tell();
  };
  await loadBands(context, measured, queue, signal, onPortion, new Formats());
  const sheets = measured.map((sheet, at) =>
    sheetOf(sheet, known[at], bandsFor(loaded, at), merges[at] ?? []),
  );
  const date1904 = outline.date1904 ?? (await dateSystemShown(context, sheets));
  return { content: contentOf(outline, date1904, measured, sheets), outline };
}

/** Merged areas of each sheet: asked for where they are not known already, since asking may cost the user's undo list. */
async function mergesOf(
  context: Excel.RequestContext,
  facts: HostFacts,
  measured: readonly MeasuredSheet[],
  again: Again | undefined,
): Promise<(readonly CellRange[])[]> {
  const former = measured.map((sheet) => formerSheet(sheet, again)?.merges);
  if (facts.readsMerges !== true || !facts.supports(MERGES_VERSION)) return measured.map(() => []);
  const unknown = measured.filter((_, at) => former[at] === undefined);
  const asked = await readMerges(context, unknown);
  const found = new Map(unknown.map((sheet, at) => [sheet, asked[at] ?? []]));
  return measured.map((sheet, at) => former[at] ?? found.get(sheet) ?? []);
}

const bandsFor = (loaded: readonly LoadedBand[], sheet: number): LoadedBand[] =>
  loaded.filter(({ band }) => band.sheet === sheet);

function sheetOf(
  { listed, extent, tables, names }: MeasuredSheet,
  known: OfficeSheet | undefined,
  loaded: readonly LoadedBand[],
  merges: readonly CellRange[],
): OfficeSheet {
  const kept = (known?.blocks ?? []).filter(
    (block) =>
      !loaded.some(({ band }) => band.top < block.top - 1 + block.rows && band.top + band.rows >= block.top),
  );
  const blocks = [...kept, ...loaded.map(({ block }) => block)].sort((one, other) => one.top - other.top);
  const isKept = (row: number): boolean => kept.some(({ top, rows }) => row >= top && row < top + rows);
  const keptRows = [...(known?.facts.hiddenRows ?? [])].filter(isKept);
  const facts = {
    listed,
    extent,
    tables,
    names,
    merges,
    hiddenRows: new Set([...keptRows, ...loaded.flatMap(({ hiddenRows }) => hiddenRows)]),
    hiddenColumns:
      known?.facts.hiddenColumns ?? new Set(loaded.flatMap(({ hiddenColumns }) => hiddenColumns)),
  };
  return new OfficeSheet(facts, blocks);
}

function contentOf(
  outline: Outline,
  date1904: boolean,
  measured: readonly MeasuredSheet[],
  sheets: readonly OfficeSheet[],
): WorkbookContent {
  const local = measured.flatMap(({ listed, names }) =>
    names.map((name) => ({ ...name, sheet: listed.name })),
  );
  return {
    sheets,
    date1904,
    definedNames: [...outline.names, ...local],
    ...(outline.isStale ? { resultsMayBeStale: true } : {}),
  };
}
