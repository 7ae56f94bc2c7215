import type { Messages } from "../../messages/index.js";
import { VERDICTS, type Verdict } from "../../outcome.js";
import type { Report, ReportGuide, ReportOutcome, ReportWorkbook } from "../report.js";
import { headlineOf, outcomesUnder, type ReadableWorkbook } from "../headline.js";
import { element, escapeHtml, type Html } from "./element.js";
import { acceptedSection, manualSection, openSection, settledSection } from "./outcomes.js";
import { readingSection } from "./reading.js";
import { STYLE } from "./style.js";

const OPEN = ["broken", "doubtful", "unanswered"] as const;

/**
 * A report as one page that can be printed and sent: no script, nothing from outside, every text of the workbook
 * escaped. The same report gives the same bytes.
 */
export function reportPage(report: Report, messages: Messages): string {
  const { page, console: words, marks } = messages;
  const [guide] = report.guides;
  const body = [
    element("h1", "", guide?.title ?? page.title),
    element("p", "quiet", guideLine(guide, messages)),
    element("p", "quiet", `${words.asOf(report.asOf)} · ${words.notAcceptance}`),
    ...report.workbooks.map((workbook) => workbookSection(workbook, messages)),
    acrossSection(report.across, messages),
    notStatedSection(guide, messages),
    element(
      "p",
      "quiet foot",
      `${marks.author} ${report.tool.version} · ${words.asOf(report.asOf)} · ${words.notAcceptance}`,
    ),
  ];
  return document(report, `${page.title} · ${guide?.title ?? ""}`, body);
}

const document = ({ lang }: Report, title: string, body: readonly Html[]): string =>
  [
    "<!doctype html>",
    `<html lang="${lang === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    ...body.map(({ html }) => html).filter((part) => part !== ""),
    "</body>",
    "</html>",
    "",
  ].join("\n");

const NOTHING: Html = { html: "" };

function guideLine(guide: ReportGuide | undefined, { marks }: Messages): string {
  return guide ? marks.guideLine("", guide.number ?? "", guide.version) : "";
}

function workbookSection(workbook: ReportWorkbook, messages: Messages): Html {
  const title = element("h2", "", workbook.file);
  if ("error" in workbook) return element("section", "", title, element("p", "said", workbook.error.message));
  const having = (section: Verdict | "accepted"): readonly ReportOutcome[] =>
    outcomesUnder(workbook, section);
  return element(
    "section",
    "",
    title,
    element("p", "said", headlineOf(workbook, messages).text),
    countsList(workbook, messages),
    OPEN.map((verdict) => openSection(verdict, having(verdict), messages)),
    acceptedSection(having("accepted"), messages),
    manualSection(having("manual"), messages),
    settledSection("met", having("met"), messages),
    settledSection("exempt", having("exempt"), messages),
    readingSection(workbook.reading, messages),
  );
}

function countsList({ summary }: ReadableWorkbook, { terms }: Messages): Html {
  const order = [...OPEN, ...VERDICTS.filter((verdict) => !OPEN.some((open) => open === verdict))];
  const items = order.map((verdict) =>
    element(
      "li",
      summary[verdict] > 0 ? verdict : "zero",
      element("span", "tag", `${terms.verdict[verdict]} ${String(summary[verdict])}`),
    ),
  );
  return element("ul", "counts", items);
}

function acrossSection(across: readonly ReportOutcome[], messages: Messages): Html {
  if (across.length === 0) return NOTHING;
  return element(
    "section",
    "",
    element("h2", "", messages.console.kinds.across),
    VERDICTS.map((verdict) =>
      openSection(
        verdict,
        across.filter((one) => one.verdict === verdict),
        messages,
      ),
    ),
  );
}

function notStatedSection(guide: ReportGuide | undefined, { console: words }: Messages): Html {
  const items = guide?.notStated ?? [];
  if (items.length === 0) return NOTHING;
  return element(
    "section",
    "",
    element("h2", "", words.sections.notStated),
    element(
      "ul",
      "",
      items.map((item) => element("li", "", item)),
    ),
  );
}
