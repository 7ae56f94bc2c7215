import type { TableContent } from "../../submission.js";
import { compare, exact, multiply, ZERO, type Exact } from "../../values/exact.js";
import type { TableDefinition } from "../../vocabulary.js";
import type { Part } from "../tables/part.js";
import { asAmount, inYuan, type Amount, type Slip } from "./scale.js";

/** No grant application reaches this amount, in 元 (general guide, G11). */
export const LARGEST = exact("1000000000");
/** No unit asks for less, in 元 (G11); a budget line may. */
export const SMALLEST = exact("100");
/** A column whose unit is stated elsewhere only is asked about from here on. */
const LARGE = exact("100000000");
const SMALL = exact("1000");

const THOUSAND = exact(1000n);
const TEN_THOUSAND = exact(10_000n);
const THREE = exact(3n);

/** Longer tables are no application's; their columns are not looked through. */
const MOST_RECORDS = 500;

/** Amounts whose size only another unit explains, column by column. */
export function implausibleSizes(
  content: TableContent,
  definition: TableDefinition,
  parts: readonly Part[],
): Slip[] {
  if (content.entries.length > MOST_RECORDS) return [];
  const money = content.fields.filter((field) => definition.fields[field]?.kind === "money");
  return money.flatMap((field) => {
    const amounts = content.entries
      .flatMap(({ values }) => asAmount(values.get(field) ?? NOTHING) ?? [])
      .filter((amount) => compare(inYuan(amount), ZERO) > 0);
    const borrowed = parts.some(({ fields }) =>
      fields.some((each) => each.field === field && each.doubt === "unitFromElsewhere"),
    );
    const isWhole = content.name !== "budget" && content.name !== "sources";
    return [
      ...amounts.filter((amount) => isBeyond(amount, isWhole)).map((amount) => ofSize([amount])),
      ...outliers(amounts, content.name === "units"),
      ...(borrowed ? inOtherUnit(amounts) : []),
    ];
  });
}

const NOTHING = { state: "absent", why: "no field" } as const;

const ofSize = (figures: readonly Amount[]): Slip => ({ times: TEN_THOUSAND, figures });

const isBeyond = (amount: Amount, isWhole: boolean): boolean =>
  compare(inYuan(amount), LARGEST) >= 0 || (isWhole && compare(inYuan(amount), SMALLEST) < 0);

/** A unit taken from another table, and amounts nobody would expect in it. */
function inOtherUnit(amounts: readonly Amount[]): Slip[] {
  const large = amounts.filter((amount) => compare(inYuan(amount), LARGE) >= 0);
  if (large.length > 0) return [ofSize(large)];
  const isSmall = amounts.length > 0 && amounts.every((amount) => compare(inYuan(amount), SMALL) < 0);
  return isSmall ? [ofSize(amounts)] : [];
}

/**
 * One amount a thousand times all others of its column. Budgets have lines of very different size, so alone that
 * says nothing: it must be a hundred million 元 or more; or, among three units or more, stand beside amounts that
 * nobody asks for; or be so small itself and fit in between when it is taken 10,000 times.
 */
function outliers(amounts: readonly Amount[], ofUnits: boolean): Slip[] {
  if (amounts.length < 3) return [];
  const sorted = amounts.toSorted((a, b) => compare(inYuan(a), inYuan(b)));
  const [least, second] = sorted;
  const [before, largest] = sorted.slice(-2);
  if (least === undefined || second === undefined || before === undefined || largest === undefined) return [];
  const apart = (small: Amount, large: Amount): boolean =>
    compare(multiply(inYuan(small), THOUSAND), inYuan(large)) <= 0;
  if (apart(before, largest)) {
    const asks = compare(inYuan(largest), LARGE) >= 0 || (ofUnits && compare(inYuan(before), SMALL) < 0);
    if (asks) return [ofSize([largest, before])];
  }
  if (!apart(least, second) || compare(inYuan(least), SMALL) >= 0) return [];
  const taken = multiply(inYuan(least), TEN_THOUSAND);
  return isBetween(taken, inYuan(second), inYuan(largest)) ? [ofSize([least, second])] : [];
}

/** Between the least and the largest, give or take a factor of three. */
const isBetween = (value: Exact, least: Exact, largest: Exact): boolean =>
  compare(multiply(value, THREE), least) >= 0 && compare(value, multiply(largest, THREE)) <= 0;
