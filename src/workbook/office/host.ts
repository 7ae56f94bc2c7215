import type { WorkbookErrorCode } from "../../core/messages/workbook-errors.js";
import { WorkbookError } from "../port.js";

/** What the adapter is told about the host it runs in. */
export interface HostFacts {
  /**
   * Whether the host has a version of the set ExcelApi ("1.13"); where there is no Office the client itself says yes to
   * everything, so the answer is handed in.
   */
  readonly supports: (version: string) => boolean;
  /**
   * Whether merged areas are asked for where the host can tell them (1.13). Windows was seen to empty the user's undo
   * list at that call (OfficeDev/office-js issue 5918), so there the answer should be no.
   */
  readonly readsMerges?: boolean;
}

/** What every call needs; older hosts cannot address several areas at once, or tell whether they have calculated. */
export const LEAST_VERSION = "1.9";
export const MERGES_VERSION = "1.13";
export const NOTES_VERSION = "1.18";

/**
 * Runs requests in one context. Whatever the host refuses comes out as a WorkbookError; `denied` is the code for what
 * it denies, which means another thing for a cell, a sheet and the workbook.
 */
export async function run<Result>(
  { supports }: HostFacts,
  batch: (context: Excel.RequestContext) => Promise<Result>,
  denied: WorkbookErrorCode = "hostFailed",
): Promise<Result> {
  if (!supports(LEAST_VERSION)) throw new WorkbookError("tooOld", `ExcelApi ${LEAST_VERSION} is missing`);
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw hostError(error, denied);
  }
}

/** Runs requests in the context of an object that was made before. */
export async function runWith(
  object: OfficeExtension.ClientObject | OfficeExtension.EventHandlerResult<unknown>,
  batch: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  try {
    await Excel.run(object.context, batch);
  } catch (error) {
    throw hostError(error, "hostFailed");
  }
}

/** Codes of the host (Excel.ErrorCodes and the client's own) that have words of ours; all others are `hostFailed`. */
const CODES: Readonly<Partial<Record<string, WorkbookErrorCode>>> = {
  InvalidOperationInCellEditMode: "cellInEdit",
  ItemNotFound: "sheetGone",
  ApiNotFound: "tooOld",
  NotImplemented: "tooOld",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  RangeExceedsLimit: "tooLarge",
};

/** A refusal of the host as our error; anything that is none is a fault of ours and stays what it is. */
function hostError(error: unknown, denied: WorkbookErrorCode): unknown {
  const code = codeOf(error);
  if (error instanceof WorkbookError || code === undefined) return error;
  const ours = code === "AccessDenied" ? denied : CODES[code];
  return new WorkbookError(ours ?? "hostFailed", [code, placeOf(error)].join(" "));
}

/** Whether one request or its answer would be larger than the host takes. */
export const isTooLarge = (error: unknown): boolean => CODES[codeOf(error) ?? ""] === "tooLarge";

/** Whether the host could do nothing with this request, where the next may well succeed. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && CODES[code] !== "cellInEdit";
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** The member that failed; the client's own message and statement may quote cells, which are nobody's business. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error) || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  if (typeof debugInfo !== "object" || debugInfo === null || !("errorLocation" in debugInfo)) return "";
  return typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : "";
}

/** Throws `cancelled` once the caller's signal is aborted. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled", "called off");
}
