import { isAccepted, OPEN_VERDICTS, type Verdict } from "../../core/outcome.js";
import { outcomesUnder } from "../../core/render/headline.js";
import type { ReportOutcome } from "../../core/render/report.js";
import type { DemandKey } from "../../core/state/edit.js";
import type { Checked } from "../../desk/desk.js";

/** Where an outcome stands: under its verdict, or apart because somebody accepted it. */
export type Section = Verdict | "accepted";

/** One text a demand. */
export const keyOf = ({ guide, rule }: DemandKey): string => `${guide}/${rule}`;

export const sectionOf = (outcome: ReportOutcome): Section =>
  isAccepted(outcome) ? "accepted" : outcome.verdict;

/** Which rows the list of open outcomes has, by key, and where each outcome that moved stood before. */
export interface Rows {
  readonly rows: readonly string[];
  readonly was: ReadonlyMap<string, Section>;
}

export const NO_ROWS: Rows = { rows: [], was: new Map() };

/** What is open: gravest first, in the guide's order inside. */
export const openRows = ({ workbook }: Checked): readonly string[] =>
  OPEN_VERDICTS.flatMap((verdict) => outcomesUnder(workbook, verdict)).map(keyOf);

/**
 * The rows after a check. Held rows keep their places, also those that are open no more; what is newly open comes after
 * them. Nothing is compared across guides.
 */
export function rowsAfter(checked: Checked, before: Checked | undefined, held: Rows | undefined): Rows {
  const isSame = before?.settings.guide === checked.settings.guide;
  const was = isSame ? movedSince(before, checked) : new Map<string, Section>();
  const open = openRows(checked);
  if (!held || !isSame) return { rows: open, was };
  const known = new Set(checked.workbook.outcomes.map(keyOf));
  const kept = held.rows.filter((key) => known.has(key));
  return { rows: [...kept, ...open.filter((key) => !kept.includes(key))], was };
}

function movedSince(before: Checked, after: Checked): ReadonlyMap<string, Section> {
  const earlier = new Map(before.workbook.outcomes.map((outcome) => [keyOf(outcome), sectionOf(outcome)]));
  const moved = new Map<string, Section>();
  for (const outcome of after.workbook.outcomes) {
    const then = earlier.get(keyOf(outcome));
    if (then !== undefined && then !== sectionOf(outcome)) moved.set(keyOf(outcome), then);
  }
  return moved;
}

/** What the list shows: everything open, or all that stands (or stood, while its row is held) under a section. */
export function outcomesShown(
  checked: Checked,
  { rows, was }: Rows,
  section?: Section,
): readonly ReportOutcome[] {
  if (section !== undefined && !OPEN_VERDICTS.some((verdict) => verdict === section)) {
    return outcomesUnder(checked.workbook, section);
  }
  const outcomes = new Map(checked.workbook.outcomes.map((outcome) => [keyOf(outcome), outcome]));
  return rows
    .flatMap((key) => outcomes.get(key) ?? [])
    .filter((outcome) => {
      if (section === undefined) return true;
      return sectionOf(outcome) === section || was.get(keyOf(outcome)) === section;
    });
}

/** The outcomes a person leafs through from one of them: what the list shows, else those of its own section. */
export function outcomesAround(
  checked: Checked,
  rows: Rows,
  filter: Section | undefined,
  demand: DemandKey | undefined,
): readonly ReportOutcome[] {
  const shown = outcomesShown(checked, rows, filter);
  const key = demand && keyOf(demand);
  if (key === undefined || shown.some((outcome) => keyOf(outcome) === key)) return shown;
  const own = checked.workbook.outcomes.find((outcome) => keyOf(outcome) === key);
  return own ? outcomesUnder(checked.workbook, sectionOf(own)) : shown;
}

/** The demand `by` places further, from the given one; the first where none is given. Undefined past either end. */
export function demandBeside(
  around: readonly ReportOutcome[],
  from: DemandKey | undefined,
  by: 1 | -1,
): DemandKey | undefined {
  const at = from ? around.findIndex((outcome) => keyOf(outcome) === keyOf(from)) : -1;
  const beside = at === -1 ? around[0] : around[at + by];
  return beside && { guide: beside.guide, rule: beside.rule };
}
