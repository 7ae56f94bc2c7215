import type { CellRange } from "../../values/cells.js";
import { formatAddress } from "../../values/cells.js";
import type { ValueContext } from "../tables/columns.js";
import { pairRanges } from "../forms/form-part.js";
import type { Pair } from "../forms/pair.js";
import type { HeadColumn } from "../tables/header.js";
import type { Part } from "../tables/part.js";
import { conflictsIn } from "../joining/conflicts.js";
import { Lexicon } from "../words/lexicon.js";
import type { Mapping } from "../mapping.js";
import { correctionProblems } from "../by-hand/problems.js";
import { withheld } from "../by-hand/withheld.js";
import { explainRest } from "./leftover.js";
import { blankNotes, hiddenNotes } from "./notes.js";
import type { Sheet } from "../sheet/sheet.js";
import type { Found } from "../found.js";
import type { LooseColumn } from "../tables/recognise.js";
import type {
  FieldReading,
  Head,
  LeftOut,
  ReadingNote,
  ReadingReport,
  TableReading,
  Unread,
} from "./report.js";
import { RecordValues } from "../tables/record.js";
import type { SheetScan, TableFind } from "../tables/find.js";
import { shownText, type SheetView } from "../sheet/view.js";

/** Writes down what was read, what was left out on purpose and what was not understood. */
export function reportOf(
  found: Found,
  context: ValueContext,
  sheets: readonly Sheet[],
  corrections: Mapping | undefined,
): ReadingReport {
  const lexicon = new Lexicon(context.vocabulary, corrections);
  const tables = tableReadings(found, corrections);
  const leftOut: LeftOut[] = withheld(sheets, corrections);
  const unread: Unread[] = [...openUnread(found)];
  const notes: ReadingNote[] = tables.length === 0 ? blankNotes(sheets) : [];
  for (const scan of found.scans) {
    const own = [
      ...scan.tables.map((find) => tableRemarks(find, lexicon)),
      { leftOut: [...outlines(found, scan), ...unitBudgets(found, scan)], unread: [] },
      pairRemarks(
        found.loosePairs.filter(({ view }) => view === scan.view),
        lexicon,
      ),
    ];
    const rest = explainRest(scan.view, scan.claims, lexicon);
    leftOut.push(...own.flatMap((part) => part.leftOut), ...rest.leftOut);
    unread.push(...own.flatMap((part) => part.unread), ...undecidedUnread(scan), ...rest.unread);
    notes.push(...hiddenNotes(scan));
  }
  unread.push(...unreadableCells(found), ...conflictsIn(found));
  const basis = { sheets, vocabulary: context.vocabulary, scans: found.scans, tables };
  const problems = corrections === undefined ? [] : correctionProblems(corrections, basis);
  return {
    tables,
    leftOut: once(leftOut).sort(byPlace(sheets)),
    unread,
    notes,
    ...(problems.length > 0 && { corrections: problems }),
  };
}

/** Two tables side by side share their title; it is told once. */
const once = (leftOut: readonly LeftOut[]): LeftOut[] => [
  ...new Map(leftOut.map((each) => [`${each.why} ${formatAddress(each.range)}`, each])).values(),
];

const byPlace = (sheets: readonly Sheet[]) => {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  return (a: LeftOut, b: LeftOut): number =>
    (order.get(a.range.sheet) ?? 0) - (order.get(b.range.sheet) ?? 0) ||
    a.range.top - b.range.top ||
    a.range.left - b.range.left;
};

function tableReadings(found: Found, corrections: Mapping | undefined): TableReading[] {
  const withOrigin = (field: FieldReading): FieldReading =>
    field.source === "map" && corrections?.origin === "workbook" ? { ...field, source: "workbook" } : field;
  return [...found.joined].flatMap(([name, { content, parts }]) => {
    if (!content.found) return [];
    const unit = parts.find((part) => part.unit !== undefined)?.unit;
    const isForm = found.forms.some(({ table }) => table === name);
    const ranges = isForm
      ? pairRanges(found.formPairs.filter(({ candidate }) => candidate.table === name))
      : content.ranges;
    const reading: TableReading = {
      name,
      ranges,
      ...(unit === undefined ? {} : { unit }),
      records: content.entries.length,
      fields: parts.flatMap(({ fields }) => fields).map(withOrigin),
    };
    return [reading];
  });
}

interface Remarks {
  readonly leftOut: readonly LeftOut[];
  readonly unread: readonly Unread[];
}

const LEFT_OUT_COLUMNS: Partial<Record<LooseColumn["why"], LeftOut["why"]>> = {
  ignored: "ignoredColumn",
  year: "yearColumn",
  unit: "unitColumn",
};
const UNREAD_COLUMNS: Partial<Record<LooseColumn["why"], Unread["why"]>> = {
  unknown: "unknownColumn",
  twoColumnsFit: "twoColumnsFit",
  valuesDoNotFit: "valuesDoNotFit",
  onlyYears: "onlyYears",
};

/** Titles, unit lines, rows that are no records, and columns no field fits. */
function tableRemarks(find: TableFind, lexicon: Lexicon): Remarks {
  const { view, home, header, heading, body, recognition } = find;
  const leftOut: LeftOut[] = [
    ...heading.titles.map((slot) => ({
      range: home.range(slot.row, slot.left, slot.bottom, slot.right),
      why: "title" as const,
    })),
    ...heading.lines.map(({ row, column }) => ({
      range: home.range(row, column, row, column),
      why: "unitLine" as const,
    })),
    ...body.others.map(({ row, kind }) => ({
      range: view.range(row, header.left, row, header.right),
      why: kind,
    })),
    ...recognition.loose.flatMap(({ head, why }) => {
      const told = LEFT_OUT_COLUMNS[why];
      const { text, cell } = headOf(find.headView, head);
      const isSaid = lexicon.isCorrected(text, cell);
      return told === undefined
        ? []
        : [{ range: columnRange(find, head), why: isSaid ? ("mapped" as const) : told }];
    }),
  ];
  const unread = [...recognition.loose.flatMap((loose) => looseUnread(find, loose)), ...nameless(find)];
  return { leftOut, unread };
}

/** Lines that are sums of the lines below them. */
const outlines = (found: Found, { view }: SheetScan): LeftOut[] =>
  found.lists
    .filter(({ range }) => range.sheet === view.name)
    .flatMap(({ parents }) => parents.map(({ range }) => ({ range, why: "outline" as const })));

const unitBudgets = ({ ofUnits }: Found, { view }: SheetScan): LeftOut[] =>
  ofUnits
    .filter(({ range }) => range.sheet === view.name)
    .map(({ range }) => ({ range, why: "unitBudget" as const }));

const columnRange = ({ view, header, body }: TableFind, { column, right }: HeadColumn): CellRange =>
  view.range(header.top, column, body.bottom, right);

const headOf = (view: SheetView, { row, column, path }: HeadColumn): Head => ({
  cell: view.ref(row, column),
  text: path.at(-1) ?? "",
});

function looseUnread(find: TableFind, { head, why, candidates }: LooseColumn): Unread[] {
  const told = UNREAD_COLUMNS[why];
  if (told === undefined) return [];
  return [
    {
      cell: columnRange(find, head),
      heads: [headOf(find.headView, head)],
      text: head.path.join(" "),
      why: told,
      ...(candidates.length === 0 ? {} : { candidates }),
    },
  ];
}

/** Columns inside a table that hold something and have no header. */
function nameless(find: TableFind): Unread[] {
  const { view, header, body } = find;
  const named = new Set<number>();
  for (const { column, right } of header.columns) for (let at = column; at <= right; at++) named.add(at);
  const found: Unread[] = [];
  for (let column = header.left; column <= header.right; column++) {
    if (named.has(column)) continue;
    const row = body.records.find((candidate) => view.cellAt(candidate, column) !== undefined);
    const cell = row === undefined ? undefined : view.cellAt(row, column);
    if (row === undefined || cell === undefined) continue;
    found.push({
      cell: view.range(row, column, body.bottom, column),
      text: shownText(cell),
      why: "unknownColumn",
    });
  }
  return found;
}

/** Labels of a form that no field fits: left out when no rule asks for them, else unread. */
function pairRemarks(pairs: readonly Pair[], lexicon: Lexicon): Remarks {
  const leftOut: LeftOut[] = [];
  const unread: Unread[] = [];
  for (const { view, labelCell, valueCell, label, value, ignored, candidates } of pairs) {
    const range = view.range(
      labelCell.row,
      Math.min(labelCell.column, valueCell.column),
      valueCell.row,
      Math.max(labelCell.column, value === undefined ? labelCell.column : valueCell.column),
    );
    if (ignored) {
      const isSaid = lexicon.isCorrected(label, labelCell);
      leftOut.push({ range, why: isSaid ? "mapped" : "ignoredColumn" });
    } else if (value !== undefined) {
      const names = candidates.map(({ table, field }) => `${table}.${field}`);
      unread.push({
        cell: range,
        heads: [{ cell: labelCell, text: label }],
        text: `${label} ${shownText(value)}`,
        why: "unknownLabel",
        candidates: names,
      });
    }
  }
  return { leftOut, unread };
}

const undecidedUnread = ({ view, undecided }: SheetScan): Unread[] =>
  undecided.map(({ header, bottom, tables }) => ({
    cell: view.range(header.top, header.left, bottom, header.right),
    heads: header.columns.map((head) => headOf(view, head)),
    text: header.columns.map(({ path }) => path.join(" ")).join(" "),
    why: tables.length > 0 ? ("severalTables" as const) : ("unknownTable" as const),
    candidates: tables.length > 0 ? tables : [...new Set(header.columns.flatMap(fieldNames))].slice(0, 5),
  }));

const fieldNames = ({ candidates }: HeadColumn): string[] =>
  candidates.map(({ table, field }) => `${table}.${field}`);

const openUnread = (found: Found): Unread[] => [
  ...found.nameless.map((part) => partUnread(part, "namelessUnit", part.table)),
  ...[...found.joined].flatMap(([name, { open, aside, parts }]) => [
    ...open.map((part) => partUnread(part, "twoPlaces", name)),
    ...aside.map((part) => partUnread(part, whyAside(part, parts), name)),
  ]),
];

function whyAside({ kind }: Part, taken: readonly Part[]): Unread["why"] {
  if (kind === "gathered") return "unitNotListed";
  return taken.some(({ byHand }) => byHand) ? "otherByHand" : "titledOtherwise";
}

const partUnread = ({ range, fields }: Part, why: Unread["why"], name: string): Unread => ({
  cell: range,
  heads: fields.flatMap(({ cell, header, spoken }) =>
    cell === undefined || spoken ? [] : [{ cell, text: header }],
  ),
  text: fields.map(({ header }) => header).join(" "),
  why,
  candidates: [name],
});

const MOST_CELLS = 1000;

/** Cells of known fields that were not understood, table by table; the first thousand. */
function unreadableCells(found: Found): Unread[] {
  const unread: Unread[] = [];
  for (const { content } of found.joined.values()) {
    for (const { values } of content.entries) {
      for (const field of values.keys()) {
        const traced = values instanceof RecordValues ? values.suspect(field) : values.get(field);
        if (traced?.state !== "unreadable" || traced.reason.code === "sameFactTwice") continue;
        const { cell, raw } = traced.origin;
        unread.push({
          cell: { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
          text: raw,
          why: "unreadableCell",
          detail: traced.reason.code,
          candidates: traced.reason.candidates ?? [`${content.name}.${field}`],
        });
        if (unread.length >= MOST_CELLS) return unread;
      }
    }
  }
  return unread;
}
