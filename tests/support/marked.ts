import { checkContent, type CheckedContent } from "../../src/core/check-content.js";
import { markingOf } from "../../src/core/marks/mark.js";
import type { Marking } from "../../src/core/marks/marking.js";
import type { ReportRequest } from "../../src/core/render/render.js";
import { withGuideFields } from "../../src/core/rules/guide/fields.js";
import type { CivilDate } from "../../src/core/values/dates.js";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { guideById, library } from "./library.js";

const TODAY: CivilDate = { year: 2025, month: 9, day: 12 };

/** A workbook checked against a shipped guide and the general pack, and what would be written into a copy. */
export async function markedBytes(
  bytes: Uint8Array,
  guide: string,
  more: Partial<Pick<ReportRequest, "lang" | "redacted">> = {},
): Promise<{ readonly checked: CheckedContent; readonly marking: Marking }> {
  const guides = [guideById(guide), guideById("general")];
  const vocabulary = withGuideFields(library.vocabulary, guides);
  const content = await openXlsx(bytes).read();
  const checked = checkContent(content, guides, { ...library, vocabulary, today: TODAY });
  const request: ReportRequest = {
    tool: { name: "guidelight", version: "0" },
    guides,
    asOf: TODAY,
    lang: more.lang ?? "zh",
    redacted: more.redacted ?? false,
    vocabulary,
  };
  const { date1904 } = content;
  return {
    checked,
    marking: markingOf({ file: "book.xlsx", outcomes: checked.outcomes, date1904 }, request),
  };
}
