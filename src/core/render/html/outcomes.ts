import type { Messages } from "../../messages/index.js";
import type { Verdict } from "../../outcome.js";
import type { ReportCell, ReportFinding, ReportOutcome } from "../report.js";
import { element, type Html } from "./element.js";

/** Places a finding lists before it only says how many more there are. */
const MOST_CELLS = 12;

const NOTHING: Html = { html: "" };

const heading = (verdict: Verdict, count: number, { terms }: Messages): Html =>
  element("h3", "", `${terms.verdict[verdict]} ${String(count)}`);

/** Outcomes that need something, each in full: sentence, cells, ways to fix, formula, clause. */
export const openSection = (verdict: Verdict, outcomes: readonly ReportOutcome[], messages: Messages): Html =>
  fullSection(heading(verdict, outcomes.length, messages), outcomes, messages);

/** Outcomes that somebody accepted, in full, with who and why. */
export const acceptedSection = (outcomes: readonly ReportOutcome[], messages: Messages): Html =>
  fullSection(element("h3", "", `${messages.marks.accepted} ${String(outcomes.length)}`), outcomes, messages);

function fullSection(head: Html, outcomes: readonly ReportOutcome[], messages: Messages): Html {
  if (outcomes.length === 0) return NOTHING;
  const items = outcomes.map((outcome) =>
    element(
      "article",
      `item ${outcome.verdict}`,
      headOf(outcome, messages),
      outcome.findings.map((finding) => findingBlock(finding, messages)),
      element("dl", "facts", clauseOf(outcome, messages)),
    ),
  );
  return element("section", "", head, items);
}

const headOf = ({ verdict, rule, title }: ReportOutcome, { terms }: Messages): Html =>
  element(
    "div",
    "head",
    element("span", "tag", terms.verdict[verdict]),
    element("span", "", title),
    element("span", "rule", rule),
  );

const fact = (name: string, ...values: readonly (Html | string)[]): readonly Html[] =>
  values.length === 0 ? [] : [element("dt", "", name), ...values.map((value) => element("dd", "", value))];

function findingBlock(finding: ReportFinding, messages: Messages): readonly Html[] {
  const { console: words, marks, page } = messages;
  const cells = cellTexts(finding.cells);
  const remedies = finding.remedies?.map(({ text }) => text) ?? [];
  const facts = [
    ...(cells.length > 0 ? fact(words.cells, messages.terms.sentences(cells)) : []),
    ...(remedies.length > 0 ? fact(words.remedy, messages.terms.sentences(remedies)) : []),
    ...formulaFacts(finding, page.formula),
  ];
  const accepted = finding.accepted ? element("p", "quiet", marks.acceptedBy(finding.accepted)) : NOTHING;
  return [
    element("p", "said", finding.message),
    accepted,
    facts.length > 0 ? element("dl", "facts", facts) : NOTHING,
  ];
}

function formulaFacts({ formula }: ReportFinding, name: string): readonly Html[] {
  const shown = formula?.actual ?? formula?.test;
  return shown === undefined ? [] : fact(name, element("code", "", shown));
}

function cellTexts(cells: readonly ReportCell[]): string[] {
  const shown = cells
    .slice(0, MOST_CELLS)
    .map(({ address, readAs }) => (readAs === undefined ? address : `${address} = ${readAs}`));
  return cells.length > MOST_CELLS ? [...shown, "…"] : shown;
}

const clauseOf = ({ clause, quote }: ReportOutcome, { console: words, terms }: Messages): readonly Html[] =>
  clause === "" && quote === ""
    ? []
    : fact(
        words.clause,
        element("span", "quote", [clause, quote === "" ? "" : terms.quoted(quote)].join(" ").trim()),
      );

/** What is for a person, with a box to tick on paper. */
export function manualSection(outcomes: readonly ReportOutcome[], messages: Messages): Html {
  if (outcomes.length === 0) return NOTHING;
  const rows = outcomes.map((outcome) =>
    element(
      "tr",
      "",
      element("td", "box"),
      element("td", "rule", outcome.rule),
      element("td", "title", outcome.title),
      element("td", "", manualText(outcome, messages)),
      element("td", "place", outcome.clause),
    ),
  );
  return element(
    "section",
    "",
    heading("manual", outcomes.length, messages),
    element("table", "", element("tbody", "", rows)),
  );
}

function manualText(outcome: ReportOutcome, messages: Messages): readonly Html[] {
  const { marks, terms } = messages;
  const { findings, lookFor = "", documents = [] } = outcome;
  const found = findings.map(({ message, cells }) =>
    [message, ...cellTexts(cells)].join(cells.length > 0 ? "  " : ""),
  );
  const parts = [
    lookFor,
    ...(outcome.tick ? [marks.tickedBy(outcome.tick)] : []),
    ...(documents.length > 0 ? [marks.documents(terms.list(documents))] : []),
    ...found,
  ];
  return parts
    .filter((part) => part !== "")
    .map((part, at) => element("div", at === 0 && lookFor !== "" ? "" : "quiet", part));
}

/** What is met, or does not apply: a line each, with what was found. */
export function settledSection(
  verdict: "met" | "exempt",
  outcomes: readonly ReportOutcome[],
  messages: Messages,
): Html {
  if (outcomes.length === 0) return NOTHING;
  const rows = outcomes.map((outcome) =>
    element(
      "tr",
      "",
      element("td", "rule", outcome.rule),
      element("td", "title", outcome.title),
      element(
        "td",
        "",
        outcome.reason ?? messages.terms.sentences(outcome.findings.map(({ message }) => message)),
      ),
      element("td", "place", outcome.clause),
    ),
  );
  return element(
    "section",
    "",
    heading(verdict, outcomes.length, messages),
    element("table", "", element("tbody", "", rows)),
  );
}
