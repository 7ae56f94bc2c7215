import type { ViewArea } from "../workbook/view.js";

const SMALL = 4096;
const PACKED = 16_384;

/** Merged areas of a sheet: found by a cell they cover, and by what is in view. */
export class Merges {
  readonly #byPlace = new Map<number, ViewArea>();
  readonly #large: ViewArea[] = [];

  constructor(private readonly areas: readonly ViewArea[]) {
    for (const area of areas) {
      const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (size > SMALL) this.#large.push(area);
      else this.#register(area);
    }
  }

  #register(area: ViewArea): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1)
        this.#byPlace.set(row * PACKED + column, area);
    }
  }

  at(row: number, column: number): ViewArea | undefined {
    return (
      this.#byPlace.get(row * PACKED + column) ??
      this.#large.find(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      )
    );
  }

  /** First cells, outside the area, of merged areas that reach into it. */
  reachingInto({ top, left, bottom, right }: ViewArea): { rows: number[]; columns: number[] } {
    const reaching = this.areas.filter(
      (area) => area.top <= bottom && area.bottom >= top && area.left <= right && area.right >= left,
    );
    return {
      rows: reaching.filter((area) => area.top < top).map((area) => area.top),
      columns: reaching.filter((area) => area.left < left).map((area) => area.left),
    };
  }
}
