import { exact, isDecimal, type Exact } from "../../values/exact.js";
import { amountIn, money } from "../../values/money.js";
import { isExactDay } from "../../values/dates.js";
import type { FieldValue } from "../../values/traced.js";
import type { Environment } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import { fieldNamed } from "../language/fields.js";
import { sourceOf } from "../language/make.js";
import { operandsOf, type Operand } from "../language/values.js";
import type { Leaf } from "./leaves.js";

/** A number in a cell, in the cell's own unit, and the smallest step it is written in. */
export interface NumberCell {
  readonly operand: Operand;
  readonly from: Exact;
  readonly step: Exact;
  readonly unit: string;
  /** the field's value when the cell holds that number */
  valueWith(amount: Exact): FieldValue;
}

/** The cells of a comparison that a remedy may speak of, and whether formulas stand in others. */
export interface Cells {
  readonly adjustable: readonly Operand[];
  readonly formulas: readonly Operand[];
}

export function cellsOf({ left, right, environment }: Leaf): Cells {
  const sources = [left, right].map((side) => sourceOf(evaluate(side, environment)));
  const operands = operandsOf(sources).filter(
    (operand) => operand.traced.state === "value" && isAdjustable(operand, environment),
  );
  const hasFormula = ({ traced }: Operand): boolean => traced.origin?.formula === true;
  return {
    adjustable: operands.filter((operand) => !hasFormula(operand)),
    formulas: operands.filter(hasFormula),
  };
}

function isAdjustable({ role }: Operand, { vocabulary }: Environment): boolean {
  const [table = "", field = ""] = role.split(".");
  return fieldNamed(vocabulary, table, field)?.definition.adjustable ?? false;
}

const HUNDREDTH_PLACES = 2;

/** The cell as a number that may be changed; undefined for days and words. */
export function numberCell(operand: Operand, environment: Environment): NumberCell | undefined {
  const { traced } = operand;
  if (traced.state !== "value") return undefined;
  const { value } = traced;
  if (value.kind === "money") {
    const { unit } = value;
    const from = amountIn(value.yuan, unit);
    const step = stepOf(Math.max(HUNDREDTH_PLACES, placesOf(from)));
    return { operand, from, step, unit, valueWith: (amount) => ({ kind: "money", ...money(amount, unit) }) };
  }
  if (value.kind !== "number") return undefined;
  const [table = "", field = ""] = operand.role.split(".");
  const isCount = fieldNamed(environment.vocabulary, table, field)?.definition.kind === "count";
  const from = value.number;
  return {
    operand,
    from,
    step: stepOf(isCount ? 0 : placesOf(from)),
    unit: "",
    valueWith: (number) => ({ kind: "number", number }),
  };
}

const stepOf = (places: number): Exact => exact(`1e-${String(places)}`);

/** Decimals a number is written with. */
function placesOf(value: Exact): number {
  let places = 0;
  for (let scaled = value; isDecimal(scaled) && scaled.d !== 1n; scaled = scaled.mul(10)) places += 1;
  return places;
}

export const isDay = ({ traced }: Operand): boolean =>
  traced.state === "value" && traced.value.kind === "date" && isExactDay(traced.value.span);
