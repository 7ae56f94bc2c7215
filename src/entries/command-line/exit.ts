import type { Report, ReportWorkbook } from "../../core/render/report.js";

/** Exit status of the command line (contract): 2 stands above 1, 1 above 3. */
export const EXIT = { nothingToDo: 0, broken: 1, unusable: 2, open: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

const ORDER: readonly ExitStatus[] = [EXIT.unusable, EXIT.broken, EXIT.open, EXIT.nothingToDo];

/** The gravest of several. */
export const gravest = (statuses: readonly ExitStatus[]): ExitStatus =>
  ORDER.find((status) => statuses.includes(status)) ?? EXIT.nothingToDo;

export function workbookStatus(workbook: ReportWorkbook): ExitStatus {
  if ("error" in workbook) return EXIT.unusable;
  const { summary } = workbook;
  if (summary.broken > 0) return EXIT.broken;
  const answered = summary.met + summary.broken + summary.doubtful;
  const nothingRead = workbook.reading.tables.length === 0 || answered === 0;
  const open = summary.doubtful > 0 || summary.unanswered > 0 || nothingRead;
  return open ? EXIT.open : EXIT.nothingToDo;
}

export const reportStatus = (report: Report): ExitStatus => gravest(report.workbooks.map(workbookStatus));
