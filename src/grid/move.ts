import type { Axis } from "./axis.js";

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** What a key press says, as far as it moves the selection. */
export interface Press {
  readonly key: string;
  readonly control: boolean;
  readonly shift: boolean;
}

export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  /** how far anything is written */
  readonly used: Position;
  /** rows that fit into view */
  readonly page: number;
}

/** Where a key leads from a cell; undefined for a key that leads nowhere. */
export function moved(from: Position, { key, control, shift }: Press, ground: Ground): Position | undefined {
  const { rows, columns, used } = ground;
  const stepped = (row: 0 | 1 | -1, column: 0 | 1 | -1): Position => ({
    row: row === 0 ? from.row : control ? edge(from.row, row, used.row, rows) : rows.step(from.row, row),
    column:
      column === 0
        ? from.column
        : control
          ? edge(from.column, column, used.column, columns)
          : columns.step(from.column, column),
  });
  switch (key) {
    case "ArrowUp":
      return stepped(-1, 0);
    case "ArrowDown":
      return stepped(1, 0);
    case "Enter":
      return { ...from, row: rows.step(from.row, shift ? -1 : 1) };
    case "Tab":
      return { ...from, column: columns.step(from.column, shift ? -1 : 1) };
    case "ArrowLeft":
      return stepped(0, -1);
    case "ArrowRight":
      return stepped(0, 1);
    case "PageUp":
      return { ...from, row: paged(from.row, -ground.page, rows) };
    case "PageDown":
      return { ...from, row: paged(from.row, ground.page, rows) };
    case "Home":
      return { row: control ? shown(1, rows) : from.row, column: shown(1, columns) };
    case "End":
      return {
        row: control ? shown(Math.max(1, used.row), rows) : from.row,
        column: shown(Math.max(1, used.column), columns),
      };
    default:
      return undefined;
  }
}

/** To the edge of what is written, or of the grid from there on. */
function edge(from: number, by: 1 | -1, used: number, axis: Axis): number {
  if (by < 0) return shown(from > used && used > 0 ? used : 1, axis);
  return shown(from < used ? used : axis.count, axis);
}

const paged = (from: number, by: number, axis: Axis): number =>
  shown(Math.min(axis.count, Math.max(1, from + by)), axis);

/** The index itself, or the nearest that is not folded away. */
function shown(index: number, axis: Axis): number {
  const fold = axis.foldOf(index);
  if (fold === undefined) return index;
  return fold.to < axis.count ? fold.to + 1 : Math.max(1, fold.from - 1);
}
