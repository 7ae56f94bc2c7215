/** Rows of a sheet that are still to be read; `sheet` is its place in the list, rows count from 0. */
export interface Band {
  readonly sheet: number;
  readonly top: number;
  readonly rows: number;
  /** cells in a row */
  readonly width: number;
}

/** What is still to be read, in order, handed out in portions of about so many cells. */
export class Queue {
  #bands: Band[];

  constructor(bands: readonly Band[]) {
    this.#bands = bands.filter(({ rows, width }) => rows > 0 && width > 0);
  }

  get isEmpty(): boolean {
    return this.#bands.length === 0;
  }

  /** Whether nothing is left of the sheet or of one before it. */
  isPast(sheet: number): boolean {
    return this.#bands.every((band) => band.sheet > sheet);
  }

  /** The next bands with at most `budget` cells together; one row where a single row has more. */
  take(budget: number): Band[] {
    const taken: Band[] = [];
    let left = budget;
    for (let band = this.#bands[0]; band !== undefined; band = this.#bands[0]) {
      const fitting = Math.max(0, Math.floor(left / band.width));
      const rows = Math.min(band.rows, taken.length === 0 ? Math.max(1, fitting) : fitting);
      if (rows === 0) break;
      taken.push({ ...band, rows });
      left -= rows * band.width;
      this.#bands.shift();
      if (rows < band.rows) {
        this.#bands.unshift({ ...band, top: band.top + rows, rows: band.rows - rows });
        break;
      }
    }
    return taken;
  }

  /** Puts back what could not be read, to be taken in smaller portions. */
  putBack(bands: readonly Band[]): void {
    this.#bands = [...bands, ...this.#bands];
  }
}

export const cellsIn = (bands: readonly Band[]): number =>
  bands.reduce((sum, { rows, width }) => sum + rows * width, 0);
