import type { Submission, SumCheck, TableContent } from "../submission.js";
import { addDays, isExactDay, wholeMonthsBetween } from "../values/dates.js";
import type { Tables } from "../values/tables.js";
import type { Vocabulary } from "../vocabulary.js";
import { pairsAboveTables } from "./budgets/above.js";
import { commonUnit, unitLinesOf } from "./amounts/amounts.js";
import type { ValueContext } from "./tables/columns.js";
import { sortPairs } from "./forms/blocks.js";
import { beforeOthers, factsByHand } from "./by-hand/facts.js";
import { pointedOn } from "./by-hand/pointed.js";
import { withheldAreas, withoutAreas } from "./by-hand/withheld.js";
import { withWords } from "./by-hand/words.js";
import { formPart, withUnits, type FieldPair } from "./forms/form-part.js";
import { pairsOf } from "./forms/forms.js";
import type { Pair } from "./forms/pair.js";
import { gatherBudgets, unitsInColumns, type OwnedPart } from "./budgets/gather.js";
import { ownerOf } from "./budgets/owners.js";
import { withHeadless } from "./tables/headless.js";
import { emptyContent, joinParts, type Joined } from "./joining/join.js";
import { Lexicon } from "./words/lexicon.js";
import { listParts, unitChoices, type ListContext } from "./tables/list.js";
import type { Mapping } from "./mapping.js";
import { orUndecided } from "./joining/undecided.js";
import { overBreaks } from "./budgets/over-breaks.js";
import { outlineChecks } from "./budgets/outline-checks.js";
import type { Part } from "./tables/part.js";
import { withPartners } from "./joining/partners.js";
import type { ReadingReport } from "./report/report.js";
import { reportOf } from "./report/reporting.js";
import { RowJudge } from "./tables/rows.js";
import type { SheetScan, TableFind, UnitLine } from "./tables/find.js";
import { scanSheet } from "./tables/scan.js";
import type { WorkbookContent } from "./sheet/sheet.js";
import { trustedSheets } from "./sheet/trust.js";
import type { Found } from "./found.js";
import { crossChecks, grandTotals, tableChecks } from "./amounts/sums.js";
import { foldKey, sumOfConflict } from "./joining/same.js";
import { withUnitDoubts } from "./amounts/unit-doubts.js";
import { SheetView, shownText } from "./sheet/view.js";

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
  const known = withWords(vocabulary, corrections?.words ?? []);
  const context: ValueContext = { vocabulary: known, tables, date1904: content.date1904 };
  const found = findAll(content, context, corrections);
  const contents = new Map<string, TableContent>();
  for (const name of Object.keys(vocabulary.tables)) {
    contents.set(name, orUndecided(found.joined.get(name)?.content ?? emptyContent(name), found, vocabulary));
  }
  const withForeign = withPartners(contents, isListed(found, "units"));
  const submission = withUnitDoubts(withForeign, sumsOf(found, withForeign), found.joined, vocabulary);
  return { submission, report: reportOf(found, context, content.sheets, corrections) };
}

const isListed = ({ joined }: Found, table: string): boolean =>
  joined.get(table)?.parts.some(({ kind }) => kind === "list") ?? false;

function findAll(content: WorkbookContent, context: ValueContext, corrections: Mapping | undefined): Found {
  const { vocabulary } = context;
  const lexicon = new Lexicon(vocabulary, corrections);
  const scans = scansOf(content, lexicon, corrections);
  const facts = factsByHand(corrections, scans, vocabulary);
  const linesOf = linesBySheet(scans);
  const pairs = scans.flatMap((scan) => pairsOf(scan, lexicon));
  const sorted = sortPairs(pairs, lexicon);
  const stating = beforeOthers(facts, withoutOthersLeaders(sorted.forms));
  const answered = withUnits(stating, context, linesOf);
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
  const words = { announces: lexicon.announced.bind(lexicon), isCodeWord: lexicon.isCodeWord.bind(lexicon) };
  const timed = { ...context, ...words, projectMonths: projectMonths(forms), fallback };
  const records = recorded.flatMap(
    (record) => formPart(record[0]?.candidate.table ?? "", record, fallback, timed) ?? [],
  );
  const owned = overBreaks(ownedParts(finds, pairsAboveTables(pairs, scans), timed), vocabulary);
  const gathered = gatherBudgets(owned, timed);
  const inColumns = owned.flatMap(({ find, part }) => unitsInColumns(find, part, lexicon, timed));
  const lists = [...records, ...gathered.parts, ...inColumns];
  const owners = new Set(gathered.owners.map(({ pair }) => pair));
  return {
    scans,
    lists,
    forms,
    formPairs: answered,
    loosePairs: sorted.loose.filter((pair) => !owners.has(pair)),
    nameless: gathered.nameless,
    ofUnits: gathered.ofUnits,
    joined: joinAll(lists, forms, vocabulary),
  };
}

/** The lists of all finds, each with the unit it is said to be of. */
const ownedParts = (
  finds: readonly { readonly find: TableFind; readonly choices: ReturnType<typeof unitChoices> }[],
  above: (find: TableFind) => readonly Pair[],
  context: ListContext,
): OwnedPart[] =>
  finds.flatMap(({ find, choices }) => {
    const owner = ownerOf(find, above(find), context.vocabulary);
    return listParts(find, choices, context).map((part) => ({ part, find, owner }));
  });

function scansOf(content: WorkbookContent, lexicon: Lexicon, corrections: Mapping | undefined): SheetScan[] {
  const judge = new RowJudge(lexicon.vocabulary);
  const skipped = new Set(corrections?.skipSheets ?? []);
  const scans = trustedSheets(content)
    .filter(({ name }) => !skipped.has(name))
    .map((sheet) => new SheetView(withoutAreas(sheet, withheldAreas(sheet, corrections))))
    .map((view) => scanSheet(view, lexicon, judge, pointedOn(view, corrections, lexicon)));
  return withHeadless(scans, lexicon, judge);
}

/**
 * 承担单位 over the budget of each unit names that unit; only where one name stands everywhere is it the project's.
 */
function withoutOthersLeaders(pairs: readonly FieldPair[]): FieldPair[] {
  const isUnit = ({ pair, candidate }: FieldPair): boolean =>
    candidate.field === "leadUnit" &&
    pair.candidates.some(({ table, field }) => table === "units" && field === "name");
  const names = pairs
    .filter(isUnit)
    .map(({ pair }) => foldKey(pair.value === undefined ? "" : shownText(pair.value)));
  return new Set(names).size < 2 ? [...pairs] : pairs.filter((given) => !isUnit(given));
}

function linesBySheet(scans: readonly SheetScan[]): (sheet: string) => readonly UnitLine[] {
  const lines = new Map(scans.map(({ view }) => [view.name, unitLinesOf(view)]));
  return (sheet) => lines.get(sheet) ?? [];
}

/** Whole months from the project's first to its last day, both included; undefined when either is not certain. */
function projectMonths(forms: readonly Part[]): number | undefined {
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
): Part[] {
  return Object.entries(context.vocabulary.tables)
    .filter(([, { shape }]) => shape === "form")
    .flatMap(([table, { needs }]) => {
      const own = pairs.filter(({ candidate }) => candidate.table === table);
      const fields = new Set(own.map(({ candidate }) => candidate.field));
      const isSaid = own.some(({ candidate }) => candidate.kind === "map");
      if (!isSaid && !needs.every((need) => fields.has(need)) && fields.size < 2) return [];
      return formPart(table, own, fallback, context) ?? [];
    });
}

function joinAll(
  lists: readonly Part[],
  forms: readonly Part[],
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
    ...[...found.joined.values()].flatMap((joined) => tableChecks(joined.parts)),
    ...[...found.joined.values()].flatMap((joined) => outlineChecks(joined.parts)),
    ...[...found.joined.values()].flatMap(({ differing }) => differing),
    ...[...new Set([...found.forms, ...parts])].flatMap(({ table, conflicts = [] }) =>
      conflicts.flatMap((conflict) => sumOfConflict(table, conflict)),
    ),
    ...crossChecks({ tables }, grandTotals(parts)),
  ];
}
