import { WORKBOOK_ERROR_CODES, type WorkbookErrorCode } from "../core/messages/workbook-errors.js";

/** The code and detail of an error of the workbook or its host, also of one that came out of a worker. */
export function errorCodeOf(
  error: unknown,
): { readonly code: WorkbookErrorCode; readonly detail: string } | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const code = WORKBOOK_ERROR_CODES.find((one) => one === error.code);
  const detail = "detail" in error && typeof error.detail === "string" ? error.detail : "";
  return code && { code, detail };
}
