import type { CellRange, CellRef } from "../../values/cells.js";
import type { Surroundings } from "./precedents.js";
import { precedentsOf } from "./precedents.js";

/** A cell with a formula; `area` are the cells its results stand in where it fills more than its own. */
export interface FormulaCell {
  readonly cell: CellRef;
  readonly formula: string;
  readonly area?: CellRange;
}

/** Areas of so few rows are found by their rows, others by looking at each. */
const FEW_ROWS = 16;
/** Areas looked at for one question; past it everything is held to depend on the edit. */
const MOST_STEPS = 20_000_000;

interface Readers {
  readonly area: CellRange;
  readonly formulas: number[];
}

/** Which formulas hang on which cells, through other formulas, names, tables and sheets. */
export class Dependents {
  readonly #formulas: readonly FormulaCell[];
  readonly #onAnything: number[] = [];
  readonly #byRow = new Map<string, Map<number, Readers[]>>();
  readonly #large = new Map<string, Map<string, Readers>>();

  constructor(formulas: Iterable<FormulaCell>, around: Surroundings) {
    this.#formulas = [...formulas];
    this.#formulas.forEach(({ formula, cell }, index) => {
      const precedents = precedentsOf(formula, cell, around);
      if (precedents === "anything") this.#onAnything.push(index);
      else for (const area of precedents) this.#register(area, index);
    });
  }

  #register(area: CellRange, index: number): void {
    if (area.bottom - area.top < FEW_ROWS) {
      const rows = getOr(this.#byRow, area.sheet, () => new Map<number, Readers[]>());
      const readers = { area, formulas: [index] };
      for (let row = area.top; row <= area.bottom; row += 1) getOr(rows, row, () => []).push(readers);
      return;
    }
    const large = getOr(this.#large, area.sheet, () => new Map<string, Readers>());
    const key = [area.top, area.left, area.bottom, area.right].join();
    getOr(large, key, () => ({ area, formulas: [] })).formulas.push(index);
  }

  /** The formulas whose results may change with one of these cells; none of the cells themselves. */
  of(cells: readonly CellRef[]): readonly FormulaCell[] {
    if (cells.length === 0) return [];
    const found = new Set<number>(this.#onAnything);
    const done = new Set<Readers>();
    const pending: CellRange[] = cells.map(single);
    for (const index of found) pending.push(this.#resultOf(index));
    let steps = 0;
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const readers of this.#near(next)) {
        steps += 1;
        if (steps > MOST_STEPS) return this.#formulas;
        if (done.has(readers) || !overlaps(readers.area, next)) continue;
        done.add(readers);
        for (const index of readers.formulas) {
          if (found.has(index)) continue;
          found.add(index);
          pending.push(this.#resultOf(index));
        }
      }
    }
    return [...found].flatMap((index) => this.#formulas[index] ?? []);
  }

  *#near({ sheet, top, bottom }: CellRange): Generator<Readers> {
    const rows = this.#byRow.get(sheet);
    for (let row = top; rows !== undefined && row <= bottom; row += 1) yield* rows.get(row) ?? [];
    yield* this.#large.get(sheet)?.values() ?? [];
  }

  #resultOf(index: number): CellRange {
    const formula = this.#formulas[index];
    if (formula === undefined) throw new RangeError(`no formula ${String(index)}`);
    return formula.area ?? single(formula.cell);
  }
}

const single = ({ sheet, row, column }: CellRef): CellRange => ({
  sheet,
  top: row,
  bottom: row,
  left: column,
  right: column,
});

const overlaps = (one: CellRange, other: CellRange): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
