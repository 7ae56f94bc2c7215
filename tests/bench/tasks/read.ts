import { readFileSync } from "node:fs";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import type { Task } from "./task.js";

/** Reads the workbook. */
export const read: Task = async (file) => {
  const { sheets } = await openXlsx(readFileSync(file)).read();
  return sheets
    .map(({ name, rowCount, columnCount }) => `${name} ${String(rowCount)} x ${String(columnCount)}`)
    .join();
};
