import type { Traced } from "../../values/traced.js";

/**
 * A record's values, each read when it is first asked for and kept: a sheet of a hundred thousand rows costs
 * memory only for what rules look at.
 */
export class RecordValues implements ReadonlyMap<string, Traced> {
  private readonly known: (Traced | undefined)[] = [];

  constructor(
    private readonly index: ReadonlyMap<string, number>,
    private readonly readAt: (index: number) => Traced,
    private readonly mayFail: (index: number) => boolean,
  ) {}

  get size(): number {
    return this.index.size;
  }

  has(field: string): boolean {
    return this.index.has(field);
  }

  get(field: string): Traced | undefined {
    const at = this.index.get(field);
    if (at === undefined) return undefined;
    const known = this.known[at];
    if (known !== undefined) return known;
    const traced = this.readAt(at);
    this.known[at] = traced;
    return traced;
  }

  /** The value when it may be unreadable, without keeping it: for a look at every cell of a long table. */
  suspect(field: string): Traced | undefined {
    const at = this.index.get(field);
    if (at === undefined || !this.mayFail(at)) return undefined;
    return this.known[at] ?? this.readAt(at);
  }

  forEach(
    callback: (value: Traced, key: string, map: ReadonlyMap<string, Traced>) => void,
    thisArg?: unknown,
  ): void {
    for (const [field, traced] of this) callback.call(thisArg, traced, field, this);
  }

  keys(): MapIterator<string> {
    return this.index.keys();
  }

  *values(): MapIterator<Traced> {
    for (const [, traced] of this) yield traced;
  }

  *entries(): MapIterator<[string, Traced]> {
    for (const field of this.index.keys()) {
      const traced = this.get(field);
      if (traced !== undefined) yield [field, traced];
    }
  }

  [Symbol.iterator](): MapIterator<[string, Traced]> {
    return this.entries();
  }
}
