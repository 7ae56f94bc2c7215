import { readFileSync } from "node:fs";
import path from "node:path";
import { read as understandSheets } from "../../../src/core/reading/read.js";
import { libraryFromFiles } from "../../../src/entries/library/from-files.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import type { Task } from "./task.js";

/** Reads the workbook and understands its tables, without checking: what reading costs beside the file reader. */
export const understand: Task = async (file) => {
  const { vocabulary, tables } = libraryFromFiles(path.join(import.meta.dirname, "../../../src/guides"));
  const content = await openXlsx(readFileSync(file)).read();
  const { report } = understandSheets(content, vocabulary, tables);
  return report.tables.map((table) => `${table.name} ${String(table.records)}`).join();
};
