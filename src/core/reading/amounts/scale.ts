import type { SumCheck } from "../../submission.js";
import {
  compare,
  exact,
  greatest,
  isZero,
  least,
  multiply,
  subtract,
  ZERO,
  type Exact,
} from "../../values/exact.js";
import { amountIn } from "../../values/money.js";
import { roundingSlack, sumOf } from "../../values/rounding.js";
import { yuanOf, type FieldValue, type Traced } from "../../values/traced.js";

/** An amount that was understood. */
export type Amount = Extract<Traced, { state: "value" }> & {
  readonly value: Extract<FieldValue, { kind: "money" }>;
};

/** 元 typed for 万元, or for 千元. */
const FACTORS = [10_000n, 1_000n].map(exact);
const HUNDRED = exact(100n);

/** Figures that would agree if one of them were in another unit. */
export interface Slip {
  /** by how much they are apart: 10000, 1000; more only where their own units are */
  readonly times: Exact;
  readonly figures: readonly Amount[];
}

/**
 * Whether figures that do not agree would agree in other units: the whole against all its parts, or with one of them.
 * undefined where they agree, or where another unit explains nothing.
 */
export function slipOf({ whole, parts }: Pick<SumCheck, "whole" | "parts">): Slip | undefined {
  const stated = asAmount(whole);
  const known = parts.flatMap((part) => asAmount(part) ?? []);
  const sum = sumOf(parts);
  if (stated === undefined || known.length === 0 || sum === undefined) return undefined;
  const difference = subtract(inYuan(stated), sum).abs();
  if (compare(difference, roundingSlack(whole, parts)) <= 0) return undefined;
  return ofAll(stated, known) ?? (known.length > 1 ? ofOne(stated, known) : undefined);
}

const isAmount = (traced: Traced): traced is Amount => yuanOf(traced) !== undefined;

export const asAmount = (traced: Traced): Amount | undefined => (isAmount(traced) ? traced : undefined);

export const inYuan = ({ value }: Amount): Exact => value.yuan;

/** The figure as it is written, in its own unit. */
const figureOf = ({ value }: Amount): Exact => amountIn(value.yuan, value.unit);

const addUp = (amounts: readonly Amount[], of: (amount: Amount) => Exact): Exact =>
  amounts.map(of).reduce((sum, each) => sum.add(each), ZERO);

function ofAll(whole: Amount, parts: readonly Amount[]): Slip | undefined {
  const [one, other] = [inYuan(whole), addUp(parts, inYuan)];
  const times = timesApart(one, other, roundingSlack(whole, parts)) ?? sameFigure(whole, parts);
  return times === undefined ? undefined : { times, figures: [whole, ...parts] };
}

/** The factor by which two amounts are apart, exactly or, where `slack` (元) is small beside both, within it. */
function timesApart(one: Exact, other: Exact, slack: Exact): Exact | undefined {
  const [small, large] = [least(one, other), greatest(one, other)];
  if (compare(small, ZERO) <= 0) return undefined;
  const isRough = compare(small, multiply(slack, HUNDRED)) < 0;
  return FACTORS.find((factor) => {
    const allowed = isRough ? ZERO : multiply(slack, factor);
    return compare(subtract(large, multiply(small, factor)).abs(), allowed) <= 0;
  });
}

/** The same figure under different units: 150 千元 and 150 万元. */
function sameFigure(whole: Amount, parts: readonly Amount[]): Exact | undefined {
  if (isZero(figureOf(whole)) || compare(figureOf(whole), addUp(parts, figureOf)) !== 0) return undefined;
  const [one, other] = [inYuan(whole), addUp(parts, inYuan)];
  return compare(one, other) > 0 ? one.div(other) : other.div(one);
}

/** The one part that makes the sum right in another unit. A part left out of the total is no such part. */
function ofOne(whole: Amount, parts: readonly Amount[]): Slip | undefined {
  const sum = addUp(parts, inYuan);
  const slack = roundingSlack(whole, parts);
  const found = parts.flatMap((part) => {
    const rest = subtract(inYuan(whole), subtract(sum, inYuan(part)));
    const times = timesApart(inYuan(part), rest, slack);
    return times === undefined ? [] : [{ times, figures: [whole, part] }];
  });
  return found.length === 1 ? found[0] : undefined;
}
