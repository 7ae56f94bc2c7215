import type { WorkbookContent } from "../../core/reading/sheet/sheet.js";
import type { WorkbookPort, WorkOptions } from "../port.js";
import type { WorkbookView } from "../view.js";
import { readBook } from "./book/book.js";
import { readState } from "./book/state.js";
import { EditSession } from "./edit/session.js";
import { writeCell } from "./edit/write-cell.js";
import type { Limits } from "./limits.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { Package } from "./package/package.js";
import { refuseOtherFormats } from "./package/recognise.js";
import type { ZipEntry } from "./package/zip.js";
import { readDirectory } from "./package/zip.js";
import { writeZip } from "./package/zip-write.js";
import { clearPackage } from "./patch/clear.js";
import { markPackage } from "./patch/mark.js";
import { dialectOf } from "./patch/parts.js";
import { putState } from "./patch/state.js";
import { readWorkbook } from "./read.js";
import type { SheetReading } from "./sheet/stream.js";
import { looksOf } from "./view/looks-of.js";
import { viewOf } from "./view/view.js";
import { Work } from "./work.js";

/** How a file is opened. */
export interface OpenOptions {
  /** tells formats apart whose bytes look alike (.csv, .et) */
  readonly fileName?: string;
  readonly limits?: Partial<Limits>;
  /** "full" takes the full XML parser for all cells; the result is the same, tests compare the two */
  readonly reading?: SheetReading;
  /** keep what the sheets say of their looks from the first reading on; else `view` reads them again */
  readonly keepsLayouts?: boolean;
}

type Offered = "saveState" | "mark" | "clear" | "write" | "reread";

/** The port over a file's bytes; what is written goes into a copy of them. */
export interface XlsxWorkbook extends Omit<WorkbookPort, Offered>, Required<Pick<WorkbookPort, Offered>> {
  /** the file as it now stands: the very bytes it was opened with until something is written */
  bytes(): Uint8Array;
  /** The workbook as it looks now, for drawing; sheets that did not change since they were read are not read again. */
  view(options?: WorkOptions): Promise<WorkbookView>;
}

/**
 * A workbook in the bytes of an .xlsx or .xlsm file. Opening costs nothing; whatever is wrong with the file comes
 * out of the port's methods as a `WorkbookError`.
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): XlsxWorkbook {
  const file = new OpenFile(bytes, options);
  return {
    read: async (work) => file.read(work),
    reread: async (before, _edits, work) => file.read(work, before),
    write: async (cell, input) => file.write(async (...held) => writeCell(...held, cell, input)),
    loadState: async () => {
      const pack = file.open();
      return readState(pack, await readBook(pack));
    },
    saveState: async (state) =>
      file.change(undefined, async (pack) => {
        const book = await readBook(pack);
        await putState(pack, book, await dialectOf(pack, book), state);
      }),
    mark: async (marks, work) =>
      file.change(work, async (pack) => {
        await clearPackage(pack, false);
        return markPackage(pack, marks);
      }),
    clear: async ({ all = false, ...work } = {}) =>
      file.change(work, async (pack) => clearPackage(pack, all)),
    bytes: () => file.bytes,
    view: async (work) => file.view(work),
  };
}

/** The file as it stands now: its bytes, or the parts of it while they are being edited. */
class OpenFile {
  #bytes: Uint8Array | undefined;
  #entries: readonly ZipEntry[] | undefined;
  #latest: WorkbookContent | undefined;
  #last: Promise<unknown> = Promise.resolve();
  readonly #session = new EditSession();

  readonly #size: number;
  #keepsLayouts: boolean;

  constructor(
    bytes: Uint8Array,
    private readonly options: OpenOptions,
  ) {
    this.#bytes = bytes;
    this.#keepsLayouts = options.keepsLayouts ?? false;
    this.#size = bytes.length;
  }

  open(options?: WorkOptions): Package {
    const work = new Work({ ...DEFAULT_LIMITS, ...this.options.limits }, this.#size, options);
    if (this.#entries === undefined) {
      refuseOtherFormats(this.bytes, this.options.fileName);
      this.#entries = readDirectory(this.bytes, work.limits);
    }
    return Package.of(this.#entries, work);
  }

  get bytes(): Uint8Array {
    this.#bytes ??= writeZip(this.#entries ?? []);
    return this.#bytes;
  }

  /** Changes the file. Marks are written seldom and at the end: what they make of the parts is compressed at once. */
  async change<Result>(
    options: WorkOptions | undefined,
    work: (pack: Package) => Promise<Result>,
  ): Promise<Result> {
    return this.#inTurn(async () => {
      const pack = this.open(options);
      const result = await work(pack);
      if (pack.isChanged) {
        this.#bytes = writeZip(pack.entries);
        this.#entries = undefined;
      }
      return result;
    });
  }

  async read(options?: WorkOptions, before?: WorkbookContent): Promise<WorkbookContent> {
    const reading = this.options.reading ?? "fast";
    const how = { reading, keepsLayouts: this.#keepsLayouts };
    this.#latest = await readWorkbook(this.open(options), how, before);
    return this.#latest;
  }

  async view(options?: WorkOptions): Promise<WorkbookView> {
    this.#keepsLayouts = true;
    const content = await this.read(options, this.#latest);
    return viewOf(content, await looksOf(this.open(options)));
  }

  /** Edits come one after the other: parts stay as they are until the file's bytes are asked for. */
  async write<Result>(
    edit: (pack: Package, content: WorkbookContent, session: EditSession) => Promise<Result>,
  ): Promise<Result> {
    return this.#inTurn(async () => {
      const content = await this.read(undefined, this.#latest);
      const pack = this.open();
      const result = await edit(pack, content, this.#session);
      if (pack.isChanged) {
        this.#entries = pack.entries;
        this.#bytes = undefined;
      }
      return result;
    });
  }

  /** Changes happen one after the other, also where the caller did not wait: each begins with what the last one left. */
  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.then(nothing, nothing);
    return turn;
  }
}

const nothing = (): undefined => undefined;
