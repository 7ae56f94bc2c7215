import type { WorkOptions } from "../port.js";
import { WorkbookError } from "../port.js";
import type { Limits } from "./limits.js";

const BYTES_BETWEEN_PAUSES = 2_000_000;

/** One run of reading: what it may still use, and whether it was called off. */
export class Work {
  #inflated = 0;
  #cells = 0;
  #sincePause = 0;

  constructor(
    readonly limits: Limits,
    private readonly options: WorkOptions = {},
  ) {}

  /** Counts inflated bytes; throws `tooLarge` past the limit. */
  spendBytes(count: number): void {
    this.#inflated += count;
    this.#sincePause += count;
    if (this.#inflated > this.limits.inflatedBytes) {
      throw new WorkbookError("tooLarge", `more than ${String(this.limits.inflatedBytes)} bytes`);
    }
  }

  /** Counts stored cells; throws `tooLarge` past the limit. */
  spendCell(): void {
    this.#cells += 1;
    if (this.#cells > this.limits.cells) {
      throw new WorkbookError("tooLarge", `more than ${String(this.limits.cells)} cells`);
    }
  }

  /** What was spent so far, to return to when a part is read a second time. */
  get spent(): { readonly bytes: number; readonly cells: number } {
    return { bytes: this.#inflated, cells: this.#cells };
  }

  returnTo({ bytes, cells }: { readonly bytes: number; readonly cells: number }): void {
    this.#inflated = bytes;
    this.#cells = cells;
  }

  /** Throws `tooLarge` when a list grew past its limit. */
  boundList(length: number, what: string): void {
    if (length > this.limits.listLength) throw new WorkbookError("tooLarge", `too many ${what}`);
  }

  /** Throws `cancelled` once the caller's signal is aborted. */
  stopIfCancelled(): void {
    if (this.options.signal?.aborted === true) throw new WorkbookError("cancelled", "reading was called off");
  }

  /** Lets other work run now and then, so that a cancel can arrive, and obeys it. */
  async breathe(): Promise<void> {
    this.stopIfCancelled();
    if (this.#sincePause < BYTES_BETWEEN_PAUSES) return;
    this.#sincePause = 0;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.stopIfCancelled();
  }

  progress(done: number, total: number, sheet: string): void {
    this.options.onProgress?.(done, total, sheet);
  }
}
