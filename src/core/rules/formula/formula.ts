import type { CivilDate } from "../../values/dates.js";
import type { Exact } from "../../values/exact.js";

/** Excel formulas over the workbook's own cells (with leading "="), or why there is none. */
export type ExcelFormula =
  | {
      readonly actual?: string;
      readonly test: string;
      readonly unit?: string;
      /** what `actual` is held against */
      readonly limit?: string;
      /** what `actual` and `limit` give, reckoned exactly; absent where that is not one figure */
      readonly actualFigure?: FormulaFigure;
      readonly limitFigure?: FormulaFigure;
      /** what `test` gives; absent where it cannot be decided */
      readonly holds?: boolean;
    }
  | { readonly none: NoFormula };

/** What a formula gives; amounts in the formula's unit. */
export type FormulaFigure =
  | { readonly kind: "number" | "months" | "days"; readonly number: Exact }
  | { readonly kind: "date"; readonly date: CivilDate };

/** Key of the messages dictionary. */
export type NoFormula =
  "textAmount" | "unknownCells" | "groupRule" | "notExpressible" | "convertedValue" | "noCells";
