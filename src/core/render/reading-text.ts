import type { Messages } from "../messages/index.js";
import type { ReportReading } from "./report.js";
import type { TextStyle } from "./text-style.js";

/** Places of one kind that are named before the rest is only counted. */
const MOST_PLACES = 4;
const MOST_UNREAD = 10;

/** What was read, at a glance: a line a table with its doubts, what was left out and why, what was not understood. */
export function readingLines(reading: ReportReading, messages: Messages, style: TextStyle): string[] {
  const words = messages.console;
  return [
    "",
    style.strong(words.sections.read),
    ...reading.tables.flatMap((table) => tableLines(table, messages, style)),
    ...lookedForLines(reading, messages),
    ...leftOutLines(reading, messages).map(style.faint),
    ...unreadLines(reading, messages),
  ];
}

function tableLines(
  table: ReportReading["tables"][number],
  { console: words }: Messages,
  style: TextStyle,
): string[] {
  const fields = table.fields.map(({ header, field }) => header || field).join(" ");
  const unit = table.unit ? `${table.unit.text}  ` : "";
  const line = words.tableLine(table.label, table.ranges.join(" "), table.records, `${unit}${fields}`);
  const doubts = table.fields.flatMap(({ header, field, cell, doubt, candidates = [] }) => {
    if (doubt === undefined && candidates.length === 0) return [];
    const other = candidates.length > 0 ? words.orElse(candidates.join(words.or)) : "";
    const said = [doubt ?? "", other].filter((part) => part !== "").join(" ");
    return [`    ${words.unreadCell(cell ?? "", header || field, said)}`];
  });
  return [style.faint(`  ${line}`), ...doubts];
}

/** Where no table was recognised: what was looked for, and what a person can do. */
function lookedForLines({ lookedFor = [] }: ReportReading, { console: words }: Messages): string[] {
  if (lookedFor.length === 0) return [];
  const tables = lookedFor.map(
    ({ label, needs }) => `    ${words.lookedForTable(label, needs.join(words.or))}`,
  );
  return [`  ${words.lookedFor}`, ...tables, `  ${words.howToMap}`];
}

function leftOutLines({ leftOut }: ReportReading, { console: words }: Messages): string[] {
  if (leftOut.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { range, why } of leftOut) byReason.set(why, [...(byReason.get(why) ?? []), range]);
  const lines = [...byReason].map(([why, ranges]) => {
    const places = [...ranges.slice(0, MOST_PLACES), ...(ranges.length > MOST_PLACES ? ["…"] : [])].join(" ");
    return `    ${why} ${String(ranges.length)}  ${places}`;
  });
  return [`  ${words.leftOut(leftOut.length)}`, ...lines];
}

function unreadLines({ unread }: ReportReading, { console: words }: Messages): string[] {
  if (unread.length === 0) return [];
  const lines = unread.slice(0, MOST_UNREAD).map(({ cell, text, why, candidates = [] }) => {
    const between = candidates.length > 0 ? `  ${words.orElse(candidates.join(words.or))}` : "";
    return `    ${words.unreadCell(cell, text, why)}${between}`;
  });
  const more = unread.length - MOST_UNREAD;
  return [`  ${words.unread(unread.length)}`, ...lines, ...(more > 0 ? [`    ${words.more(more)}`] : [])];
}
