import type { Submission, SumCheck, TableContent } from "../submission.js";
import { addDays, isExactDay, wholeMonthsBetween } from "../values/dates.js";
import type { Tables } from "../values/tables.js";
import type { Vocabulary } from "../vocabulary.js";
import { commonUnit, unitLinesOf } from "./amounts.js";
import type { ValueContext } from "./columns.js";
import { sortPairs } from "./blocks.js";
import { formPart, withUnits, type FieldPair, type FormPart } from "./form-part.js";
import { pairsOf } from "./forms.js";
import { emptyContent, joinParts, type Joined } from "./join.js";
import { Lexicon } from "./lexicon.js";
import { listParts, unitChoices } from "./list.js";
import type { Mapping } from "./mapping.js";
import type { Part } from "./part.js";
import { withPartners } from "./partners.js";
import type { ReadingReport } from "./report.js";
import { reportOf } from "./reporting.js";
import { RowJudge } from "./rows.js";
import { scanSheet, type UnitLine } from "./scan.js";
import type { WorkbookContent } from "./sheet.js";
import { trustedSheets } from "./trust.js";
import type { Found } from "./found.js";
import { childChecks, crossChecks, grandTotals, totalChecks } from "./sums.js";
import { SheetView } from "./view.js";

/** What was read of a workbook, and every decision that was made on the way. */
export interface Read {
  readonly submission: Submission;
  readonly report: ReadingReport;
}

/**
 * Understands a workbook: sheets → tables and label–value forms → records of the vocabulary's tables. Pure.
 * `corrections` of the user come before recognition. Nothing is guessed: what fits two things is left as a
 * question, and the report lists what was read, left out and not understood.
 */
export function read(
  content: WorkbookContent,
  vocabulary: Vocabulary,
  tables: Tables,
  corrections?: Mapping,
): Read {
  const context: ValueContext = { vocabulary, tables, date1904: content.date1904 };
  const found = findAll(content, context, corrections);
  const contents = new Map<string, TableContent>();
  for (const name of Object.keys(vocabulary.tables)) {
    contents.set(name, found.joined.get(name)?.content ?? emptyContent(name));
  }
  const withForeign = withPartners(contents, isListed(found, "units"));
  const submission: Submission = { tables: withForeign, sums: sumsOf(found, withForeign) };
  return { submission, report: reportOf(found, context, corrections) };
}

const isListed = ({ joined }: Found, table: string): boolean =>
  joined.get(table)?.parts.some(({ kind }) => kind === "list") ?? false;

function findAll(content: WorkbookContent, context: ValueContext, corrections: Mapping | undefined): Found {
  const { vocabulary } = context;
  const lexicon = new Lexicon(vocabulary, corrections);
  const judge = new RowJudge(vocabulary);
  const skipped = new Set(corrections?.skipSheets ?? []);
  const scans = trustedSheets(content)
    .filter(({ name }) => !skipped.has(name))
    .map((sheet) => scanSheet(new SheetView(sheet), lexicon, judge));
  const lines = new Map(scans.map(({ view }) => [view.name, unitLinesOf(view)]));
  const linesOf = (sheet: string): readonly UnitLine[] => lines.get(sheet) ?? [];
  const pairs = scans.flatMap(({ view, claims }) => pairsOf(view, claims, lexicon));
  const sorted = sortPairs(pairs, lexicon);
  const answered = withUnits(sorted.forms, context, linesOf);
  const recorded = sorted.records.map((record) => withUnits(record, context, linesOf));

  const finds = scans
    .flatMap((scan) => scan.tables)
    .map((find) => ({ find, choices: unitChoices(find, linesOf(find.view.name)) }));
  const stated = [
    ...finds.flatMap(({ choices }) => [...choices.values()]),
    ...answered.flatMap(({ choice }) => choice ?? []),
  ];
  const fallback = commonUnit(stated);
  const forms = formParts(answered, fallback, context);
  const announces = (text: string): ReadonlyMap<string, number> => lexicon.announced(text);
  const timed = { ...context, projectMonths: projectMonths(forms), fallback, announces };
  const lists = [
    ...recorded.flatMap(
      (record) => formPart(record[0]?.candidate.table ?? "", record, fallback, timed) ?? [],
    ),
    ...finds.flatMap(({ find, choices }) => listParts(find, choices, timed)),
  ];
  return {
    scans,
    lists,
    forms,
    formPairs: answered,
    loosePairs: sorted.loose,
    joined: joinAll(lists, forms, vocabulary),
  };
}

/** Whole months from the project's first to its last day, both included; undefined when either is not certain. */
function projectMonths(forms: readonly FormPart[]): number | undefined {
  const values = forms.find(({ table }) => table === "project")?.entries[0]?.values;
  const [start, end] = [values?.get("start"), values?.get("end")];
  if (start?.state !== "value" || start.value.kind !== "date" || !isExactDay(start.value.span))
    return undefined;
  if (end?.state !== "value" || end.value.kind !== "date" || !isExactDay(end.value.span)) return undefined;
  return wholeMonthsBetween(start.value.span.earliest, addDays(end.value.span.earliest, 1));
}

function formParts(
  pairs: readonly FieldPair[],
  fallback: ReturnType<typeof commonUnit>,
  context: ValueContext,
): FormPart[] {
  return Object.entries(context.vocabulary.tables)
    .filter(([, { shape }]) => shape === "form")
    .flatMap(([table, { needs }]) => {
      const own = pairs.filter(({ candidate }) => candidate.table === table);
      const fields = new Set(own.map(({ candidate }) => candidate.field));
      if (!needs.every((need) => fields.has(need)) && fields.size < 2) return [];
      return formPart(table, own, fallback, context) ?? [];
    });
}

function joinAll(
  lists: readonly Part[],
  forms: readonly FormPart[],
  vocabulary: Vocabulary,
): Map<string, Joined> {
  const joined = new Map<string, Joined>();
  for (const [name, definition] of Object.entries(vocabulary.tables)) {
    const parts: readonly Part[] = definition.shape === "form" ? forms : lists;
    joined.set(
      name,
      joinParts(
        name,
        parts.filter(({ table }) => table === name),
        definition,
      ),
    );
  }
  return joined;
}

function sumsOf(found: Found, tables: ReadonlyMap<string, TableContent>): SumCheck[] {
  const parts = [...found.joined.values()].flatMap((joined) => joined.parts);
  return [
    ...parts.flatMap(totalChecks),
    ...parts.flatMap(childChecks),
    ...[...found.joined.values()].flatMap(({ differing }) => differing),
    ...found.forms.flatMap(({ differing }) => differing),
    ...crossChecks({ tables }, grandTotals(parts)),
  ];
}
