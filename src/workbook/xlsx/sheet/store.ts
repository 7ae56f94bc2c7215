import { WorkbookError } from "../../port.js";
import type { Work } from "../work.js";

/** What the number of a stored cell means. */
export const KIND = {
  /** a formula without a result */
  none: 0,
  number: 1,
  /** index into the workbook's shared strings */
  shared: 2,
  /** index into the sheet's own texts */
  text: 3,
  /** 0 or 1 */
  boolean: 4,
  /** index into the sheet's own texts */
  error: 5,
} as const;

/** A formula kept once for all cells that share it, with the cell it is written for. */
export interface SharedFormula {
  text: string | undefined;
  row: number;
  column: number;
}

/** The cells one formula fills: an array formula, or a what-if table. */
export interface FilledArea {
  /** the cell that holds the formula */
  readonly row: number;
  readonly column: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const FIRST_CAPACITY = 1024;
const PACKED = 16_384;

/**
 * The cells of one sheet in the order they come, in typed arrays: about 18 bytes a cell. Texts are kept once;
 * formulas only where there are any.
 */
export class CellStore {
  length = 0;
  /** row * 16384 + column - 1, which orders cells row by row; a double holds it exactly */
  places = new Float64Array(FIRST_CAPACITY);
  numbers = new Float64Array(FIRST_CAPACITY);
  kinds = new Uint8Array(FIRST_CAPACITY);
  styles = new Uint16Array(FIRST_CAPACITY);
  readonly texts: string[] = [];
  /** by cell: n > 0 is the plain formula n - 1, n < 0 the shared one -n - 1, 0 none */
  formulas: Int32Array | undefined;
  readonly plain: string[] = [];
  readonly shared: SharedFormula[] = [];
  readonly filled: FilledArea[] = [];
  #known = new Map<string, number>();
  #isSorted = true;
  #last = 0;

  constructor(private readonly work: Work) {}

  add(row: number, column: number, kind: number, number: number, style: number): void {
    const at = this.length;
    if (at === this.places.length) this.#grow(Math.ceil(at * 1.5));
    const place = row * PACKED + column - 1;
    if (place <= this.#last) this.#isSorted = false;
    this.#last = place;
    this.places[at] = place;
    this.kinds[at] = kind;
    this.numbers[at] = number;
    this.styles[at] = style;
    this.length = at + 1;
    this.work.spendCell();
  }

  /** Gives the cell added last a formula: see `formulas` for the number. */
  setFormula(reference: number): void {
    this.formulas ??= new Int32Array(this.places.length);
    this.formulas[this.length - 1] = reference;
  }

  /** The index of a text among the sheet's own, the same for the same text while there are few of them. */
  textIndex(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const index = this.texts.push(text) - 1;
    if (this.#known.size < 50_000) this.#known.set(text, index);
    return index;
  }

  /** To be called once after the last cell: puts cells in order, the last of several at one place stays. */
  finish(): void {
    this.#known = new Map();
    this.#trim();
    if (this.#isSorted) return;
    const order = Uint32Array.from({ length: this.length }, (_, index) => index);
    order.sort((a, b) => this.#place(a) - this.#place(b) || a - b);
    const kept = order.filter((cell, at) => this.#place(cell) !== this.#place(order[at + 1] ?? -1));
    this.#reorder(kept);
  }

  #place(cell: number): number {
    return this.places[cell] ?? -1;
  }

  #reorder(order: Uint32Array): void {
    this.places = Float64Array.from(order, (cell) => this.places[cell] ?? 0);
    this.numbers = Float64Array.from(order, (cell) => this.numbers[cell] ?? 0);
    this.kinds = Uint8Array.from(order, (cell) => this.kinds[cell] ?? 0);
    this.styles = Uint16Array.from(order, (cell) => this.styles[cell] ?? 0);
    const formulas = this.formulas;
    if (formulas !== undefined) this.formulas = Int32Array.from(order, (cell) => formulas[cell] ?? 0);
    this.length = order.length;
  }

  #grow(size: number): void {
    this.places = resized(this.places, new Float64Array(size));
    this.numbers = resized(this.numbers, new Float64Array(size));
    this.kinds = resized(this.kinds, new Uint8Array(size));
    this.styles = resized(this.styles, new Uint16Array(size));
    if (this.formulas !== undefined) this.formulas = resized(this.formulas, new Int32Array(size));
  }

  #trim(): void {
    if (this.places.length <= this.length) return;
    this.places = this.places.slice(0, this.length);
    this.numbers = this.numbers.slice(0, this.length);
    this.kinds = this.kinds.slice(0, this.length);
    this.styles = this.styles.slice(0, this.length);
    this.formulas = this.formulas?.slice(0, this.length);
  }

  /** The index of a cell, or -1. */
  find(row: number, column: number): number {
    const place = row * PACKED + column - 1;
    const at = this.lowerBound(place);
    return this.places[at] === place ? at : -1;
  }

  /** The first index at or behind the first cell of a row. */
  startOf(row: number): number {
    return this.lowerBound(row * PACKED);
  }

  columnAt(index: number): number {
    return ((this.places[index] ?? 0) % PACKED) + 1;
  }

  rowAt(index: number): number {
    return Math.floor((this.places[index] ?? 0) / PACKED);
  }

  private lowerBound(place: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function resized<Numbers extends Float64Array | Uint8Array | Uint16Array | Int32Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}

/** Throws `damaged`, naming the sheet's part. */
export function damagedSheet(part: string, detail: string): never {
  throw new WorkbookError("damaged", `${part}: ${detail}`);
}
