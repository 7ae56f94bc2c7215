import type { Finding, Outcome, Severity, Verdict } from "../outcome.js";
import type { Demand, DemandCase, Guide } from "../rules/guide/guide.js";
import type { Words } from "../rules/guide/schema.js";
import type { Environment } from "../rules/language/environment.js";
import { evaluate } from "../rules/language/evaluate.js";
import type { Tree } from "../rules/language/tree.js";
import { operandsOf } from "../rules/language/values.js";
import type { Submission } from "../submission.js";
import { lookUpAttachments } from "./attachments.js";
import { decideCases, type CaseResult } from "./cases.js";
import { pointingFinding } from "./findings.js";
import type { GuideNames } from "./names.js";
import { ReadsRecorder } from "./reads.js";
import { atSeverity } from "./verdicts.js";

/** Decides one demand. Every demand has an outcome; nothing that cannot be decided is passed. */
export function checkDemand(demand: Demand, guide: Guide, names: GuideNames): Outcome {
  const reads = new ReadsRecorder();
  const environment = names.environmentFor(demand, treesOf(demand), reads);
  const ids = [guide.id, demand.id];
  const flagged = demand.flag && decideFlag(demand, ids, environment);
  const result = flagged ?? withAttachments(demand, ids, environment, reads);
  const verdict = atSeverity(result.verdict, demand.severity);
  const lookFor = result.question ?? demand.manual?.lookFor ?? result.reason;
  return {
    guide: guide.id,
    rule: demand.id,
    title: demand.title,
    clause: demand.clause,
    quote: demand.quote,
    severity: demand.severity,
    verdict,
    ...(verdict === "exempt" && result.reason && { reason: result.reason }),
    ...(verdict === "manual" && lookFor && { lookFor }),
    ...(verdict === "manual" && demand.manual && { documents: demand.manual.documents }),
    findings: atFindings(result.findings, result.verdict, verdict).map((finding) =>
      withPlaces(finding, environment.submission, reads),
    ),
    reads: reads.seen,
  };
}

/** A verdict lowered by severity is lowered in its findings too. */
const atFindings = (findings: readonly Finding[], before: Verdict, after: Verdict): readonly Finding[] =>
  before === after
    ? findings
    : findings.map((finding) => (finding.verdict === before ? { ...finding, verdict: after } : finding));

/** A finding that rests on no cell (no such row, nothing listed) points at the tables that were looked through. */
function withPlaces(finding: Finding, { tables }: Submission, reads: ReadsRecorder): Finding {
  if (finding.missing.length > 0 || finding.evidence.some(({ traced }) => traced.origin)) return finding;
  const names = new Set([...reads.seen].map((name) => name.split(".")[0] ?? ""));
  const places = [...names].flatMap((table) =>
    (tables.get(table)?.ranges ?? []).map((range) => ({ table, range })),
  );
  return { ...finding, places };
}

interface Decision extends CaseResult {
  readonly question?: Words;
}

/** 否: exempt. No such field, or blank: manual with the question (requirements.md, policy 5). 是: go on. */
function decideFlag(demand: Demand, ids: readonly string[], environment: Environment): Decision | undefined {
  if (!demand.flag) return undefined;
  const value = evaluate(demand.flag.value.tree, environment);
  if (value.type === "boolean") {
    return value.value ? undefined : { verdict: "exempt", reason: demand.flag.else, findings: [] };
  }
  const unreadable = value.type === "unknown" && value.missing.some(({ why }) => why === "unreadable");
  if (!unreadable) return { verdict: "manual", question: demand.flag.question, findings: [] };
  const evidence = operandsOf(value.source);
  const finding = pointingFinding([...ids, "flag"], "unanswered", evidence, environment);
  return { verdict: "unanswered", findings: [{ ...finding, missing: value.missing }] };
}

/** A failed rule of a principle is doubtful from the start, so that sentences and reasons speak of that verdict. */
const atMost = (severity: Severity, one: DemandCase): DemandCase =>
  severity !== "must" && one.ifBroken === "broken" ? { ...one, ifBroken: "doubtful" } : one;

/** The computed half first, then the documents: one listed as 否 breaks what would be for a person. */
function withAttachments(
  demand: Demand,
  ids: readonly string[],
  environment: Environment,
  reads: ReadsRecorder,
): Decision {
  const computed: Decision = demand.cases
    ? decideCases(
        ids,
        demand.cases.map((one) => atMost(demand.severity, one)),
        environment,
      )
    : { verdict: "manual", findings: [] };
  if (computed.verdict !== "manual") return computed;
  const { provided, refused } = lookUpAttachments(demand, environment.submission, reads);
  if (refused.length > 0) {
    const finding = pointingFinding([...ids, "attachments"], "broken", refused, environment);
    return { ...computed, verdict: "broken", findings: [...computed.findings, finding] };
  }
  if (provided.length === 0) return computed;
  const finding = pointingFinding([...ids, "attachments"], "manual", provided, environment);
  return { ...computed, findings: [...computed.findings, finding] };
}

/** All expressions of a demand, for the names they use. */
function treesOf(demand: Demand): Tree[] {
  const cases = (demand.cases ?? []).flatMap((one) => [
    one.if,
    one.rule,
    ...(one.readings ?? []).map((reading) => reading.rule),
    ...one.doubtful.map((softening) => softening.if),
  ]);
  const expressions = [...cases, demand.flag?.value, ...(demand.across?.keys ?? []), demand.across?.adds];
  return expressions.flatMap((expression) => (expression ? [expression.tree] : []));
}
