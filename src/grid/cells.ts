import type { CellWindow, ViewArea, ViewCell } from "../workbook/view.js";

/** Cells are asked for in blocks of so many rows and columns. */
const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 128;
const MOST_BLOCKS = 64;

export type RowCells = ReadonlyMap<number, ViewCell>;
type Load = (sheet: string, area: ViewArea) => Promise<CellWindow>;

interface Block {
  readonly revision: number;
  readonly rows: ReadonlyMap<number, RowCells>;
}

/**
 * The cells of the sheets as far as they were in view lately. After an edit, what is known stays until it came anew,
 * so that nothing flickers. Asking is separate from looking: drawing never starts a request.
 */
export class CellCache {
  readonly #blocks = new Map<string, Block>();
  readonly #pending = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #failure: unknown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly version = (): number => this.#version;

  /** Why cells could not be had; the next draw throws it to whoever shows failures. */
  get failure(): unknown {
    return this.#failure;
  }

  /** The cells of a row from the block a column lies in; undefined before they came. */
  row(sheet: string, row: number, column: number): RowCells | undefined {
    return this.#blocks.get(keyOf(sheet, row, column))?.rows.get(row);
  }

  cell(sheet: string, row: number, column: number): ViewCell | undefined {
    return this.row(sheet, row, column)?.get(column);
  }

  /** Whether a place was looked at, be there a cell or not. */
  isKnown(sheet: string, row: number, column: number): boolean {
    return this.#blocks.has(keyOf(sheet, row, column));
  }

  /** Asks for the blocks of an area that are not there in this revision. */
  want(sheet: string, { top, left, bottom, right }: ViewArea, revision: number, load: Load): void {
    for (let row = blockStart(top, BLOCK_ROWS); row <= bottom; row += BLOCK_ROWS) {
      for (let column = blockStart(left, BLOCK_COLUMNS); column <= right; column += BLOCK_COLUMNS)
        this.#ask(sheet, row, column, revision, load);
    }
  }

  #ask(sheet: string, top: number, left: number, revision: number, load: Load): void {
    const key = keyOf(sheet, top, left);
    if (this.#blocks.get(key)?.revision === revision || this.#pending.get(key) === revision) return;
    this.#pending.set(key, revision);
    const area = { top, left, bottom: top + BLOCK_ROWS - 1, right: left + BLOCK_COLUMNS - 1 };
    load(sheet, area).then(
      ({ cells }) => {
        if (this.#pending.get(key) !== revision) return;
        this.#keep(key, { revision, rows: byRow(cells) });
      },
      (reason: unknown) => {
        this.#failure = reason;
        this.#changed();
      },
    );
  }

  #keep(key: string, block: Block): void {
    this.#pending.delete(key);
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    for (const old of this.#blocks.keys()) {
      if (this.#blocks.size <= MOST_BLOCKS) break;
      this.#blocks.delete(old);
    }
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

const blockStart = (index: number, size: number): number =>
  Math.floor((Math.max(1, index) - 1) / size) * size + 1;
const keyOf = (sheet: string, row: number, column: number): string =>
  `${String(blockStart(row, BLOCK_ROWS))},${String(blockStart(column, BLOCK_COLUMNS))},${sheet}`;

function byRow(cells: readonly ViewCell[]): ReadonlyMap<number, RowCells> {
  const rows = new Map<number, Map<number, ViewCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, ViewCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return rows;
}

/** The first columns of the blocks a list of columns touches. */
export const blockColumns = (columns: readonly number[]): number[] => [
  ...new Set(columns.map((column) => blockStart(column, BLOCK_COLUMNS))),
];
