import { addAmounts, type Amounts, type Application } from "../facts/application.js";

/** A line of a budget as it is shown: its depth, what it holds, and whether it is counted. */
export interface Line {
  readonly subject: string;
  readonly depth: number;
  readonly amounts: Amounts;
  /** by unit, in the order of the units */
  readonly shares: readonly Amounts[];
  /** sums others up, or is part of the line above: not to be read as a record */
  readonly isCounted: boolean;
  /** positions among the lines beside it, from the top down: [1, 3] is the third line of the first */
  readonly path: readonly number[];
}

/** The outline of a budget from the top down: sums above their parts. */
export function outlineOf({ budget, units }: Application): Line[] {
  const lines: Line[] = [];
  const walk = (under: readonly string[], path: readonly number[]): void => {
    const here = budget.filter((line) => under.every((name, at) => line.under[at] === name));
    const names = [...new Set(here.map((line) => line.under[under.length] ?? line.subject))];
    names.forEach((subject, index) => {
      const parts = here.filter((line) => (line.under[under.length] ?? line.subject) === subject);
      const shares = units.map((_, at) => addAmounts(parts.map((part) => part.shares[at] ?? NOTHING)));
      const isCounted = parts.every((line) => line.under.length === under.length);
      const own = [...path, index + 1];
      lines.push({ subject, depth: under.length, amounts: addAmounts(shares), shares, isCounted, path: own });
      if (!isCounted) walk([...under, subject], own);
    });
  };
  walk([], []);
  return lines;
}

export const NOTHING: Amounts = { requested: 0, selfRaised: 0 };

/** All of a budget. */
export const wholeOf = ({ units }: Application): Amounts => addAmounts(units);

/** Only the lines that are counted, without the sums above them. */
export const flatLines = (application: Application): Line[] =>
  outlineOf(application).filter(({ isCounted }) => isCounted);

/** The lines of the first two levels, as forms after 2021 have them: sub-lines added up, no line for 直接费用. */
export function shortLines(application: Application): Line[] {
  const lines = outlineOf(application);
  return lines
    .filter(({ depth, isCounted }) => depth === 1 || (depth === 0 && isCounted))
    .map((line) => ({ ...line, isCounted: true, depth: 0 }));
}

/** 其中：…, part of the line above it. */
export function ofWhich(line: Line, subject: string): Line {
  const half = (amount: number): number => Math.floor(amount / 200) * 100;
  const shares = line.shares.map(({ requested, selfRaised }) => ({
    requested: half(requested),
    selfRaised: half(selfRaised),
  }));
  return { ...line, subject, shares, amounts: addAmounts(shares), isCounted: false, depth: line.depth + 1 };
}

const HAN = "一二三四五六七八九十";

/** How an outline numbers its lines: （一） 1、 （1）; 1 1.1 1.1.1 (in a column of its own); or not at all. */
export type Numbering = "official" | "decimal" | "none";

export function numberOf({ depth, path }: Line, style: Numbering): string {
  const position = path.at(-1) ?? 1;
  if (style === "none") return "";
  if (style === "decimal") return path.join(".");
  const han = position <= 10 ? HAN.charAt(position - 1) : `十${HAN.charAt(position - 11)}`;
  return [`（${han}）`, `${String(position)}、`, `（${String(position)}）`][depth] ?? "";
}
