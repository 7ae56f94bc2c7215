import type { WorkbookErrorCode } from "../../core/messages/workbook-errors.js";
import { errorCodeOf } from "../../pane/error-code.js";

/** Why something could not be done; without a code it is a fault of ours or the browser's. */
export interface Refusal {
  readonly code?: WorkbookErrorCode;
  readonly detail: string;
}

/** Browsers name the failures of reading a file from disk; the names are those of the File API. */
const FILE_FAILURES: Readonly<Record<string, WorkbookErrorCode>> = {
  NotFoundError: "notFound",
  NotReadableError: "notFound", // moved, deleted or locked since it was chosen
};

export function refusalOf(error: unknown): Refusal {
  const refused = errorCodeOf(error);
  if (refused) return refused;
  const name = error instanceof Error ? error.name : "";
  const detail = error instanceof Error ? error.message : String(error);
  // what the browser throws when no buffer of that size is to be had
  const code = FILE_FAILURES[name] ?? (error instanceof RangeError ? "tooLarge" : undefined);
  return { ...(code && { code }), detail };
}
