/** How many of ascending numbers are smaller than a bound. */
export function countBelow(numbers: readonly number[], bound: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? Infinity) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}
