import { add, exact, multiply, total, ZERO, type Exact } from "./exact.js";
import { money, type MoneyUnit } from "./money.js";
import { yuanOf, type Traced } from "./traced.js";

/**
 * Decimals an amount has at least, also where its cell shows fewer: nobody rounds a budget line to more than 100 元,
 * so 37 万元 is not taken as "between 36.5 and 37.5".
 */
const LEAST_PLACES: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: 2, 万元: 2, 百万元: 4, 亿元: 6 };

const HALF = exact("0.5");

/**
 * The most by which a total may differ from the sum of its parts when each figure was rounded to the last place it
 * shows: half a unit of that place for the total and for each part. In 元.
 */
export const roundingSlack = (whole: Traced, parts: readonly Traced[]): Exact =>
  add(slackOfParts(parts), slackOfWhole(whole));

/** The share of the parts in it. Parts of one unit share the place of the most exact, since 12.30 is stored as 12.3. */
export function slackOfParts(parts: readonly Traced[]): Exact {
  const units = new Map<MoneyUnit, { places: number; count: number }>();
  for (const part of parts) {
    const known = units.get(unitOf(part)) ?? { places: 0, count: 0 };
    units.set(unitOf(part), {
      places: Math.max(known.places, placesOf(part)),
      count: known.count + 1,
    });
  }
  return total(
    [...units].map(([unit, { places, count }]) => multiply(exact(String(count)), halfOfLast(unit, places))),
  );
}

/** The share of the total in it. */
export const slackOfWhole = (whole: Traced): Exact => halfOfLast(unitOf(whole), placesOf(whole));

const unitOf = (traced: Traced): MoneyUnit =>
  traced.state === "value" && traced.value.kind === "money" ? traced.value.unit : "元";

/** Decimals of an amount as its cell shows it. */
function placesOf(traced: Traced): number {
  const raw = traced.origin?.raw.normalize("NFKC") ?? "";
  const shown = /\.(\d+)\D*$/u.exec(raw)?.[1]?.length ?? 0;
  return Math.max(shown, LEAST_PLACES[unitOf(traced)]);
}

/** Half of one in that decimal place, in 元. */
const halfOfLast = (unit: MoneyUnit, places: number): Exact =>
  multiply(HALF, money(exact(`1e-${String(places)}`), unit).yuan);

/** The sum of amounts in 元, blanks as nothing; undefined where one of them is not known. */
export function sumOf(parts: readonly Traced[]): Exact | undefined {
  const figures = parts.map((part) => (part.state === "absent" ? ZERO : yuanOf(part)));
  return figures.includes(undefined) ? undefined : total(figures.flatMap((figure) => figure ?? []));
}
