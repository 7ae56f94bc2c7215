import type { CivilDate } from "../../core/values/dates.js";

/** What the command line needs of the machine; tests give their own. */
export interface Machine {
  readFile(path: string): Promise<Uint8Array>;
  readStandardInput(): Promise<string>;
  /**
   * Writes a file whole or not at all: to a temporary file beside it first, renamed when complete. Makes the folders
   * above it. Rejects with an `OutputError`, also for one of the files `never`, however it is spelt or linked.
   */
  writeFile(path: string, bytes: Uint8Array, never: readonly string[]): Promise<void>;
  write(text: string): void;
  /** one line about a problem, to standard error */
  complain(line: string): void;
  readonly isTerminal: boolean;
  /** today in Asia/Shanghai */
  readonly today: CivilDate;
}

/** Why a file could not be written: it is one that was read, or what the machine says. */
export class OutputError extends Error {
  constructor(
    readonly code: "isInput" | "failed",
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "OutputError";
  }
}
