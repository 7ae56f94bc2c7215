import { checkContent } from "../../src/core/check-content.js";
import type { WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import { renderReport, type ReportRequest } from "../../src/core/render/render.js";
import { withGuideFields } from "../../src/core/rules/guide/fields.js";
import type { Guide } from "../../src/core/rules/guide/guide.js";
import { parseIsoDate } from "../../src/core/values/dates.js";
import { library } from "./library.js";

/** The bytes of the report on a workbook: what every surface must give for it alike. */
export function reportBytes(content: WorkbookContent, guides: readonly Guide[], asOf: string): string {
  const today = parseIsoDate(asOf);
  if (today === undefined) throw new RangeError(`no day: ${asOf}`);
  const vocabulary = withGuideFields(library.vocabulary, guides);
  const checked = checkContent(content, guides, { ...library, vocabulary, today });
  const request: ReportRequest = {
    tool: { name: "guidelight", version: "0" },
    guides,
    asOf: today,
    lang: "zh",
    redacted: false,
    vocabulary,
  };
  return JSON.stringify(renderReport([{ file: "book.xlsx", ...checked }], request), null, 1);
}
