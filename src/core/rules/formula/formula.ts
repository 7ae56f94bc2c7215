/** Excel formulas over the workbook's own cells (with leading "="), or why there is none. */
export type ExcelFormula =
  { readonly actual?: string; readonly test: string; readonly unit?: string } | { readonly none: NoFormula };

/** Key of the messages dictionary. */
export type NoFormula =
  "textAmount" | "unknownCells" | "groupRule" | "notExpressible" | "convertedValue" | "noCells";
