/** The last row and column a sheet can have (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** One cell; `row` and `column` count from 1. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four edges included, counted from 1. */
export interface CellRange {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AB" → 28; letters only, either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}

/** A sheet name as Excel writes it in a reference: bare where it may be, else in quotes with '' for '. */
export function quoteSheet(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeReference(name);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}

const looksLikeReference = (name: string): boolean =>
  /^[A-Za-z]{1,3}\d+$/.test(name) ||
  /^[Rr]\d*(?:[Cc]\d*)?$/.test(name) ||
  /^[Cc]\d*$/.test(name) ||
  /^(?:true|false)$/i.test(name);

/** sheet!A1 or sheet!A1:B9. */
export function formatAddress(place: CellRef | CellRange): string {
  if ("row" in place) return `${quoteSheet(place.sheet)}!${columnLetters(place.column)}${String(place.row)}`;
  const first = `${columnLetters(place.left)}${String(place.top)}`;
  const last = `${columnLetters(place.right)}${String(place.bottom)}`;
  return `${quoteSheet(place.sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Reads what `formatAddress` writes; undefined for anything else. */
export function parseAddress(text: string): CellRange | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, quoted, bare, left = "", top = "", right = left, bottom = top] = match;
  return {
    sheet: quoted === undefined ? (bare ?? "") : quoted.replaceAll("''", "'"),
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}

export const rangeOf = (cell: CellRef): CellRange => ({
  sheet: cell.sheet,
  top: cell.row,
  left: cell.column,
  bottom: cell.row,
  right: cell.column,
});

export const contains = (range: CellRange, cell: CellRef): boolean =>
  range.sheet === cell.sheet &&
  cell.row >= range.top &&
  cell.row <= range.bottom &&
  cell.column >= range.left &&
  cell.column <= range.right;

/** A text that is the same for the same cell and different for different cells. */
export const cellKey = (cell: CellRef): string => `${cell.sheet}!${String(cell.row)},${String(cell.column)}`;

/** Merges cells into as few rectangles as a downward, then rightward sweep finds; order of first appearance. */
export function mergeCells(cells: readonly CellRef[]): CellRange[] {
  return mergeAcross(mergeDown(cells));
}

function mergeDown(cells: readonly CellRef[]): CellRange[] {
  const columns = new Map<string, CellRange[]>();
  const seen = new Set<string>();
  for (const cell of cells) {
    if (seen.has(cellKey(cell))) continue;
    seen.add(cellKey(cell));
    const key = `${cell.sheet}!${String(cell.column)}`;
    const runs = columns.get(key) ?? [];
    const last = runs.at(-1);
    if (last?.bottom === cell.row - 1) runs[runs.length - 1] = { ...last, bottom: cell.row };
    else runs.push(rangeOf(cell));
    columns.set(key, runs);
  }
  return [...columns.values()].flat();
}

function mergeAcross(ranges: readonly CellRange[]): CellRange[] {
  const merged: CellRange[] = [];
  const endingAt = new Map<string, number>();
  const edge = ({ sheet, top, bottom }: CellRange, column: number): string =>
    `${sheet}!${String(top)}:${String(bottom)},${String(column)}`;
  for (const range of ranges) {
    const at = endingAt.get(edge(range, range.left - 1));
    const left = at === undefined ? undefined : merged[at];
    if (at === undefined || left === undefined) {
      endingAt.set(edge(range, range.right), merged.length);
      merged.push(range);
    } else {
      merged[at] = { ...left, right: range.right };
      endingAt.delete(edge(range, range.left - 1));
      endingAt.set(edge(range, range.right), at);
    }
  }
  return merged;
}
