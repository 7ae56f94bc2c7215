import { checkContent, type CheckedContent } from "../../src/core/check-content.js";
import { markingOf } from "../../src/core/marks/mark.js";
import type { Marking } from "../../src/core/marks/marking.js";
import type { Outcome } from "../../src/core/outcome.js";
import type { WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import type { ReportRequest } from "../../src/core/render/render.js";
import { withGuideFields } from "../../src/core/rules/guide/fields.js";
import type { CivilDate } from "../../src/core/values/dates.js";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { guideById, library } from "./library.js";

const TODAY: CivilDate = { year: 2025, month: 9, day: 12 };

/** A workbook checked against a shipped guide and the general pack, and what would be written into a copy. */
export async function markedBytes(bytes: Uint8Array, guide: string, more: Wishes = {}): Promise<Checked> {
  return markedContent(await openXlsx(bytes).read(), guide, more);
}

type Wishes = Partial<Pick<ReportRequest, "lang" | "redacted">> & {
  /** what is made of the outcomes before they are marked */
  readonly as?: (outcomes: readonly Outcome[]) => readonly Outcome[];
};

interface Checked {
  readonly checked: CheckedContent;
  readonly marking: Marking;
}

/** The same for a workbook that was read. */
export function markedContent(content: WorkbookContent, guide: string, more: Wishes = {}): Checked {
  const guides = [guideById(guide), guideById("general")];
  const vocabulary = withGuideFields(library.vocabulary, guides);
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
  const outcomes = more.as ? more.as(checked.outcomes) : checked.outcomes;
  return { checked, marking: markingOf({ file: "book.xlsx", outcomes, date1904 }, request) };
}
