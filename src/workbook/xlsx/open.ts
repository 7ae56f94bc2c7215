import type { WorkbookPort, WorkOptions } from "../port.js";
import { readBook } from "./book/book.js";
import { readState } from "./book/state.js";
import type { Limits } from "./limits.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { Package } from "./package/package.js";
import { refuseOtherFormats } from "./package/recognise.js";
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

/**
 * A workbook in the bytes of an .xlsx or .xlsm file. Opening costs nothing; whatever is wrong with the file comes
 * out of the port's methods as a `WorkbookError`.
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): WorkbookPort {
  const open = (work?: WorkOptions): Package => {
    refuseOtherFormats(bytes, options.fileName);
    return Package.open(bytes, new Work({ ...DEFAULT_LIMITS, ...options.limits }, bytes.length, work));
  };
  return {
    read: async (work) => readWorkbook(open(work), options.reading ?? "fast"),
    loadState: async () => {
      const pack = open();
      return readState(pack, await readBook(pack));
    },
  };
}
