import type { GuideName } from "../facts/application.js";
import type { Book } from "../sheets/page.js";
import { checkWorkbook, judgeVerdicts, plainContent, type JudgedVerdict } from "./judge-verdicts.js";
import { judgeReading, missedTables, plainFaults, type Judged } from "./judge-reading.js";

export interface Counts {
  right: number;
  wrong: number;
  abstained: number;
}

/** A workbook with the truth about it. */
export interface KnownWorkbook {
  /** what it is called where it failed: "seed 7" */
  readonly name: string;
  readonly guide: GuideName;
  readonly book: Book;
  readonly layouts: readonly string[];
  /** quirks that hold for the whole workbook */
  readonly quirks: readonly string[];
}

export interface WorkbookScore {
  readonly workbook: KnownWorkbook;
  readonly facts: readonly Judged[];
  readonly missed: readonly string[];
  readonly verdicts: readonly JudgedVerdict[];
  /** facts the plain sheets themselves are not read right for: the truth of the verdicts does not hold there */
  readonly plainFaults: readonly string[];
}

/** Reads and checks a workbook and holds everything against what is known about it. */
export function scoreWorkbook(workbook: KnownWorkbook): WorkbookScore {
  const { book, guide } = workbook;
  const read = checkWorkbook(book.toContent(), guide);
  const plain = checkWorkbook(plainContent(book.truth, guide), guide);
  return {
    workbook,
    facts: judgeReading(read.submission, book.truth),
    missed: missedTables(read.submission, book.truth),
    verdicts: judgeVerdicts(
      read.outcomes,
      plain.outcomes,
      book.truth,
      () => checkWorkbook(plainContent(book.truth, guide, true), guide).outcomes,
    ),
    plainFaults: plainFaults(plain.submission, book.truth),
  };
}

/** What came of the workbooks that have a layout or quirk. */
export interface Effect {
  workbooks: number;
  tables: number;
  missed: number;
  verdicts: number;
  verdictsRight: number;
  falseBroken: number;
  falseMet: number;
}

export interface Summary {
  readonly workbooks: number;
  readonly facts: Counts;
  readonly missed: number;
  readonly tables: number;
  readonly verdicts: number;
  readonly verdictsRight: number;
  readonly falseBroken: number;
  readonly falseMet: number;
  readonly byTag: ReadonlyMap<string, Counts>;
  readonly byField: ReadonlyMap<string, Counts>;
  /** by layout and quirk of the whole workbook */
  readonly effects: ReadonlyMap<string, Effect>;
  readonly byRule: ReadonlyMap<string, { wrong: number; falseBroken: number; falseMet: number }>;
}

const none = (): Counts => ({ right: 0, wrong: 0, abstained: 0 });

function effectsOf(scores: readonly WorkbookScore[]): Map<string, Effect> {
  const effects = new Map<string, Effect>();
  for (const { workbook, verdicts, missed } of scores) {
    for (const tag of new Set([...workbook.layouts.map((name) => `layout ${name}`), ...workbook.quirks])) {
      const before = effects.get(tag);
      effects.set(tag, {
        workbooks: (before?.workbooks ?? 0) + 1,
        tables: (before?.tables ?? 0) + workbook.book.truth.tables().size,
        missed: (before?.missed ?? 0) + missed.length,
        verdicts: (before?.verdicts ?? 0) + verdicts.length,
        verdictsRight: (before?.verdictsRight ?? 0) + verdicts.filter(({ right }) => right).length,
        falseBroken: (before?.falseBroken ?? 0) + verdicts.filter(({ falseBroken }) => falseBroken).length,
        falseMet: (before?.falseMet ?? 0) + verdicts.filter(({ falseMet }) => falseMet).length,
      });
    }
  }
  return effects;
}

/** Adds up the scores of many workbooks. */
export function summarise(scores: readonly WorkbookScore[]): Summary {
  const facts = none();
  const byTag = new Map<string, Counts>();
  const byField = new Map<string, Counts>();
  const byRule = new Map<string, { wrong: number; falseBroken: number; falseMet: number }>();
  const count = (map: Map<string, Counts>, name: string, { judgement }: Judged): void => {
    const counts = map.get(name) ?? none();
    counts[judgement] += 1;
    map.set(name, counts);
  };
  for (const { facts: judged, workbook } of scores) {
    for (const fact of judged) {
      facts[fact.judgement] += 1;
      count(byField, `${fact.table}.${fact.field}`, fact);
      for (const tag of new Set([...fact.tags, ...workbook.quirks])) count(byTag, tag, fact);
    }
  }
  const verdicts = scores.flatMap((score) => score.verdicts);
  for (const { rule, right, falseBroken, falseMet } of verdicts) {
    if (right) continue;
    const of = byRule.get(rule) ?? { wrong: 0, falseBroken: 0, falseMet: 0 };
    of.wrong += 1;
    of.falseBroken += falseBroken ? 1 : 0;
    of.falseMet += falseMet ? 1 : 0;
    byRule.set(rule, of);
  }
  return {
    workbooks: scores.length,
    facts,
    missed: scores.reduce((sum, { missed }) => sum + missed.length, 0),
    tables: scores.reduce((sum, { workbook }) => sum + workbook.book.truth.tables().size, 0),
    verdicts: verdicts.length,
    verdictsRight: verdicts.filter(({ right }) => right).length,
    falseBroken: verdicts.filter(({ falseBroken }) => falseBroken).length,
    falseMet: verdicts.filter(({ falseMet }) => falseMet).length,
    byTag,
    byField,
    effects: effectsOf(scores),
    byRule,
  };
}
