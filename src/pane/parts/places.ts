import { columnLetters, parseAddress } from "../../core/values/cells.js";

/** An address as shown: the sheet's name once, then what is on it. */
export interface Place {
  readonly address: string;
  /** "F4", "H3:H5"; the whole text where it is no address */
  readonly cell: string;
  readonly sheet: string;
}

export function placeOf(address: string): Place {
  const range = parseAddress(address);
  if (!range) return { address, cell: address, sheet: "" };
  const first = `${columnLetters(range.left)}${String(range.top)}`;
  const last = `${columnLetters(range.right)}${String(range.bottom)}`;
  return { address, sheet: range.sheet, cell: first === last ? first : `${first}:${last}` };
}

/** Each address once, those of a sheet behind each other in the order the sheets first occur. */
export function placesBySheet(
  addresses: readonly string[],
): readonly { readonly sheet: string; readonly places: readonly Place[] }[] {
  const sheets = new Map<string, Place[]>();
  for (const place of [...new Set(addresses)].map(placeOf)) {
    sheets.set(place.sheet, [...(sheets.get(place.sheet) ?? []), place]);
  }
  return [...sheets].map(([sheet, places]) => ({ sheet, places }));
}

/** "单位经费 F4" */
export const placeText = ({ sheet, cell }: Place): string => (sheet === "" ? cell : `${sheet} ${cell}`);
