/** Chance from a seed: the same seed always throws the same numbers (mulberry32, Tommy Ettinger, public domain). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in `share` of the throws. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the list; throws RangeError for an empty one. */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.whole(0, list.length - 1)];
    if (picked === undefined) throw new RangeError("nothing to pick from");
    return picked;
  }

  /** One of the pairs' values, in proportion to the weights. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    let rest = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return this.pick(choices)[1];
  }

  /** The same items in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const keyed = list.map((item) => ({ item, order: this.next() }));
    return keyed.sort((a, b) => a.order - b.order).map(({ item }) => item);
  }

  /** `count` different items, in the order of the list; all of them when there are fewer. */
  sample<T>(list: readonly T[], count: number): T[] {
    const kept = new Set(this.shuffled(list.map((_, index) => index)).slice(0, count));
    return list.filter((_, index) => kept.has(index));
  }
}
