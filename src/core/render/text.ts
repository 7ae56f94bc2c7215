import type { Messages } from "../messages/index.js";
import { OPEN_VERDICTS, type Verdict } from "../outcome.js";
import { readingLines } from "./reading-text.js";
import { PLAIN, type TextStyle } from "./text-style.js";
import { headlineOf, outcomesUnder, type ReadableWorkbook } from "./headline.js";
import type { Report, ReportFinding, ReportOutcome, ReportWorkbook } from "./report.js";

interface TextContext {
  readonly messages: Messages;
  readonly style: TextStyle;
}

/** Terminal columns that what a person must look for may take. */
const LINE_WIDTH = 100;

/** The text form of a report: the verdict in one line, what is open with its cells, then what was read. */
export function reportText(report: Report, messages: Messages, style: TextStyle = PLAIN): string {
  const context = { messages, style };
  const guide = report.guides[0];
  const title = [guide?.title, guide?.number].filter((part) => part !== undefined).join(" ");
  const head = [style.strong(title), style.faint(messages.console.asOf(report.asOf))].join("  ");
  const body = report.workbooks.flatMap((workbook) => workbookLines(workbook, context));
  return [head, ...body, "", style.faint(messages.console.notAcceptance), ""].join("\n");
}

function workbookLines(workbook: ReportWorkbook, context: TextContext): string[] {
  const { style } = context;
  if ("error" in workbook) return ["", style.strong(workbook.file), `  ${workbook.error.message}`];
  return [
    "",
    `${style.strong(workbook.file)}  ${headline(workbook, context)}`,
    ...OPEN_VERDICTS.flatMap((verdict) => section(workbook, verdict, context)),
    ...acceptedLines(workbook, context),
    ...manualLines(workbook, context),
    ...settledLines(workbook, context),
    ...readingLines(workbook.reading, context.messages, context.style),
  ];
}

function headline(workbook: ReadableWorkbook, { messages, style }: TextContext): string {
  const { verdict, text } = headlineOf(workbook, messages);
  const counts = style.faint(messages.console.counts(workbook.summary));
  return workbook.reading.tables.length === 0
    ? style.verdict(verdict, text)
    : `${style.verdict(verdict, text)}  ${counts}`;
}

function section(workbook: ReadableWorkbook, verdict: Verdict, context: TextContext): string[] {
  const outcomes = outcomesUnder(workbook, verdict);
  if (outcomes.length === 0) return [];
  return [
    "",
    heading(verdict, outcomes.length, context),
    ...outcomes.flatMap((one) => openLines(one, context)),
  ];
}

function acceptedLines(workbook: ReadableWorkbook, context: TextContext): string[] {
  const outcomes = outcomesUnder(workbook, "accepted");
  if (outcomes.length === 0) return [];
  const { marks } = context.messages;
  const head = context.style.strong(`${marks.accepted} ${String(outcomes.length)}`);
  return ["", head, ...outcomes.flatMap((one) => openLines(one, context))];
}

function heading(verdict: Verdict, count: number, { messages, style }: TextContext): string {
  const symbol = style.symbol(verdict);
  const text = `${symbol === "" ? "" : `${symbol} `}${messages.console.sections[verdict]} ${String(count)}`;
  return style.verdict(verdict, style.strong(text));
}

function openLines(outcome: ReportOutcome, context: TextContext): string[] {
  const { style, messages } = context;
  const head = `  ${style.verdict(outcome.verdict, outcome.rule)} ${style.strong(outcome.title)}`;
  const clause = style.faint(
    `    ${messages.console.clause} ${outcome.clause}  ${quoted(outcome, messages)}`,
  );
  return [head, ...outcome.findings.flatMap((finding) => findingLines(finding, context)), clause];
}

const quoted = ({ quote }: ReportOutcome, { terms }: Messages): string =>
  quote === "" ? "" : terms.quoted(quote);

function findingLines(finding: ReportFinding, { messages, style }: TextContext): string[] {
  const cells = cellList(finding, 6);
  const remedy = finding.remedies?.[0];
  return [
    `    ${finding.message}`,
    ...(cells === "" ? [] : [`      ${cells}`]),
    ...(finding.accepted ? [`      ${messages.marks.acceptedBy(finding.accepted)}`] : []),
    ...(remedy ? [style.faint(`      ${messages.console.remedy} ${remedy.text}`)] : []),
  ];
}

function cellList(finding: ReportFinding, most: number): string {
  const shown = finding.cells
    .slice(0, most)
    .map(({ address, readAs }) => (readAs === undefined ? address : `${address} = ${readAs}`));
  return [...shown, ...(finding.cells.length > most ? ["…"] : [])].join("  ");
}

function manualLines(workbook: ReadableWorkbook, context: TextContext): string[] {
  const outcomes = outcomesUnder(workbook, "manual");
  if (outcomes.length === 0) return [];
  const lines = outcomes.flatMap((outcome) => {
    const { separator } = context.messages.console;
    const head = `  ${outcome.rule} ${outcome.title}${separator}${shortened(outcome.lookFor ?? "")}`;
    const ticked = outcome.tick ? [`      ${context.messages.marks.tickedBy(outcome.tick)}`] : [];
    return [head, ...ticked, ...outcome.findings.map((finding) => evidenceLine(finding, context))];
  });
  return ["", heading("manual", outcomes.length, context), ...lines];
}

function evidenceLine(finding: ReportFinding, { style }: TextContext): string {
  const cells = cellList(finding, 2);
  return style.faint(`      ${finding.message}${cells === "" ? "" : `  ${cells}`}`);
}

/** The first sentence, cut where a line would run over. */
function shortened(text: string): string {
  const [first = ""] = text.split(/(?<=[。？])|(?<=[.?;]) |；/u);
  let width = 0;
  const cut = Array.from(first).findIndex((character) => (width += columnsOf(character)) > LINE_WIDTH);
  return cut < 0 ? first : `${Array.from(first).slice(0, cut).join("")}…`;
}

/** Columns a character takes in a terminal: two for CJK and full-width ones. */
const columnsOf = (character: string): number => (/[\u2e80-\uffe6]/u.test(character) ? 2 : 1);

/** What needs nothing more: only named; `--format json` and the command `guide` say all of it. */
function settledLines(workbook: ReadableWorkbook, context: TextContext): string[] {
  return (["met", "exempt"] as const).flatMap((verdict) => {
    const outcomes = outcomesUnder(workbook, verdict);
    if (outcomes.length === 0) return [];
    const names = outcomes.map(({ rule, title }) => `${rule} ${title}`);
    return ["", heading(verdict, outcomes.length, context), context.style.faint(`  ${names.join("  ")}`)];
  });
}
