import { pointingAt } from "../reading/by-hand/suggest.js";
import type {
  CorrectionProblem,
  FieldReading,
  ReadingReport,
  TableReading,
  Unread,
} from "../reading/report/report.js";
import { formatAddress } from "../values/cells.js";
import { maskIdentity } from "../values/identity.js";
import type { RenderContext } from "./labels.js";
import { fullLabel, roleLabel } from "./labels.js";
import type { ReportField, ReportReading } from "./report.js";

/** Header words that tell which table is meant. */
const MOST_HEADS = 6;

/** What reading decided, as the report states it. */
export function renderReading(reading: ReadingReport, context: RenderContext): ReportReading {
  const words = context.messages.reading;
  return {
    tables: reading.tables.map((table) => renderTable(table, context)),
    leftOut: reading.leftOut.map(({ range, why }) => ({
      range: formatAddress(range),
      why: words.leftOut[why],
    })),
    unread: reading.unread.map((unread) => renderUnread(unread, context)),
    ...(reading.tables.length === 0 && { lookedFor: lookedFor(context) }),
    notes: reading.notes.map(({ range, code }) => ({ range: formatAddress(range), what: words.notes[code] })),
    ...(reading.corrections && {
      corrections: reading.corrections.map((problem) => renderCorrection(problem, context)),
    }),
  };
}

/** Reasons whose detail is a table or field that exists. */
const IN_WORDS: ReadonlySet<CorrectionProblem["code"]> = new Set([
  "notAList",
  "notAForm",
  "noColumns",
  "lacksColumn",
  "notUsed",
]);

/** A correction that came to nothing, and why, in words. */
export function renderCorrection(
  { code, entry, detail = "" }: CorrectionProblem,
  context: RenderContext,
): { entry: string; what: string } {
  const isRole = IN_WORDS.has(code);
  const why = context.messages.reading.corrections[code](isRole ? wordsFor(detail, context) : detail);
  return { entry, what: context.messages.reading.correction(entry, why) };
}

/** The tables the product knows, and what each cannot do without. */
function lookedFor(context: RenderContext): NonNullable<ReportReading["lookedFor"]> {
  return Object.entries(context.vocabulary.tables).map(([name, { needs }]) => ({
    name,
    label: roleLabel(name, context),
    needs: needs.map((field) => roleLabel(`${name}.${field}`, context)),
  }));
}

function renderTable(table: TableReading, context: RenderContext): ReportReading["tables"][number] {
  const { unit } = table;
  return {
    name: table.name,
    label: roleLabel(table.name, context),
    ranges: table.ranges.map(formatAddress),
    ...(unit && { unit: { text: unit.text, ...(unit.cell && { cell: formatAddress(unit.cell) }) } }),
    records: table.records,
    fields: table.fields.map((field) => renderField(table.name, field, context)),
  };
}

function renderField(table: string, reading: FieldReading, context: RenderContext): ReportField {
  const { field, header, cell, source, doubt, units = [], candidates } = reading;
  const stated = units.map(({ text, cell: place }) => (place ? `${text} ${formatAddress(place)}` : text));
  const named = candidates?.map((role) => roleLabel(role.includes(".") ? role : `${table}.${role}`, context));
  return {
    field,
    label: roleLabel(`${table}.${field}`, context),
    header,
    ...(cell && { cell: formatAddress(cell) }),
    source,
    ...(doubt && { doubt: [context.messages.reading.doubts[doubt], ...stated].join(" ") }),
    ...(named && named.length > 0 && { candidates: named }),
  };
}

function renderUnread(unread: Unread, context: RenderContext): ReportReading["unread"][number] {
  const { messages, redacted } = context;
  const detail = unread.detail === undefined ? "" : messages.reasons.unreadable(unread.detail);
  const why = [messages.reading.unread[unread.why], detail].filter((part) => part !== "");
  const pointing = pointingAt(unread, context.vocabulary);
  const heads = pointing ? (unread.heads ?? []).slice(0, MOST_HEADS).map(({ text }) => text) : [];
  const nearest = nearestOf(pointing?.tables ?? unread.candidates ?? [], context);
  return {
    cell: formatAddress(unread.cell),
    text:
      redacted || unread.masked
        ? maskIdentity(redacted ? "***" : unread.text)
        : maskIdentity(heads.length > 0 ? heads.join(" ") : unread.text),
    why: messages.terms.sentences(why),
    ...(unread.candidates &&
      unread.candidates.length > 0 && { candidates: unread.candidates.map(maskIdentity) }),
    ...(nearest.length > 0 && { nearest }),
    ...(pointing && { pointing }),
  };
}

/** Candidates may be tables, fields, values or cells: tables and fields are told in words, the rest as it stands. */
const nearestOf = (candidates: readonly string[], context: RenderContext): string[] => [
  ...new Set(candidates.map((role) => maskIdentity(roleLabel(role, context)))),
];

/** "units.name" as 单位·名称, "units" as 单位. */
function wordsFor(role: string, context: RenderContext): string {
  const [table = "", field] = role.split(".");
  return fullLabel(table, field, context);
}
