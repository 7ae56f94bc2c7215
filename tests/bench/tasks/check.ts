import { readFileSync } from "node:fs";
import path from "node:path";
import { checkContent } from "../../../src/core/check-content.js";
import { withGuideFields } from "../../../src/core/rules/guide/fields.js";
import { libraryFromFiles } from "../../../src/entries/library/from-files.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import type { Task } from "./task.js";

/** Reads the workbook, understands its tables and checks them against a guide and the general pack. */
export const check: Task = async (file) => {
  const library = libraryFromFiles(path.join(import.meta.dirname, "../../../src/guides"));
  const guides = library.guides.filter(({ id }) => ["shanghai-intl-joint-lab-2025", "general"].includes(id));
  const vocabulary = withGuideFields(library.vocabulary, guides);
  const content = await openXlsx(readFileSync(file)).read();
  const context = { ...library, vocabulary, today: { year: 2025, month: 10, day: 20 } };
  const { reading, outcomes } = checkContent(content, guides, context);
  const records = reading.tables.map((table) => `${table.name} ${String(table.records)}`).join();
  const unanswered = outcomes.filter(({ verdict }) => verdict === "unanswered").length;
  return `${records}; ${String(outcomes.length)} outcomes, ${String(unanswered)} unanswered`;
};
