import type { Exact } from "../../values/exact.js";
import type { Operand } from "../language/values.js";

/** One single change that makes the rule met. Never one that overwrites a formula, never two cells at once. */
export type Remedy =
  /** write `to` (exact, in the cell's own unit) into the operand's cell, which now holds `from` */
  | {
      readonly kind: "number";
      readonly operand: Operand;
      readonly from: Exact;
      readonly to: Exact;
      readonly unit: string;
    }
  | { readonly kind: "date"; readonly operand: Operand; readonly from: string; readonly to: string }
  | { readonly kind: "text"; readonly operand: Operand; readonly from: string; readonly to: string }
  /** rows to add to or remove from a table */
  | { readonly kind: "rows"; readonly table: string; readonly add: number }
  /** no single cell can mend it; severalCells: each change that was tried mends a part of it only */
  | { readonly kind: "none"; readonly why: NoRemedy };

/** Key of the messages dictionary. */
export type NoRemedy = "belowZero" | "notLinear" | "formulaCells" | "severalCells";
