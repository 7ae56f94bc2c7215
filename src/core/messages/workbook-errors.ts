/** Why a workbook cannot be used; the adapters' error codes (workbook/port.ts) are these. */
export const WORKBOOK_ERROR_CODES = [
  "notAWorkbook",
  "legacyXls",
  "et",
  "csv",
  "encrypted",
  "damaged",
  "tooLarge",
  "unsupported",
  "cancelled",
  "notFound",
  "hostFailed",
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERROR_CODES)[number];
