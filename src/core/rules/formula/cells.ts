import { divide, exact } from "../../values/exact.js";
import { amountIn, type MoneyUnit } from "../../values/money.js";
import type { FieldValue, Traced } from "../../values/traced.js";
import { isExactDay } from "../../values/dates.js";
import { readable, referenceTo } from "./frame.js";
import { give, STRENGTH, times, type Piece, type PieceKind } from "./piece.js";

type Read = Extract<Traced, { state: "value" }>;

/** The cells of one field over adjacent rows (or one cell) as a part of a formula that reckons with them. */
export function cellsPiece(all: readonly (Traced | undefined)[], unit: MoneyUnit | undefined): Piece {
  const cells = all.map(readable);
  const kinds = new Set(cells.map(({ value }) => pieceKind(value)));
  const [kind, other] = kinds;
  if (kind === undefined || other !== undefined) return give("notExpressible");
  for (const cell of cells) refuseConverted(cell);
  const text = referenceTo(cells.map(({ origin }) => origin.cell));
  const piece: Piece = { text, kind, strength: STRENGTH.atom, ...(text.includes(":") && { rows: true }) };
  const factor = factorOf(cells, unit);
  const early = kind === "date" && cells.every(({ value }) => isEarly(value));
  return { ...times(piece, factor), cells: { range: text, factor }, ...(early && { early }) };
}

const SHORTEST_MONTH = 28;

const isEarly = (value: FieldValue): boolean =>
  value.kind === "date" && value.span.earliest.day <= SHORTEST_MONTH;

function pieceKind(value: FieldValue): PieceKind {
  switch (value.kind) {
    case "money":
    case "number":
      return "number";
    case "date":
      return "date";
    default:
      return "text";
  }
}

/** Amounts written in another unit than the formula's are multiplied. */
function factorOf(cells: readonly Read[], unit: MoneyUnit | undefined): ReturnType<typeof exact> {
  const units = new Set(cells.flatMap(({ value }) => (value.kind === "money" ? value.unit : [])));
  const [own, other] = units;
  if (own === undefined || unit === undefined) return exact(1n);
  if (other !== undefined) give("notExpressible");
  return divide(amountIn(exact(1n), unit), amountIn(exact(1n), own));
}

/** A cell whose text was taken for something that Excel would not take it for. */
function refuseConverted({ value, origin }: Read): void {
  if (value.kind === "money" && !isStoredNumber(origin)) give("textAmount");
  if (value.kind === "number" && !isStoredNumber(origin)) give("convertedValue");
  if (value.kind === "number" && /[%％]/.test(origin.raw)) give("convertedValue");
  if (value.kind === "date" && !(isExactDay(value.span) && isStoredDate(origin))) give("convertedValue");
}

const isStoredNumber = ({ stored, raw }: Read["origin"]): boolean =>
  stored !== "text" && /^\s*[¥￥$]?\s*-?[\d,]+(?:\.\d+)?\s*$/.test(raw);

const isStoredDate = ({ stored, raw }: Read["origin"]): boolean =>
  stored === undefined ? /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/.test(raw) : stored === "number";
