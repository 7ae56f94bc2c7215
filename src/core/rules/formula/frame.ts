import type { CellRef } from "../../values/cells.js";
import { columnLetters, quoteSheet } from "../../values/cells.js";
import type { MoneyUnit } from "../../values/money.js";
import type { Traced } from "../../values/traced.js";
import type { Entry } from "../../submission.js";
import type { Environment } from "../language/environment.js";
import { namesIn } from "../language/names.js";
import { isHidden } from "../language/scope.js";
import type { Tree } from "../language/tree.js";
import type { RowValue, Value } from "../language/values.js";
import { give } from "./piece.js";

/** A row of a block and the names that are seen inside it. */
export interface RowScope {
  readonly row: RowValue;
  readonly environment: Environment;
}

/** Where a part of a formula stands. */
export interface Frame {
  readonly environment: Environment;
  /** the unit all amounts of the formula are in; none where no cell holds an amount */
  readonly unit: MoneyUnit | undefined;
  /** the adjacent rows the part is written for, when it stands inside a filter or loop */
  readonly rows?: readonly RowScope[];
  /** inside what every or some row must satisfy, not inside what chooses rows */
  readonly judging?: true;
}

/** Whether an expression inside a loop looks at the loop's own row: its value differs from row to row. */
export function followsRow(tree: Tree, { rows }: Frame): boolean {
  const environment = rows?.[0]?.environment;
  return environment !== undefined && [...namesIn(tree)].some((name) => isHidden(name, environment));
}

export const scopeOf = ({ environment, rows }: Frame): Environment => rows?.[0]?.environment ?? environment;

/** The rows of a list in runs whose cells lie side by side and whose amounts in these fields are in the same units. */
export function blocksOf(rows: readonly RowValue[], fields: ReadonlySet<string>): RowValue[][] {
  const blocks: RowValue[][] = [];
  let before: Standing = { place: undefined, units: "" };
  for (const row of rows) {
    const here: Standing = { place: placeOf(row.entry), units: unitsOf(row.entry, fields) };
    const block = blocks.at(-1);
    if (block && follows(before, here)) block.push(row);
    else blocks.push([row]);
    before = here;
  }
  return blocks;
}

/** Where a row stands, and the units of its amounts. */
interface Standing {
  readonly place: CellRef | undefined;
  readonly units: string;
}

const follows = (before: Standing, here: Standing): boolean =>
  before.place !== undefined &&
  here.place !== undefined &&
  adjacent(before.place, here.place) &&
  before.units === here.units;

function placeOf({ place, values }: Entry): CellRef | undefined {
  if (place) return { sheet: place.sheet, row: place.top, column: place.left };
  return [...values.values()].find(({ origin }) => origin)?.origin?.cell;
}

const adjacent = (one: CellRef, other: CellRef): boolean =>
  one.sheet === other.sheet &&
  ((other.row === one.row + 1 && other.column === one.column) ||
    (other.row === one.row && other.column === one.column + 1));

function unitsOf({ values }: Entry, fields: ReadonlySet<string>): string {
  let units = "";
  for (const [field, traced] of values) {
    if (fields.has(field) && traced.state === "value" && traced.value.kind === "money")
      units += `${field}:${traced.value.unit}|`;
  }
  return units;
}

/** The cells of one field over adjacent rows as one reference, in order. */
export function referenceTo(cells: readonly CellRef[]): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return give("noCells");
  const down = cells.every(
    (cell, index) =>
      cell.sheet === first.sheet && cell.column === first.column && cell.row === first.row + index,
  );
  const across = cells.every(
    (cell, index) =>
      cell.sheet === first.sheet && cell.row === first.row && cell.column === first.column + index,
  );
  if (!down && !across) give("notExpressible");
  const name = ({ column, row }: CellRef): string => `${columnLetters(column)}${String(row)}`;
  const range = cells.length === 1 ? name(first) : `${name(first)}:${name(last)}`;
  return `${quoteSheet(first.sheet)}!${range}`;
}

/** A value that stands in a cell; a formula has no place for blanks and what was not understood. */
export function readable(traced: Traced | undefined): Extract<Traced, { state: "value" }> {
  return traced?.state === "value" ? traced : give("unknownCells");
}

/** The rows of list items; a list of anything else has no columns. */
export const rowValues = (values: readonly Value[]): RowValue[] =>
  values.map((value) => (value.type === "row" && value.made === undefined ? value : give("groupRule")));
