import { totalOf, type Amounts } from "../facts/application.js";
import type { Hand } from "../writing/hand.js";
import type { Line, Numbering } from "./budget-lines.js";
import { numberOf } from "./budget-lines.js";
import type { Column, ListSpec } from "./list.js";

type LineColumn = Column<Line>;

/** The subject, with its number in front and blanks for its depth. */
export function subjectColumn(hand: Hand, numbering: Numbering = "none", indent = false): LineColumn {
  return {
    heads: [hand.head("budget.subject")],
    field: "subject",
    write: (line) => ({
      cell: `${indent ? "　".repeat(line.depth) : ""}${numberOf(line, numbering)}${line.subject}`,
      known: { is: line.subject, plain: line.subject },
    }),
  };
}

const counted =
  (amount: (amounts: Amounts) => number) =>
  (line: Line): number =>
    line.isCounted ? amount(line.amounts) : 0;

const money = (hand: Hand, field: string, amount: (amounts: Amounts) => number): LineColumn => ({
  heads: [hand.head(`budget.${field}`)],
  field,
  write: ({ amounts }) => hand.amount(amount(amounts)),
  amount: counted(amount),
});

export const totalColumn = (hand: Hand): LineColumn => money(hand, "total", totalOf);
export const requestedColumn = (hand: Hand): LineColumn =>
  money(hand, "requested", ({ requested }) => requested);
export const selfColumn = (hand: Hand): LineColumn =>
  money(hand, "selfRaised", ({ selfRaised }) => selfRaised);

export const moneyColumns = (hand: Hand): LineColumn[] => [
  totalColumn(hand),
  requestedColumn(hand),
  selfColumn(hand),
];

/** An amount column no field is asked for. */
export const otherMoney = (
  hand: Hand,
  heads: readonly [string, ...string[]],
  amount: (line: Line) => number,
): LineColumn => ({
  heads,
  write: (line) => hand.amount(amount(line)),
  amount: (line) => (line.isCounted ? amount(line) : 0),
});

export const budgetSpec = (
  rows: readonly Line[],
  columns: readonly LineColumn[],
  prefix = "",
): ListSpec<Line> => ({
  table: "budget",
  rows,
  key: ({ subject }) => `${prefix}${subject}`,
  isRecord: ({ isCounted }) => isCounted,
  columns,
});
