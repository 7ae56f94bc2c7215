import type { Run } from "../workbook/view.js";

/** Pixels a run of hidden rows or columns takes: room for a double line. */
export const FOLD = 7;

export interface AxisSpec {
  /** how many rows or columns there are */
  readonly count: number;
  readonly usual: number;
  /** those of another size, ascending, counted from 1 */
  readonly own: OwnSizes;
  readonly hidden: readonly Run[];
}

export interface OwnSizes {
  readonly at: ArrayLike<number>;
  readonly sizes: ArrayLike<number>;
}

/**
 * Where rows (or columns) stand. Kept as a list of those that are not of the usual size, with the sum of the
 * differences up to each: every question costs two binary searches, however many rows there are.
 */
export class Axis {
  readonly count: number;
  readonly #usual: number;
  readonly #at: Float64Array;
  readonly #sizes: Float64Array;
  /** differences from the usual size, summed up to and without the exception of that place */
  readonly #sums: Float64Array;
  readonly #hidden: readonly Run[];

  constructor({ count, usual, own, hidden }: AxisSpec) {
    this.count = count;
    this.#usual = usual;
    this.#hidden = hidden.filter(({ from }) => from <= count);
    const exceptions = merged(own, this.#hidden, count);
    this.#at = Float64Array.from(exceptions.at);
    this.#sizes = Float64Array.from(exceptions.sizes);
    this.#sums = new Float64Array(this.#at.length + 1);
    this.#sizes.forEach((size, index) => {
      this.#sums[index + 1] = (this.#sums[index] ?? 0) + size - usual;
    });
  }

  /** Pixels before a row; of `count + 1`, all there are. */
  start(index: number): number {
    return (index - 1) * this.#usual + (this.#sums[this.#exceptionsBefore(index)] ?? 0);
  }

  size(index: number): number {
    const exception = this.#exceptionsBefore(index);
    return this.#at[exception] === index ? (this.#sizes[exception] ?? 0) : this.#usual;
  }

  get total(): number {
    return this.start(this.count + 1);
  }

  /** The row at so many pixels: the last one that begins there or before. */
  indexAt(pixels: number): number {
    let low = 1;
    let high = this.count;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.start(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The hidden run an index lies in, as far as it is folded. */
  foldOf(index: number): Run | undefined {
    return this.#hidden[this.#foldAt(index)];
  }

  /** The next index in a direction that is not folded away; the same where there is none. */
  step(index: number, by: 1 | -1): number {
    const next = index + by;
    if (next < 1 || next > this.count) return index;
    const fold = this.foldOf(next);
    if (fold === undefined) return next;
    const behind = by > 0 ? fold.to + 1 : fold.from - 1;
    return behind < 1 || behind > this.count ? index : behind;
  }

  /** The indices from one to another that are drawn; of a fold, its first. */
  between(from: number, to: number): number[] {
    const found: number[] = [];
    for (let index = Math.max(1, from); index <= Math.min(to, this.count); index += 1) {
      const fold = this.foldOf(index);
      if (fold === undefined || fold.from === index) found.push(index);
      else {
        if (found.length === 0) found.push(fold.from);
        index = fold.to;
      }
    }
    return found;
  }

  #foldAt(index: number): number {
    let low = 0;
    let high = this.#hidden.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const run = this.#hidden[middle];
      if (run === undefined || index < run.from) high = middle - 1;
      else if (index > run.to) low = middle + 1;
      else return middle;
    }
    return -1;
  }

  #exceptionsBefore(index: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#at[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Own sizes and folds together, ascending; what is folded is the fold's first pixels and nothing more. */
function merged(own: OwnSizes, hidden: readonly Run[], count: number): { at: number[]; sizes: number[] } {
  const at: number[] = [];
  const sizes: number[] = [];
  const put = (index: number, size: number): void => {
    at.push(index);
    sizes.push(size);
  };
  let next = 0;
  for (const { from, to } of hidden) {
    for (; next < own.at.length && (own.at[next] ?? 0) < from; next += 1)
      put(own.at[next] ?? 0, own.sizes[next] ?? 0);
    for (let index = from; index <= Math.min(to, count); index += 1) put(index, index === from ? FOLD : 0);
    while (next < own.at.length && (own.at[next] ?? 0) <= to) next += 1;
  }
  for (; next < own.at.length; next += 1) put(own.at[next] ?? 0, own.sizes[next] ?? 0);
  return { at, sizes };
}
