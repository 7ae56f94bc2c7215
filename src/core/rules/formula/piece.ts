import type { CivilDate } from "../../values/dates.js";
import { isDecimal, isNegative, isZero, toDecimal, type Exact } from "../../values/exact.js";
import type { NoFormula } from "./formula.js";

/** How tightly an Excel expression holds together; a looser one is put in brackets inside a tighter one. */
export const STRENGTH = { comparison: 0, sum: 1, product: 2, sign: 3, atom: 4 } as const;

/** What an expression gives, as far as the formula depends on it. Amounts are in the formula's money unit. */
export type PieceKind = "number" | "date" | "months" | "days" | "boolean" | "text";

/** A part of an Excel formula. */
export interface Piece {
  readonly text: string;
  readonly kind: PieceKind;
  readonly strength: number;
  /** one value per row of a block; only SUMPRODUCT and its like may stand around it */
  readonly rows?: true;
  /** a literal of the guide: nothing to round */
  readonly literal?: true;
  /** a count: nothing to round either */
  readonly whole?: true;
  /** cells as they stand, times a factor that brings them to the formula's unit */
  readonly cells?: Cells;
  /** days of months that all months have: moving by months never meets a month's end */
  readonly early?: true;
  /** one of these texts stands in the range */
  readonly words?: { readonly range: Piece; readonly texts: readonly string[] };
}

export interface Cells {
  readonly range: string;
  readonly factor: Exact;
}

/** Stops the making of a formula, with the reason to show. */
export class NoFormulaReason extends Error {
  constructor(readonly reason: NoFormula) {
    super(reason);
  }
}

/** Gives up on a formula. */
export function give(reason: NoFormula): never {
  throw new NoFormulaReason(reason);
}

/** The text of a piece inside something that holds `strength` tightly. */
export const inside = (piece: Piece, strength: number): string =>
  piece.strength < strength ? `(${piece.text})` : piece.text;

/** Marks a piece made of others as row by row when one of them is. */
export const rowsOf = (...parts: readonly Piece[]): { readonly rows?: true } =>
  parts.some(({ rows }) => rows) ? { rows: true } : {};

export const call = (name: string, kind: PieceKind, ...args: readonly Piece[]): Piece => ({
  text: `${name}(${args.map(({ text }) => text).join(",")})`,
  kind,
  strength: STRENGTH.atom,
  ...rowsOf(...args),
});

/** left operator right; both sides may be row by row. */
export function binary(operator: string, left: Piece, right: Piece, kind: PieceKind): Piece {
  const strength = "*/".includes(operator)
    ? STRENGTH.product
    : "+-".includes(operator)
      ? STRENGTH.sum
      : STRENGTH.comparison;
  const text = `${inside(left, strength)}${operator}${inside(right, strength + 1)}`;
  return { text, kind, strength, ...rowsOf(left, right) };
}

const MOST_DIGITS = 15;

/** A number as Excel reads it; one without finite decimal as a quotient. */
export function numberLiteral(value: Exact, kind: PieceKind = "number"): Piece {
  const literal = true;
  if (isDecimal(value)) {
    const text = toDecimal(value);
    if (text.replace(/[-.]/g, "").length > MOST_DIGITS) give("notExpressible");
    return { text, kind, literal, strength: isNegative(value) ? STRENGTH.sign : STRENGTH.atom };
  }
  const sign = value.s < 0n ? "-" : "";
  return { text: `${sign}${String(value.n)}/${String(value.d)}`, kind, literal, strength: STRENGTH.product };
}

export const textLiteral = (text: string): Piece => ({
  text: `"${text.replaceAll('"', '""')}"`,
  kind: "text",
  strength: STRENGTH.atom,
  literal: true,
});

export const booleanLiteral = (value: boolean): Piece => ({
  text: value ? "TRUE()" : "FALSE()",
  kind: "boolean",
  strength: STRENGTH.atom,
  literal: true,
});

export const dateLiteral = ({ year, month, day }: CivilDate): Piece => ({
  text: `DATE(${String(year)},${String(month)},${String(day)})`,
  kind: "date",
  strength: STRENGTH.atom,
  literal: true,
});

/** factor * piece; the piece alone where the factor is 1. */
export function times(piece: Piece, factor: Exact): Piece {
  if (isZero(factor.sub(1))) return piece;
  return { ...binary("*", piece, numberLiteral(factor), piece.kind), ...rowsOf(piece) };
}

/** a+b+c; 0 for none. */
export function sumOf(parts: readonly Piece[]): Piece {
  const [first, ...rest] = parts;
  if (!first) return { text: "0", kind: "number", strength: STRENGTH.atom };
  return rest.reduce((sum, part) => binary("+", sum, part, "number"), first);
}
