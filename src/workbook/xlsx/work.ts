import type { WorkOptions } from "../port.js";
import { WorkbookError } from "../port.js";
import type { Limits } from "./limits.js";

const BYTES_BETWEEN_PAUSES = 2_000_000;

/** One run of reading: what it may still use, and whether it was called off. */
export class Work {
  #inflated = 0;
  #cells = 0;
  #sincePause = 0;

  readonly #allowance: number;

  constructor(
    readonly limits: Limits,
    packageSize: number,
    private readonly options: WorkOptions = {},
  ) {
    const { inflatedBytes, freeBytes, ratio } = limits;
    this.#allowance = Math.min(inflatedBytes, Math.max(freeBytes, ratio * packageSize));
  }

  /** Throws `tooLarge` when so many bytes more would be past the limit. */
  expectBytes(count: number): void {
    if (this.#inflated + count > this.#allowance) {
      throw new WorkbookError("tooLarge", `more than ${String(this.#allowance)} bytes`);
    }
  }

  /** Counts inflated bytes; throws `tooLarge` past the limit. */
  spendBytes(count: number): void {
    this.expectBytes(count);
    this.#inflated += count;
    this.#sincePause += count;
  }

  /** Counts stored cells; throws `tooLarge` past the limit. */
  spendCell(): void {
    this.#cells += 1;
    if (this.#cells > this.limits.cells) {
      throw new WorkbookError("tooLarge", `more than ${String(this.limits.cells)} cells`);
    }
  }

  /** Throws `tooLarge` when there are more shared strings than cells could use. */
  boundStrings(count: number): void {
    if (count > this.limits.cells) throw new WorkbookError("tooLarge", "too many shared strings");
  }

  /** What was spent so far, to return to when a part is read a second time. */
  get spent(): { readonly bytes: number; readonly cells: number } {
    return { bytes: this.#inflated, cells: this.#cells };
  }

  /** Bytes that are about to be inflated a second time count once. */
  returnBytes(count: number): void {
    this.#inflated -= count;
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
