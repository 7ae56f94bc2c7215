import { check, type CheckContext } from "./check/check.js";
import type { Outcome } from "./outcome.js";
import type { Mapping } from "./reading/mapping.js";
import { read } from "./reading/read.js";
import type { ReadingReport } from "./reading/report/report.js";
import type { WorkbookContent } from "./reading/sheet/sheet.js";
import type { Guide } from "./rules/guide/guide.js";
import type { Submission } from "./submission.js";

/** What one workbook was read as, and what came of it. */
export interface CheckedContent {
  readonly reading: ReadingReport;
  readonly submission: Submission;
  readonly outcomes: readonly Outcome[];
}

/** Reads the sheets of a workbook and holds what was read against the guides. Pure. */
export function checkContent(
  content: WorkbookContent,
  guides: readonly Guide[],
  context: CheckContext & { readonly mapping?: Mapping | undefined },
): CheckedContent {
  const { submission, report } = read(content, context.vocabulary, context.tables, context.mapping);
  return { reading: report, submission, outcomes: check(submission, guides, context) };
}
