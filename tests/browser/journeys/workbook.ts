import { areaText, cellKey, holds, parseArea } from "../../excel-host/model/area.js";
import type { Scalar } from "../../excel-host/model/book.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { isOurFormula } from "../../../src/workbook/tags.js";

const splitAddress = (address: string): readonly [string, string] => {
  const at = address.lastIndexOf("!");
  return [address.slice(0, at), address.slice(at + 1)];
};

/** The value of a cell ("单位!H3"); undefined where it is empty. */
export function valueAt(host: EmulatedHost, address: string): Scalar | undefined {
  const [name, cell] = splitAddress(address);
  const { row, column } = parseArea(cell);
  const value = host.book.sheet(name)?.cells.get(cellKey(row, column))?.value;
  return typeof value === "object" ? value.error : value;
}

/** Cells that carry a mark of ours, as addresses, in the order of the sheets. */
export const marksIn = (host: EmulatedHost): readonly string[] =>
  host.book.sheets.flatMap((sheet) =>
    sheet.cfs
      .filter(({ formula }) => isOurFormula(formula))
      .flatMap(({ areas }) => areas.map((area) => `${sheet.name}!${areaText(area)}`)),
  );

/** Whether a mark of ours covers the cell. */
export function isMarked(host: EmulatedHost, address: string): boolean {
  const [name, text] = splitAddress(address);
  const cell = parseArea(text);
  return marksIn(host).some((marked) => {
    const [sheet, area] = splitAddress(marked);
    return sheet === name && holds(parseArea(area), cell.row, cell.column);
  });
}

/** What is selected in the host, as an address. */
export const selected = ({ book }: EmulatedHost): string =>
  `${book.active?.name ?? ""}!${book.selection.map(areaText).join(",")}`;

/** All values of the user's sheets, to see that nothing else was touched. */
export const valuesOf = ({ book }: EmulatedHost): unknown =>
  book.sheets.map(({ name, cells }) => [
    name,
    [...cells]
      .sort(([one], [other]) => one - other)
      .map(([key, { value, formula }]) => [key, value, formula]),
  ]);

export const sheetNames = ({ book }: EmulatedHost): readonly string[] => book.sheets.map(({ name }) => name);
