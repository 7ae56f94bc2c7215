import type { CellRange, CellRef } from "../../../core/values/cells.js";
import { columnLetters, mergeCells } from "../../../core/values/cells.js";

/**
 * Letters in one list of areas. Excel's limit is told as 8,192 but was seen to fail with less
 * (OfficeDev/office-js issue 5198); a quarter is about 300 single cells.
 */
const LONGEST_LIST = 2_000;

/** Cells of one sheet as lists of areas for `getRanges`, as few as hold them. */
export const areaLists = (cells: readonly CellRef[]): string[] => listsOf(areasOf(cells));

export const areasOf = (cells: readonly CellRef[]): CellRange[] =>
  mergeCells(cells.toSorted((one, other) => one.column - other.column || one.row - other.row));

export function listsOf(areas: readonly CellRange[]): string[] {
  const lists: string[] = [];
  for (const area of areas.map(addressOf)) {
    const last = lists.at(-1);
    if (last === undefined || last.length + area.length + 1 > LONGEST_LIST) lists.push(area);
    else lists[lists.length - 1] = `${last},${area}`;
  }
  return lists;
}

function addressOf({ top, left, bottom, right }: CellRange): string {
  const first = `${columnLetters(left)}${String(top)}`;
  const last = `${columnLetters(right)}${String(bottom)}`;
  return first === last ? first : `${first}:${last}`;
}
