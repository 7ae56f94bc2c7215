import type { WorkbookErrorCode } from "../core/messages/workbook-errors.js";
import type { CellValue, WorkbookContent } from "../core/reading/sheet/sheet.js";
import type { Marked, Marks } from "../core/marks/marking.js";
import type { CellRef } from "../core/values/cells.js";

/** Progress of long work; `done` of `total` sheets. Return value of `signal.aborted` is looked at between sheets. */
export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, sheet: string) => void;
}

/** `all`: our state goes as well (guide chosen, mapping, ticks, acceptances), which clearing keeps otherwise. */
export interface ClearOptions extends WorkOptions {
  readonly all?: boolean;
}

/** What an edit touched, as the host tells it. */
export interface Edit {
  readonly sheet: string;
  /** A1 address without the sheet, as far as the host gives one; absent: anything on the sheet */
  readonly address?: string;
  /** somebody else at the same workbook made it */
  readonly remote?: boolean;
}

/**
 * What is typed into a cell: a number as exact decimal text (a day as the workbook's serial number), text that stays
 * text whatever it begins with, or nothing. Never a formula.
 */
export type CellInput =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly decimal: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "empty" };

/**
 * What an adapter can do. A capability an adapter lacks is absent, never a method that throws "not supported".
 * Every adapter passes the contract suite in tests/workbook/contract.ts.
 */
export interface WorkbookPort {
  /** Reads all sheets. Rejects with a WorkbookError (user-facing code) when the workbook cannot be read. */
  read(options?: WorkOptions): Promise<WorkbookContent>;
  /** Our own state kept with the workbook (guide chosen, mapping, ticks, acceptances), as text; undefined: none. */
  loadState(): Promise<string | undefined>;
  saveState?(state: string): Promise<void>;
  /** Writes marks, and the findings sheet where there is one, in place of all that is there of ours; tells what had to be left unmarked. */
  mark?(marks: Marks, options?: WorkOptions): Promise<Marked>;
  /** Takes everything `mark` wrote out again, also after another program saved the workbook. */
  clear?(options?: ClearOptions): Promise<void>;
  /**
   * The workbook after edits, `before` being what `read` (or this method) gave last. Reads again what an edit can
   * have changed, formulas that depend on it on other sheets included; the rest is taken from `before`.
   */
  reread?(before: WorkbookContent, edits: readonly Edit[], options?: WorkOptions): Promise<WorkbookContent>;
  /**
   * Types a value into one cell and tells what stood there, so that the step can be taken back. The cell keeps its
   * formats. Refuses a cell that holds a formula (`formulaCell`) or is locked on a protected sheet (`protectedSheet`).
   */
  write?(cell: CellRef, input: CellInput): Promise<CellValue>;
  /** Shows a cell and selects it; rejects with `sheetGone` when its sheet is no longer there. */
  reveal?(cell: CellRef): Promise<void>;
  /** Calls back after each edit until the returned function is called. */
  onEdit?(listener: (edit: Edit) => void): Promise<() => Promise<void>>;
}

/**
 * Our own state travels in one custom XML part whose root is `<state xmlns="urn:guidelight:state:1">`; its text is
 * the state. Adapters over files and hosts find the part by this namespace.
 */
export const STATE_NAMESPACE = "urn:guidelight:state:1";
export const STATE_ELEMENT = "state";

/** Keys of the messages dictionary: each has its sentence in both languages. */
export type { WorkbookErrorCode };

/** A workbook that cannot be used, with a code the user's sentence is made from and a technical detail. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "WorkbookError";
  }
}
