import { addDays, compareDates, dayNumber, onDay, type CivilDate } from "../../values/dates.js";
import { evaluate } from "../language/evaluate.js";
import type { Operand } from "../language/values.js";
import type { Leaf } from "./leaves.js";

/** Whether the rule is met when the cell holds that day. */
export type MetOn = (day: CivilDate) => boolean;

/** No plan reaches further. */
const MOST_DAYS = 36_600;

/**
 * The day nearest to the present one on which the rule is met: the other side's own days (and those beside
 * them), or where the verdict turns, found by doubling steps and halving.
 */
export function nearestDay(leaf: Leaf, operand: Operand, isMet: MetOn): CivilDate | undefined {
  const from = dayOf(operand);
  if (from === undefined) return undefined;
  const near = otherDays(leaf).flatMap((day) => [-1, 0, 1].map((step) => addDays(day, step)));
  const turning = [1, -1].flatMap((direction) => turningDay(from, direction, isMet) ?? []);
  const distance = (day: CivilDate): number => Math.abs(dayNumber(day) - dayNumber(from));
  return [...near, ...turning]
    .filter((day) => compareDates(day, from) !== 0 && isMet(day) && !isMet(oneBack(day, from)))
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

export function dayOf({ traced }: Operand): CivilDate | undefined {
  return traced.state === "value" && traced.value.kind === "date" ? traced.value.span.earliest : undefined;
}

const oneBack = (day: CivilDate, from: CivilDate): CivilDate =>
  addDays(day, compareDates(day, from) > 0 ? -1 : 1);

function otherDays({ left, right, environment }: Leaf): CivilDate[] {
  return [left, right].flatMap((side) => {
    const value = evaluate(side, environment);
    return value.type === "date" ? [value.span.earliest, value.span.latest] : [];
  });
}

function turningDay(from: CivilDate, direction: number, isMet: MetOn): CivilDate | undefined {
  let short = 0;
  let far = 1;
  while (far <= MOST_DAYS && !isMet(addDays(from, far * direction))) [short, far] = [far, far * 2];
  if (far > MOST_DAYS) return undefined;
  while (far - short > 1) {
    const middle = Math.floor((short + far) / 2);
    if (isMet(addDays(from, middle * direction))) far = middle;
    else short = middle;
  }
  return addDays(from, far * direction);
}

export const spanOf = (day: CivilDate) => ({ kind: "date", span: onDay(day) }) as const;
