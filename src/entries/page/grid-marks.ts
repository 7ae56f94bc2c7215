import { MARK_VERDICTS, type MarkVerdict } from "../../core/marks/marking.js";
import { isAccepted, isOpen } from "../../core/outcome.js";
import type { ReportFinding, ReportOutcome } from "../../core/render/report.js";
import { cellKey, parseAddress, type CellRef } from "../../core/values/cells.js";
import type { Checked } from "../../desk/desk.js";
import type { GridMark, GridSheet } from "../../grid/types.js";
import type { DemandKey } from "../../core/state/edit.js";

/** Cells a finding marks at the most, as in a checked copy. */
const MOST_CELLS = 200;

const rank = (verdict: MarkVerdict): number => MARK_VERDICTS.indexOf(verdict);
const isMark = (verdict: string): verdict is MarkVerdict => MARK_VERDICTS.some((one) => one === verdict);

interface Found {
  readonly cell: CellRef;
  readonly outcome: ReportOutcome;
  readonly finding: ReportFinding;
  readonly verdict: MarkVerdict;
}

/** The cells that open findings point at, in the order of the report. */
function foundCells({ workbook }: Checked): Found[] {
  return workbook.outcomes
    .filter((outcome) => isOpen(outcome.verdict) && !isAccepted(outcome))
    .flatMap((outcome) =>
      outcome.findings.flatMap((finding) => {
        const own = isMark(finding.verdict) ? finding.verdict : undefined;
        const whole = isMark(outcome.verdict) ? outcome.verdict : undefined;
        if (!own || !whole) return [];
        const verdict = rank(own) < rank(whole) ? whole : own;
        return cellsOf(finding).map((cell) => ({ cell, outcome, finding, verdict }));
      }),
    );
}

function cellsOf({ cells }: ReportFinding): CellRef[] {
  const all = cells.flatMap(({ address }) => {
    const range = parseAddress(address);
    if (!range) return [];
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at);
    const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
    return rows
      .slice(0, MOST_CELLS)
      .flatMap((row) => columns.map((column) => ({ sheet: range.sheet, row, column })));
  });
  return all.slice(0, MOST_CELLS);
}

/** What the grid draws at cells: the look of the gravest finding, and all of them in its tip. */
export function gridMarks(checked: Checked | undefined): GridMark[] {
  const marks = new Map<string, GridMark>();
  for (const { cell, outcome, finding, verdict } of checked ? foundCells(checked) : []) {
    const key = cellKey(cell);
    const at = marks.get(key) ?? { cell, verdict, findings: [] };
    const { rule, title } = outcome;
    const findings = [...at.findings, { rule, title, verdict, message: finding.message }];
    const gravest = rank(verdict) < rank(at.verdict) ? verdict : at.verdict;
    marks.set(key, { cell, verdict: gravest, findings });
  }
  return [...marks.values()];
}

/** How many demands of each verdict point at a sheet. */
export function countsOn(checked: Checked | undefined, sheet: string): GridSheet["counts"] {
  const counts = { broken: 0, doubtful: 0, unanswered: 0 };
  const seen = new Set<string>();
  for (const { cell, outcome } of checked ? foundCells(checked) : []) {
    const key = `${outcome.guide}/${outcome.rule}`;
    if (cell.sheet !== sheet || seen.has(key) || !isMark(outcome.verdict)) continue;
    seen.add(key);
    counts[outcome.verdict] += 1;
  }
  return counts;
}

/** The gravest demand that points at a cell. */
export function demandAt(checked: Checked | undefined, cell: CellRef): DemandKey | undefined {
  const found = (checked ? foundCells(checked) : []).filter((one) => cellKey(one.cell) === cellKey(cell));
  const [gravest] = found.sort((one, other) => rank(one.verdict) - rank(other.verdict));
  return gravest && { guide: gravest.outcome.guide, rule: gravest.outcome.rule };
}
