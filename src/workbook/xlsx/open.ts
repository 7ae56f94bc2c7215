import type { Marked, Marking } from "../../core/marks/marking.js";
import type { ClearOptions, WorkbookPort, WorkOptions } from "../port.js";
import { readBook } from "./book/book.js";
import { readState } from "./book/state.js";
import type { Limits } from "./limits.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { Package } from "./package/package.js";
import { refuseOtherFormats } from "./package/recognise.js";
import { writeZip } from "./package/zip-write.js";
import { clearPackage } from "./patch/clear.js";
import { markPackage } from "./patch/mark.js";
import { dialectOf } from "./patch/parts.js";
import { putState } from "./patch/state.js";
import { readWorkbook } from "./read.js";
import type { SheetReading } from "./sheet/stream.js";
import { Work } from "./work.js";

/** How a file is opened. */
export interface OpenOptions {
  /** tells formats apart whose bytes look alike (.csv, .et) */
  readonly fileName?: string;
  readonly limits?: Partial<Limits>;
  /** "full" takes the full XML parser for all cells; the result is the same, tests compare the two */
  readonly reading?: SheetReading;
}

/** The port over a file's bytes; what is written goes into a copy of them. */
export interface XlsxWorkbook extends WorkbookPort {
  saveState(state: string): Promise<void>;
  mark(marking: Marking, options?: WorkOptions): Promise<Marked>;
  clear(options?: ClearOptions): Promise<void>;
  /** the file as it now stands: the very bytes it was opened with until something is written */
  bytes(): Uint8Array;
}

/**
 * A workbook in the bytes of an .xlsx or .xlsm file. Opening costs nothing; whatever is wrong with the file comes
 * out of the port's methods as a `WorkbookError`.
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): XlsxWorkbook {
  let current = bytes;
  const open = (work?: WorkOptions): Package => {
    refuseOtherFormats(current, options.fileName);
    return Package.open(current, new Work({ ...DEFAULT_LIMITS, ...options.limits }, current.length, work));
  };
  const keep = (pack: Package): void => {
    if (pack.isChanged) current = writeZip(pack.entries);
  };
  const clear = async ({ all = false, ...work }: ClearOptions = {}): Promise<void> => {
    const pack = open(work);
    await clearPackage(pack, all);
    keep(pack);
  };
  return {
    read: async (work) => readWorkbook(open(work), options.reading ?? "fast"),
    loadState: async () => {
      const pack = open();
      return readState(pack, await readBook(pack));
    },
    saveState: async (state) => {
      const pack = open();
      const book = await readBook(pack);
      await putState(pack, book, await dialectOf(pack, book), state);
      keep(pack);
    },
    mark: async (marking, work) => {
      const pack = open(work);
      await clearPackage(pack, false);
      const marked = await markPackage(pack, marking);
      keep(pack);
      return marked;
    },
    clear,
    bytes: () => current,
  };
}
