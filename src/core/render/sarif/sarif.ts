import type { Verdict } from "../../outcome.js";
import type { Report, ReportFinding, ReportOutcome, ReportWorkbook } from "../report.js";
import type { SarifKind, SarifLocation, SarifLog, SarifResult, SarifRule } from "./log.js";
import { uriOf } from "./uri.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** What a verdict is in SARIF: without data a rule stays open, a person's part is for review. */
const KINDS: Readonly<Record<Verdict, SarifKind>> = {
  broken: { kind: "fail", level: "error" },
  doubtful: { kind: "fail", level: "warning" },
  unanswered: { kind: "open", level: "none" },
  manual: { kind: "review", level: "none" },
  met: { kind: "pass", level: "none" },
  exempt: { kind: "notApplicable", level: "none" },
};

/** The finding's fingerprint: stays while what the operand cells mean stays, wherever rows move. */
const FINGERPRINT = "guidelightFinding/v1";

/** A report as a SARIF 2.1.0 log: one run, every demand a rule, every finding a result. */
export function sarifOf(report: Report): SarifLog {
  const rules = rulesOf(report);
  const indexes = new Map(rules.map(({ id }, at) => [id, at]));
  const files = report.workbooks.map(({ file }) => file);
  const readable = report.workbooks.flatMap((workbook) => ("error" in workbook ? [] : [workbook]));
  const { name, version } = report.tool;
  const run = {
    tool: { driver: { name, version, semanticVersion: version, rules } },
    language: report.lang === "zh" ? "zh-CN" : "en",
    invocations: [invocationOf(report.workbooks, files)],
    artifacts: files.map((file) => ({ location: { uri: uriOf(file) } })),
    results: [
      ...readable.flatMap(({ file, outcomes }) =>
        outcomes.flatMap((outcome) => resultsOf(outcome, file, { indexes, files })),
      ),
      ...report.across.flatMap((outcome) => resultsOf(outcome, undefined, { indexes, files })),
    ],
    columnKind: "utf16CodeUnits" as const,
    properties: { asOf: report.asOf, redacted: report.redacted, guides: report.guides },
  };
  return { $schema: SCHEMA, version: "2.1.0", runs: [run] };
}

interface Places {
  readonly indexes: ReadonlyMap<string, number>;
  readonly files: readonly string[];
}

/** Each demand once, in the order of the guides. */
function rulesOf({ workbooks, across }: Report): SarifRule[] {
  const outcomes = [
    ...workbooks.flatMap((workbook) => ("error" in workbook ? [] : workbook.outcomes)),
    ...across,
  ];
  const rules = new Map<string, SarifRule>();
  for (const { rule, title, quote, clause, severity } of outcomes) {
    if (rules.has(rule)) continue;
    rules.set(rule, {
      id: rule,
      shortDescription: { text: title },
      ...(quote !== "" && { fullDescription: { text: quote } }),
      properties: { clause, severity },
    });
  }
  return [...rules.values()];
}

function invocationOf(
  workbooks: readonly ReportWorkbook[],
  files: readonly string[],
): SarifLog["runs"][number]["invocations"][number] {
  const unread = workbooks.flatMap((workbook) => ("error" in workbook ? [workbook] : []));
  return {
    executionSuccessful: unread.length === 0,
    toolExecutionNotifications: unread.map(({ file, error }) => ({
      descriptor: { id: error.code },
      level: "error",
      message: { text: error.message },
      locations: [{ physicalLocation: physical(file, files) }],
    })),
  };
}

const physical = (
  file: string,
  files: readonly string[],
): NonNullable<SarifLocation["physicalLocation"]> => ({
  artifactLocation: { uri: uriOf(file), index: files.indexOf(file) },
});

function resultsOf(outcome: ReportOutcome, file: string | undefined, places: Places): SarifResult[] {
  const whole = { ruleId: outcome.rule, ruleIndex: places.indexes.get(outcome.rule) ?? -1 };
  if (outcome.findings.length === 0) {
    return [
      {
        ...whole,
        ...KINDS[outcome.verdict],
        message: { text: outcome.reason ?? outcome.lookFor ?? outcome.title },
        locations: locationsOf([], file, places),
        properties: { verdict: outcome.verdict, ...forPeople(outcome) },
      },
    ];
  }
  return outcome.findings.map((finding) => ({
    ...whole,
    ...KINDS[shownVerdict(finding, outcome)],
    message: { text: finding.message },
    locations: locationsOf(finding.cells, file, places),
    partialFingerprints: { [FINGERPRINT]: finding.id },
    properties: propertiesOf(finding, outcome),
  }));
}

/** A reading may fail where the demand as a whole is only in doubt or for a person: no failure is reported then. */
function shownVerdict({ verdict }: ReportFinding, { verdict: whole }: ReportOutcome): Verdict {
  return verdict === "broken" && whole !== "broken" ? whole : verdict;
}

const forPeople = ({ lookFor, documents, reason }: ReportOutcome): Record<string, unknown> => ({
  ...(lookFor !== undefined && { lookFor }),
  ...(documents && { documents }),
  ...(reason !== undefined && { reason }),
});

function propertiesOf(finding: ReportFinding, outcome: ReportOutcome): Record<string, unknown> {
  const { verdict, reading, actual, required, gap, formula, remedies, missing, cells } = finding;
  const all = { verdict, reading, actual, required, gap, formula, remedies, missing, cells };
  const present = Object.entries(all).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(present), outcome: outcome.verdict, ...forPeople(outcome) };
}

/** One location a range of cells; the file alone where there is none. */
function locationsOf(
  cells: ReportFinding["cells"],
  file: string | undefined,
  { files }: Places,
): SarifLocation[] {
  const place = file === undefined ? undefined : physical(file, files);
  if (cells.length === 0) return place ? [{ physicalLocation: place }] : [];
  return cells.map(({ address, role, label }) => ({
    ...(place && { physicalLocation: place }),
    logicalLocations: [{ name: label ?? role, fullyQualifiedName: address, kind: "cells" }],
  }));
}
