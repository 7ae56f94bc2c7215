import type { CivilDate } from "../../core/values/dates.js";

/** What the command line needs of the machine; tests give their own. */
export interface Machine {
  readFile(path: string): Promise<Uint8Array>;
  readStandardInput(): Promise<string>;
  write(text: string): void;
  /** one line about a problem, to standard error */
  complain(line: string): void;
  readonly isTerminal: boolean;
  /** today in Asia/Shanghai */
  readonly today: CivilDate;
}
