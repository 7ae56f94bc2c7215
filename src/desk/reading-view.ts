import { messagesIn, type Language, type Messages } from "../core/messages/index.js";
import type { Outcome } from "../core/outcome.js";
import type {
  FieldReading,
  ReadingReport,
  TableReading,
  Unread,
  UnreadCode,
} from "../core/reading/report/report.js";
import type { WorkbookContent } from "../core/reading/sheet/sheet.js";
import { roleLabel } from "../core/render/labels.js";
import { renderCorrection } from "../core/render/reading.js";
import { formatAddress } from "../core/values/cells.js";
import { maskIdentity } from "../core/values/identity.js";
import type { Tables } from "../core/values/tables.js";
import type { FieldKind, Vocabulary } from "../core/vocabulary.js";
import { evidenceUnder } from "./header-evidence.js";
import { asksForTable, placeOfTable, placeOfUnread, type TablePlace } from "./table-places.js";

/** A field a header may be corrected to: "units.requested" and its words. */
export interface FieldChoice {
  readonly role: string;
  readonly label: string;
}

/** What was read, with the ids that a correction needs. */
export interface ReadingView {
  readonly tables: readonly TableView[];
  /** what a person should answer: a header between two meanings, a column or label nobody recognised */
  readonly questions: readonly QuestionView[];
  /** places that fit several tables, or one of several that fit the same */
  readonly tableQuestions: readonly TableQuestionView[];
  /** corrections that came to nothing, in words */
  readonly problems: readonly string[];
  readonly leftOut: readonly { readonly range: string; readonly why: string }[];
  readonly unread: readonly UnreadView[];
  /** all tables and their fields, for picking */
  readonly choices: readonly {
    readonly table: string;
    readonly label: string;
    /** rows under a header, which can be pointed out */
    readonly isList: boolean;
    readonly fields: readonly FieldChoice[];
  }[];
}

/** A place of which a person must say which table it is. */
export interface TableQuestionView {
  /** Sheet!A1:B9 */
  readonly cell: string;
  readonly why: string;
  readonly headers: readonly string[];
  readonly place: TablePlace;
}

export interface TableView {
  readonly name: string;
  readonly label: string;
  readonly ranges: readonly string[];
  readonly records: number;
  readonly unit?: { readonly text: string; readonly cell?: string };
  readonly fields: readonly FieldView[];
  /** where it can be said to be another table */
  readonly place?: TablePlace;
}

export interface FieldView {
  readonly role: string;
  readonly label: string;
  readonly kind?: FieldKind;
  readonly header: string;
  readonly cell?: string;
  readonly source: FieldReading["source"];
  readonly doubt?: string;
}

/** A header or label nobody could name the field of. */
export interface QuestionView {
  /** the cell a correction speaks of */
  readonly cell: string;
  readonly header: string;
  readonly why: string;
  /** some of the values under it */
  readonly samples: readonly string[];
  /** how many cells under it hold something */
  readonly values: number;
  /** the rules whose verdict may change with the answer */
  readonly affects: readonly string[];
  readonly candidates: readonly CandidateView[];
}

/** A field that fits the header's words. */
export interface CandidateView extends FieldChoice {
  readonly table: string;
  /** how many of the values can be read as it; absent where any text could be */
  readonly fitting?: number;
}

export interface UnreadView {
  readonly cell: string;
  readonly text: string;
  readonly why: string;
  /** headers in it that a person can name the fields of */
  readonly heads: readonly { readonly cell: string; readonly header: string }[];
  /** what it looks most like */
  readonly nearest: readonly string[];
  /** where it can be said to be a table */
  readonly place?: TablePlace;
}

interface Words {
  readonly lang: Language;
  readonly vocabulary: Vocabulary;
}

/** What a question is answered from, besides the reading itself. */
export interface ReadingBasis extends Words {
  readonly content: WorkbookContent;
  readonly tables: Tables;
  readonly outcomes: readonly Pick<Outcome, "rule" | "reads">[];
}

export function readingView(reading: ReadingReport, words: ReadingBasis): ReadingView {
  const { reading: said } = messagesIn(words.lang);
  const asked = reading.unread.filter(isQuestion);
  const tables = reading.unread.filter((unread) => asksForTable(unread, words.vocabulary));
  const context = { ...words, messages: messagesIn(words.lang), redacted: false };
  return {
    tables: reading.tables.map((table) => tableView(table, words)),
    questions: asked.map((unread) => questionView(unread, words)),
    leftOut: reading.leftOut.map(({ range, why }) => ({
      range: formatAddress(range),
      why: said.leftOut[why],
    })),
    tableQuestions: tables.flatMap((unread) => tableQuestion(unread, words) ?? []),
    problems: (reading.corrections ?? []).map((problem) => renderCorrection(problem, context).what),
    unread: reading.unread
      .filter((unread) => !isQuestion(unread) && !tables.includes(unread))
      .map((unread) => unreadView(unread, words)),
    choices: choicesOf(words),
  };
}

const ASKED: readonly UnreadCode[] = [
  "unknownColumn",
  "twoColumnsFit",
  "onlyYears",
  "valuesDoNotFit",
  "unknownLabel",
];

/** A header or label that a person can name the field of; a column without a header is no question. */
const isQuestion = ({ why, heads }: Unread): boolean => heads?.length === 1 && ASKED.includes(why);

const shown = ({ text }: Unread): string => maskIdentity(text);

function whyUnread({ why, detail }: Unread, { lang }: Words): string {
  const messages = messagesIn(lang);
  const exact = detail === undefined ? "" : messages.reasons.unreadable(detail);
  return messages.terms.sentences([messages.reading.unread[why], exact].filter((part) => part !== ""));
}

function questionView(unread: Unread, basis: ReadingBasis): QuestionView {
  const [head] = unread.heads ?? [];
  const { samples, values, fitting } = evidenceUnder(unread, basis);
  const roles = (unread.candidates ?? []).filter((role) => hasField(role, basis.vocabulary));
  return {
    cell: formatAddress(head?.cell ?? unread.cell),
    header: maskIdentity(head?.text ?? unread.text),
    why: whyUnread(unread, basis),
    samples,
    values,
    affects: basis.outcomes
      .filter(({ reads }) => roles.some((role) => reads.has(role)))
      .map(({ rule }) => rule),
    candidates: [...new Set(roles)].map((role) => candidateView(role, fitting(role), basis)),
  };
}

const candidateView = (role: string, fitting: number | undefined, words: Words): CandidateView => ({
  role,
  label: labelOf(role, words),
  table: labelOf(role.split(".")[0] ?? "", words),
  ...(fitting !== undefined && { fitting }),
});

function tableQuestion(unread: Unread, words: Words): TableQuestionView | undefined {
  const place = placeOfUnread(unread, words.vocabulary);
  if (!place) return undefined;
  const headers = (unread.heads ?? []).map(({ text }) => maskIdentity(text));
  return { cell: formatAddress(unread.cell), why: whyUnread(unread, words), headers, place };
}

const placeIn = (place: TablePlace | undefined): { place?: TablePlace } => (place ? { place } : {});

/** Of what may be a table its header words, as far as they tell which is meant. */
function textOf(unread: Unread, { vocabulary, messages }: Words & { messages: Messages }): string {
  const { heads = [] } = unread;
  if (heads.length === 0 || !placeOfUnread(unread, vocabulary)) return shown(unread);
  return messages.terms.list(heads.slice(0, MOST_HEADS).map(({ text }) => maskIdentity(text)));
}

const MOST_HEADS = 6;

const unreadView = (unread: Unread, words: Words): UnreadView => ({
  cell: formatAddress(unread.cell),
  text: textOf(unread, { ...words, messages: messagesIn(words.lang) }),
  why: whyUnread(unread, words),
  heads: (unread.heads ?? []).map(({ cell, text }) => ({
    cell: formatAddress(cell),
    header: maskIdentity(text),
  })),
  nearest: nearestOf(unread, words),
  ...placeIn(placeOfUnread(unread, words.vocabulary)),
});

/** Candidates may be tables, fields, values or cells: tables and fields are told. */
const nearestOf = ({ candidates = [] }: Unread, words: Words): string[] => [
  ...new Set(
    candidates
      .filter((role) => words.vocabulary.tables[role] !== undefined || hasField(role, words.vocabulary))
      .map((role) => labelOf(role, words)),
  ),
];

function hasField(role: string, { tables }: Vocabulary): boolean {
  const [table = "", field = ""] = role.split(".");
  return tables[table]?.fields[field] !== undefined;
}

const labelOf = (role: string, { lang, vocabulary }: Words): string =>
  roleLabel(role, { lang, vocabulary, messages: messagesIn(lang), redacted: false });

const tableView = (table: TableReading, words: Words): TableView => ({
  name: table.name,
  label: labelOf(table.name, words),
  ranges: table.ranges.map(formatAddress),
  records: table.records,
  ...(table.unit && {
    unit: { text: table.unit.text, ...(table.unit.cell && { cell: formatAddress(table.unit.cell) }) },
  }),
  fields: table.fields.map((field) => fieldView(table.name, field, words)),
  ...placeIn(placeOfTable(table, words.vocabulary)),
});

function fieldView(table: string, field: FieldReading, words: Words): FieldView {
  const role = `${table}.${field.field}`;
  const kind = words.vocabulary.tables[table]?.fields[field.field]?.kind;
  return {
    role,
    label: labelOf(role, words),
    ...(kind && { kind }),
    header: field.header,
    ...(field.cell && { cell: formatAddress(field.cell) }),
    source: field.source,
    ...(field.doubt && { doubt: messagesIn(words.lang).reading.doubts[field.doubt] }),
  };
}

const choicesOf = (words: Words): ReadingView["choices"] =>
  Object.entries(words.vocabulary.tables).map(([table, definition]) => ({
    table,
    label: definition[words.lang],
    isList: definition.shape === "list",
    fields: Object.keys(definition.fields).map((field) => ({
      role: `${table}.${field}`,
      label: labelOf(`${table}.${field}`, words),
    })),
  }));
