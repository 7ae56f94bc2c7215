import type { Area } from "./area.js";
import { cellKey, columnOf, holds, rowOf } from "./area.js";

interface Layer {
  readonly area: Area;
  readonly key: string;
  readonly value: unknown;
}

/** Wider areas than this are kept as one layer instead of cell by cell. */
const SMALL = 4096;

/**
 * Formats of a sheet by property ("fill.color", "numberFormat", "border.EdgeTop.style"). What was set last at a cell
 * counts, be it for the cell or for a whole column.
 */
export class Styles {
  readonly #cells = new Map<string, Map<number, unknown>>();
  #layers: Layer[] = [];

  get(row: number, column: number, key: string): unknown {
    const own = this.#cells.get(key);
    const at = cellKey(row, column);
    if (own?.has(at) === true) return own.get(at);
    return this.#layers.findLast((layer) => layer.key === key && holds(layer.area, row, column))?.value;
  }

  set(area: Area, key: string, value: unknown): void {
    if (area.rows * area.columns <= SMALL) {
      const own = this.#cells.get(key) ?? new Map<number, unknown>();
      this.#cells.set(key, own);
      for (const at of keysOf(area)) own.set(at, value);
      return;
    }
    const own = this.#cells.get(key);
    for (const at of own?.keys() ?? []) if (holds(area, rowOf(at), columnOf(at))) own?.delete(at);
    this.#layers.push({ area, key, value });
  }

  /** Takes all formats of an area back. */
  clear(area: Area): void {
    for (const own of this.#cells.values()) {
      for (const at of own.keys()) if (holds(area, rowOf(at), columnOf(at))) own.delete(at);
    }
    for (const key of new Set(this.#layers.map((layer) => layer.key))) this.set(area, key, undefined);
  }

  /** The value all cells of an area share: undefined where none is set, null where they differ. */
  common(area: Area, key: string): unknown {
    const first = this.get(area.row, area.column, key);
    if (area.rows * area.columns <= SMALL) {
      for (const at of keysOf(area)) if (this.get(rowOf(at), columnOf(at), key) !== first) return null;
      return first;
    }
    const own = [...(this.#cells.get(key) ?? [])].filter(([at]) => holds(area, rowOf(at), columnOf(at)));
    const layers = this.#layers.filter((layer) => layer.key === key);
    const differs = [...own.map(([, value]) => value), ...layers.map(({ value }) => value)].some(
      (v) => v !== first,
    );
    return differs ? null : first;
  }

  /** The cells that have a format of their own. */
  *cells(): Iterable<number> {
    for (const own of this.#cells.values()) for (const [at, value] of own) if (value !== undefined) yield at;
  }

  /** All that is set, cell by cell and in one order: to compare before and after. */
  snapshot(): readonly unknown[] {
    const own = [...this.#cells].flatMap(([key, cells]) =>
      [...cells].filter(([, value]) => value !== undefined).map(([at, value]) => [at, key, value]),
    );
    const text = (entry: unknown): string => JSON.stringify(entry);
    return [
      ...own.sort((a, b) => text(a).localeCompare(text(b))),
      ...this.#layers.filter((l) => l.value !== undefined),
    ];
  }
}

function* keysOf(area: Area): Iterable<number> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      yield cellKey(row, column);
  }
}
