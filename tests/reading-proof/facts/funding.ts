import type { Dice } from "../dice.js";
import type { Amounts, GuideName } from "./application.js";
import type { BareUnit } from "./units.js";

/** 0.01 万元: every amount is a whole number of these, so that any unit of money can be written exactly. */
export const CENT_OF_WAN = 100;
const WAN = 10_000;

/**
 * What each unit asks for and raises itself, 元. The whole grant lies at or about the cap of S03; the lead's own money
 * about the ratio of S04 (1:1) or X26 (2:1), the part of units outside the region about 1/3 (X28).
 */
export function fundingOf(dice: Dice, guide: GuideName, units: readonly BareUnit[]): Amounts[] {
  const grant = dice.weighted([
    [7, dice.whole(40, 149) * WAN + dice.pick([0, 0, 5_000, 2_500])],
    [1.5, 150 * WAN],
    [0.75, 150 * WAN + CENT_OF_WAN],
    [0.75, dice.whole(151, 190) * WAN],
  ]);
  const domestic = units.filter(({ role }) => !role.code.startsWith("foreign"));
  const others = domestic.slice(1);
  const outside = others.filter(({ place }) => !/^新疆|^上海/.test(place));
  const third = Math.floor(grant / 3 / CENT_OF_WAN) * CENT_OF_WAN;
  const outsidePart = outside.length === 0 ? 0 : third + dice.pick([-3 * WAN, -CENT_OF_WAN, 0, CENT_OF_WAN]);
  const grants = new Map<string, number>();
  let left = grant;
  for (const unit of others) {
    const share = outside.includes(unit)
      ? even(outsidePart / outside.length)
      : even((grant * dice.whole(5, 12)) / 100);
    grants.set(unit.name, share);
    left -= share;
  }
  grants.set(domestic[0]?.name ?? "", left);
  const times = guide === "shanghai" ? 1 : 2;
  return units.map(({ name }) => {
    const requested = grants.get(name) ?? 0;
    if (!grants.has(name)) return { requested: 0, selfRaised: 0 };
    return { requested, selfRaised: ownMoney(dice, requested, times) };
  });
}

const even = (amount: number): number => Math.round(amount / CENT_OF_WAN) * CENT_OF_WAN;

/** Own money about `times` the grant: exactly, 0.01 万元 short, well short, more. */
function ownMoney(dice: Dice, requested: number, times: number): number {
  const limit = requested * times;
  return dice.weighted([
    [3, limit],
    [1, Math.max(0, limit - CENT_OF_WAN)],
    [1, even(limit * 0.6)],
    [4, limit + dice.whole(1, 30) * WAN],
    [0.7, 0],
  ]);
}
