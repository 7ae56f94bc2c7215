import { addAmounts, totalOf, type Amounts, type Application } from "../facts/application.js";

/** A line of a budget as it is shown: its depth, what it holds, and whether it is counted or only sums others up. */
export interface Line {
  readonly subject: string;
  readonly depth: number;
  readonly amounts: Amounts;
  /** by unit, in the order of the units */
  readonly shares: readonly Amounts[];
  readonly isSum: boolean;
  /** position among the lines of the same depth under the same line, from 1 */
  readonly position: number;
}

/** The outline of a budget from the top down: sums above their parts. */
export function outlineOf({ budget, units }: Application): Line[] {
  const lines: Line[] = [];
  const walk = (under: readonly string[]): void => {
    const depth = under.length;
    let position = 0;
    const seen = new Set<string>();
    for (const line of budget) {
      if (under.some((name, at) => line.under[at] !== name)) continue;
      const parent = line.under[depth];
      if (parent === undefined) {
        position += 1;
        lines.push({
          subject: line.subject,
          depth,
          amounts: addAmounts(line.shares),
          shares: line.shares,
          isSum: false,
          position,
        });
        continue;
      }
      if (seen.has(parent)) continue;
      seen.add(parent);
      position += 1;
      const parts = budget.filter((other) =>
        [...under, parent].every((name, at) => other.under[at] === name),
      );
      const shares = units.map((_, at) => addAmounts(parts.map((part) => part.shares[at] ?? NOTHING)));
      lines.push({ subject: parent, depth, amounts: addAmounts(shares), shares, isSum: true, position });
      walk([...under, parent]);
    }
  };
  walk([]);
  return lines;
}

export const NOTHING: Amounts = { requested: 0, selfRaised: 0 };

/** All of a budget. */
export const wholeOf = ({ units }: Application): Amounts => addAmounts(units);
export { totalOf };

const HAN = "一二三四五六七八九十";
const han = (number: number): string => HAN.charAt(number - 1);

/** How an outline numbers its lines, by depth: 一、 （一） 1、 （1） or 1 1.1 1.1.1. */
export type Numbering = "official" | "decimal" | "none";

export function numberOf({ depth, position }: Line, style: Numbering): string {
  if (style === "none") return "";
  const official = [`（${han(position)}）`, `${String(position)}、`, `（${String(position)}）`];
  return official[depth] ?? "";
}
