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
  "cellInEdit", // a cell of the workbook is being edited
  "readOnly",
  "protectedSheet",
  "formulaCell", // a formula would be overwritten
  "noFormulas", // a formula was typed where only values are taken
  "sheetGone", // renamed or deleted since it was read
  "stateUnreadable", // what is kept with the workbook was written by a newer version, or is damaged
  "sheetHidden", // its cells cannot be shown
  "marksLeft", // on protected sheets, which clearing leaves alone
  "tooOld", // the host lacks what this step needs
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERROR_CODES)[number];
