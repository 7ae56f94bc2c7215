import { readFileSync } from "node:fs";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import type { Task } from "./task.js";

/** Reads the workbook and looks at every cell once. */
export const walk: Task = async (file) => {
  const { sheets } = await openXlsx(readFileSync(file)).read();
  let cells = 0;
  for (const sheet of sheets) {
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      for (const column of sheet.columnsOf(row)) if (sheet.cell(row, column) !== undefined) cells += 1;
    }
  }
  return `${String(cells)} cells`;
};
