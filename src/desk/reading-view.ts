import { messagesIn, type Language } from "../core/messages/index.js";
import type { FieldReading, ReadingReport, TableReading, Unread } from "../core/reading/report.js";
import { roleLabel } from "../core/render/labels.js";
import { formatAddress } from "../core/values/cells.js";
import { maskIdentity } from "../core/values/identity.js";
import type { FieldKind, Vocabulary } from "../core/vocabulary.js";

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
  readonly leftOut: readonly { readonly range: string; readonly why: string }[];
  readonly unread: readonly { readonly cell: string; readonly text: string; readonly why: string }[];
  /** all tables and their fields, for picking */
  readonly choices: readonly {
    readonly table: string;
    readonly label: string;
    readonly fields: readonly FieldChoice[];
  }[];
}

export interface TableView {
  readonly name: string;
  readonly label: string;
  readonly ranges: readonly string[];
  readonly records: number;
  readonly unit?: { readonly text: string; readonly cell?: string };
  readonly fields: readonly FieldView[];
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

export interface QuestionView {
  readonly cell: string;
  readonly header: string;
  readonly why: string;
  readonly candidates: readonly FieldChoice[];
}

interface Words {
  readonly lang: Language;
  readonly vocabulary: Vocabulary;
}

export function readingView(reading: ReadingReport, words: Words): ReadingView {
  const { reading: said } = messagesIn(words.lang);
  const asked = reading.unread.filter(isQuestion);
  return {
    tables: reading.tables.map((table) => tableView(table, words)),
    questions: [...asked.map((unread) => questionView(unread, words)), ...doubtsOf(reading, words)],
    leftOut: reading.leftOut.map(({ range, why }) => ({
      range: formatAddress(range),
      why: said.leftOut[why],
    })),
    unread: reading.unread
      .filter((unread) => !isQuestion(unread))
      .map((unread) => ({
        cell: formatAddress(unread.cell),
        text: shown(unread),
        why: whyUnread(unread, words),
      })),
    choices: choicesOf(words),
  };
}

/** A header or label that a person can name the field of. */
const isQuestion = ({ why }: Unread): boolean =>
  ["unknownColumn", "twoColumnsFit", "valuesDoNotFit", "unknownLabel"].includes(why);

const shown = ({ text }: Unread): string => maskIdentity(text);

function whyUnread({ why, detail }: Unread, { lang }: Words): string {
  const messages = messagesIn(lang);
  const exact = detail === undefined ? "" : messages.reasons.unreadable(detail);
  return messages.terms.sentences([messages.reading.unread[why], exact].filter((part) => part !== ""));
}

const questionView = (unread: Unread, words: Words): QuestionView => ({
  cell: formatAddress(unread.cell),
  header: shown(unread),
  why: whyUnread(unread, words),
  candidates: choices(unread.candidates ?? [], words),
});

/** Fields that were read all the same, but could be another. */
const doubtsOf = (reading: ReadingReport, words: Words): QuestionView[] =>
  reading.tables.flatMap((table) =>
    table.fields.flatMap((field) => {
      if (!field.cell || !field.candidates || field.candidates.length === 0) return [];
      const own = `${table.name}.${field.field}`;
      const roles = field.candidates.map((role) => (role.includes(".") ? role : `${table.name}.${role}`));
      return [
        {
          cell: formatAddress(field.cell),
          header: field.header,
          why: messagesIn(words.lang).reading.doubts[field.doubt ?? "valuesDoNotFit"],
          candidates: choices([own, ...roles], words),
        },
      ];
    }),
  );

function choices(roles: readonly string[], words: Words): FieldChoice[] {
  return [...new Set(roles)]
    .filter((role) => hasField(role, words.vocabulary))
    .map((role) => ({ role, label: labelOf(role, words) }));
}

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
    fields: Object.keys(definition.fields).map((field) => ({
      role: `${table}.${field}`,
      label: labelOf(`${table}.${field}`, words),
    })),
  }));
