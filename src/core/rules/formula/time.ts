import type { ArithmeticOperator } from "../language/tree.js";
import { binary, call, give, inside, rowsOf, STRENGTH, type Piece } from "./piece.js";

/** A day moved by months or days, or the days between two days. */
export function shiftedDate(operator: ArithmeticOperator, left: Piece, right: Piece): Piece {
  if (left.kind === "date" && right.kind === "date") {
    return operator === "-" ? binary("-", left, right, "days") : give("notExpressible");
  }
  const [date, length] = left.kind === "date" ? [left, right] : [right, left];
  if (operator !== "+" && !(operator === "-" && left.kind === "date")) return give("notExpressible");
  if (length.kind === "days") return binary(operator, date, length, "date");
  if (length.kind !== "months") return give("notExpressible");
  const months = operator === "+" ? length.text : `-${inside(length, STRENGTH.atom)}`;
  if (!date.rows && !length.rows)
    return { ...call("EDATE", "date", date), text: `EDATE(${date.text},${months})` };
  const text = date.early ? movedEarly(date.text, months) : movedByMonths(date.text, months);
  return { text, kind: "date", strength: date.early ? STRENGTH.atom : STRENGTH.product, rows: true };
}

/** EDATE refuses whole columns in older Excel. */
const movedEarly = (date: string, months: string): string =>
  `DATE(YEAR(${date}),MONTH(${date})+${months},DAY(${date}))`;

/** The lesser of the moved day and the last day of the month: there may be no such day in it. */
function movedByMonths(date: string, months: string): string {
  const moved = movedEarly(date, months);
  const last = `DATE(YEAR(${date}),MONTH(${date})+${months}+1,0)`;
  return `(${moved}+${last}-ABS(${moved}-${last}))/2`;
}

/** Completed years: the year rises on the birthday, of 29 February on 1 March. */
export function yearsBetween(birth: Piece, day: Piece): Piece {
  const [b, d] = [birth.text, day.text];
  const early = `(MONTH(${d})*100+DAY(${d})<MONTH(${b})*100+DAY(${b}))`;
  const text = `YEAR(${d})-YEAR(${b})-${early}`;
  return { text, kind: "number", strength: STRENGTH.sum, ...rowsOf(birth, day) };
}

/** Whole months from one day to a later one. */
export function monthsBetween(from: Piece, to: Piece): Piece {
  const [a, b] = [from.text, to.text];
  const text = `(YEAR(${b})-YEAR(${a}))*12+MONTH(${b})-MONTH(${a})-(DAY(${b})<DAY(${a}))`;
  return { text, kind: "months", strength: STRENGTH.sum, ...rowsOf(from, to) };
}
