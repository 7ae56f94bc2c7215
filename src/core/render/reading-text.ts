import type { Messages } from "../messages/index.js";
import { foldHead } from "../reading/words/text.js";
import type { ReportField, ReportReading } from "./report.js";
import type { TextStyle } from "./text-style.js";

/** Places of one kind that are named before the rest is only counted. */
const MOST_PLACES = 4;
const MOST_UNREAD = 10;
const MOST_NEAREST = 3;

type Table = ReportReading["tables"][number];
type Unread = ReportReading["unread"][number];
type Pointing = NonNullable<Unread["pointing"]>;

/** What was read, at a glance: a line a table with its doubts, what was left out and why, what was not understood. */
export function readingLines(reading: ReportReading, messages: Messages, style: TextStyle): string[] {
  return [
    "",
    style.strong(messages.console.sections.read),
    ...(reading.corrections ?? []).map(({ what }) => `  ${what}`),
    ...reading.tables.flatMap((table) => tableLines(table, messages, style)),
    ...lookedForLines(reading, messages),
    ...noteLines(reading, messages).map(style.faint),
    ...leftOutLines(reading, messages).map(style.faint),
    ...unreadLines(reading, messages),
  ];
}

/** Where it stands, how much, in which money unit; below, which fields, then a line for each doubt. */
function tableLines(
  { label, ranges, records, unit, fields }: Table,
  messages: Messages,
  style: TextStyle,
): string[] {
  const { console: words, terms } = messages;
  const stated = unit ? words.unitAt(messages.tabs.reading.unit(unit.text), unit.cell ?? "") : "";
  const doubts = fields.flatMap((field) => doubtOf(field, messages));
  const named = [...new Set(fields.map((field) => fieldName(field, messages)))];
  const read = [
    words.fieldsRead(terms.list(named)),
    ...(doubts.length > 0 ? [words.inDoubt(doubts.length)] : []),
  ];
  return [
    `  ${words.tableLine(label, ranges.join(" "), records, stated)}`,
    style.faint(`    ${terms.sentences(read)}`),
    ...doubts.map((doubt) => `    ${doubt}`),
  ];
}

/** The field, with its header where that says something else. */
function fieldName({ label, header }: ReportField, { console: words }: Messages): string {
  const [field, said] = [foldHead(label).base, foldHead(header).base];
  const isSame = said === "" || said.includes(field) || field.includes(said);
  return isSame ? label : words.fieldFrom(label, header.replace(/\s+/gu, " "));
}

function doubtOf({ label, header, cell, doubt, candidates = [] }: ReportField, messages: Messages): string[] {
  if (doubt === undefined && candidates.length === 0) return [];
  const { console: words, terms } = messages;
  const other = candidates.length > 0 ? [words.orElse(candidates.join(words.or))] : [];
  return [
    words.unreadCell(cell ?? "", header || label, terms.sentences([...(doubt ? [doubt] : []), ...other])),
  ];
}

/** Where no table was recognised: what was looked for, what comes nearest, and how a person can point it out. */
function lookedForLines({ lookedFor = [], unread }: ReportReading, { console: words }: Messages): string[] {
  if (lookedFor.length === 0) return [];
  const tables = lookedFor.map(
    ({ name, label, needs }) => `    ${words.lookedForTable(name, label, needs.join(words.or))}`,
  );
  const nearest = unread
    .filter(({ nearest: like = [], pointing }) => pointing !== undefined || like.length > 0)
    .slice(0, MOST_NEAREST);
  const named = nearest.map(({ cell, text, nearest: like = [] }) =>
    `    ${cell} “${text}”  ${like.length > 0 ? words.orElse(like.join(words.or)) : ""}`.trimEnd(),
  );
  const example = nearest.flatMap(({ pointing }) => pointing ?? [])[0];
  return [
    `  ${words.lookedFor}`,
    ...tables,
    ...(named.length > 0 ? [`  ${words.nearestParts}`, ...named] : [`  ${words.nothingLike}`]),
    `  ${words.howToMap}`,
    `  ${words.exampleTable}`,
    `    { "tables": [${entryText(example ?? EXAMPLE)}] }`,
  ];
}

const EXAMPLE: Pointing = { sheet: "Sheet1", rows: "4:5", tables: [] };

/** The entry of a mapping file that points a table out. */
const entryText = ({ sheet, rows, tables }: Pointing): string =>
  `{ "sheet": ${JSON.stringify(sheet)}, "rows": "${rows}", "table": "${tables[0] ?? "units"}" }`;

function noteLines({ notes }: ReportReading, { console: words }: Messages): string[] {
  if (notes.length === 0) return [];
  return [`  ${words.notes}`, ...placesByReason(notes.map(({ range, what }) => ({ range, why: what })))];
}

function leftOutLines({ leftOut }: ReportReading, { console: words }: Messages): string[] {
  if (leftOut.length === 0) return [];
  return [`  ${words.leftOut(leftOut.length)}`, ...placesByReason(leftOut)];
}

function placesByReason(places: readonly { readonly range: string; readonly why: string }[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { range, why } of places) byReason.set(why, [...(byReason.get(why) ?? []), range]);
  return [...byReason].map(([why, ranges]) => {
    const named = [...ranges.slice(0, MOST_PLACES), ...(ranges.length > MOST_PLACES ? ["…"] : [])].join(" ");
    return `    ${why} ${String(ranges.length)}  ${named}`;
  });
}

/** What may be a table comes first: most hangs on it. */
function unreadLines({ unread, lookedFor }: ReportReading, messages: Messages): string[] {
  if (unread.length === 0) return [];
  const { console: words } = messages;
  const sorted = [
    ...unread.filter(({ pointing }) => pointing !== undefined),
    ...unread.filter(({ pointing }) => pointing === undefined),
  ];
  const lines = sorted.slice(0, MOST_UNREAD).flatMap(({ cell, text, why, nearest = [], pointing }) => {
    const between = nearest.length > 0 ? `  ${words.orElse(nearest.join(words.or))}` : "";
    const isNew = pointing !== undefined && pointing.tables.length > 0 && lookedFor === undefined;
    return [
      `    ${words.unreadCell(cell, text, why)}${between}`,
      ...(isNew ? [`      ${words.pointOut(entryText(pointing))}`] : []),
    ];
  });
  const more = unread.length - MOST_UNREAD;
  return [`  ${words.unread(unread.length)}`, ...lines, ...(more > 0 ? [`    ${words.more(more)}`] : [])];
}
