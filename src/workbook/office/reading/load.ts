import { WorkbookError } from "../../port.js";
import { isTooLarge, stopIfCancelled } from "../host.js";
import type { MeasuredSheet } from "./extents.js";
import type { Band, Queue } from "./queue.js";
import { cellsIn } from "./queue.js";
import type { Formats } from "./store.js";
import { Block } from "./store.js";

/**
 * Cells asked for at once. Excel on the web takes at most 5 MB for an answer; the four properties of a cell were
 * measured at about 57 bytes, so this is under 1.5 MB and leaves room for long texts. What is too large all the same is
 * asked for again in halves.
 */
export const CELLS_A_REQUEST = 25_000;

/** What came of one band; rows and columns of the sheet, from 1. */
export interface LoadedBand {
  readonly band: Band;
  readonly block: Block;
  readonly hiddenRows: readonly number[];
  /** told with the first band of a sheet */
  readonly hiddenColumns: readonly number[];
}

/**
 * Reads what the queue holds, one round trip a portion, and hands out each portion as it comes. Throws `tooLarge` where
 * a single row is more than the host answers, `cancelled` once the signal is aborted.
 */
export async function loadBands(
  context: Excel.RequestContext,
  sheets: readonly MeasuredSheet[],
  queue: Queue,
  signal: AbortSignal | undefined,
  onPortion: (loaded: readonly LoadedBand[]) => void,
  formats: Formats,
): Promise<void> {
  let budget = CELLS_A_REQUEST;
  while (!queue.isEmpty) {
    stopIfCancelled(signal);
    const bands = queue.take(budget);
    // a wait in a loop on purpose: one answer cannot hold a large workbook, see CELLS_A_REQUEST
    // eslint-disable-next-line no-await-in-loop
    const loaded = await loadPortion(context, sheets, bands, formats);
    if (loaded === "tooLarge") {
      budget = smaller(bands);
      queue.putBack(bands);
    } else onPortion(loaded);
  }
}

function smaller(bands: readonly Band[]): number {
  const [first] = bands;
  if (bands.length === 1 && first?.rows === 1) {
    throw new WorkbookError("tooLarge", `a row of ${String(first.width)} cells`);
  }
  return Math.floor(cellsIn(bands) / 2);
}

async function loadPortion(
  context: Excel.RequestContext,
  sheets: readonly MeasuredSheet[],
  bands: readonly Band[],
  formats: Formats,
): Promise<LoadedBand[] | "tooLarge"> {
  const asked = bands.map((band) => askFor(sheets, band));
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return "tooLarge";
    throw error;
  }
  return asked.map((answered) => loadedBand(answered, formats));
}

interface Asked {
  readonly band: Band;
  readonly left: number;
  readonly range: Excel.Range;
  readonly rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly isAllHidden: boolean;
}

function askFor(sheets: readonly MeasuredSheet[], band: Band): Asked {
  const sheet = sheets[band.sheet];
  if (sheet === undefined) throw new RangeError(`no sheet ${String(band.sheet)}`);
  const { extent, hiddenRows, hiddenColumns } = sheet;
  const range = sheet.proxy.getRangeByIndexes(band.top, extent.left, band.rows, band.width);
  range.load("values,formulas,valueTypes,numberFormat");
  return {
    band,
    left: extent.left,
    range,
    isAllHidden: hiddenRows === "all",
    ...(hiddenRows === "some" ? { rows: range.getRowProperties({ rowHidden: true }) } : {}),
    ...(hiddenColumns !== "none" && band.top === extent.top
      ? { columns: range.getColumnProperties({ columnHidden: true }) }
      : {}),
  };
}

function loadedBand({ band, left, range, rows, columns, isAllHidden }: Asked, formats: Formats): LoadedBand {
  const { values, formulas, valueTypes, numberFormat } = range;
  const places = (properties: readonly boolean[], first: number): number[] =>
    properties.flatMap((isHidden, at) => (isHidden ? [first + at + 1] : []));
  const hidden = isAllHidden
    ? Array.from({ length: band.rows }, () => true)
    : (rows?.value ?? []).map(({ rowHidden }) => rowHidden === true);
  return {
    band,
    block: new Block(band.top + 1, band.width, formats, { values, formulas, valueTypes, numberFormat }),
    hiddenRows: places(hidden, band.top),
    hiddenColumns: places(
      (columns?.value ?? []).map(({ columnHidden }) => columnHidden === true),
      left,
    ),
  };
}
