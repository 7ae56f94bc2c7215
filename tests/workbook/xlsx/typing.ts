import { strFromU8, unzipSync } from "fflate";
import type { CellRef } from "../../../src/core/values/cells.js";
import type { CellInput } from "../../../src/workbook/port.js";

export const at = (row: number, column: number, on = "表"): CellRef => ({ sheet: on, row, column });
export const number = (decimal: string): CellInput => ({ kind: "number", decimal });
export const text = (value: string): CellInput => ({ kind: "text", text: value });
export const EMPTY: CellInput = { kind: "empty" };

export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]),
  );
export const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]);
};
