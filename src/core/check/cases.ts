import type { Finding, Verdict } from "../outcome.js";
import type { DemandCase } from "../rules/guide/guide.js";
import type { Words } from "../rules/guide/schema.js";
import type { Environment } from "../rules/language/environment.js";
import { evaluate } from "../rules/language/evaluate.js";
import { findingFor, judge, type Judged } from "./findings.js";
import { acrossReadings, truthOf, type RuleVerdict } from "./verdicts.js";

/** What the cases of a demand came to, before severity. */
export interface CaseResult {
  readonly verdict: Verdict;
  readonly reason?: Words | undefined;
  readonly findings: readonly Finding[];
}

/** Tries the cases in order; an `if` that cannot be decided leaves the demand unanswered. */
export function decideCases(
  ids: readonly string[],
  cases: readonly DemandCase[],
  environment: Environment,
): CaseResult {
  for (const [index, one] of cases.entries()) {
    if (one.if === undefined) return applyCase([...ids, String(index)], one, environment);
    const judged = judge(one.if.tree, environment);
    if (judged.explanation.truth === "unknown") return undecided(ids, judged, environment);
    if (judged.explanation.truth) return applyCase([...ids, String(index)], one, environment, judged);
  }
  return { verdict: "exempt", findings: [] };
}

/** What is missing is told; the figures of a condition that only chooses a case would mislead. */
function undecided(ids: readonly string[], judged: Judged, environment: Environment): CaseResult {
  const { explanation, ...finding } = findingFor(judged, { ids, verdict: "unanswered" }, environment);
  const findings = explanation?.missing.length === 0 ? [{ ...finding, explanation }] : [finding];
  return { verdict: "unanswered", findings };
}

function applyCase(
  ids: readonly string[],
  one: DemandCase,
  environment: Environment,
  condition?: Judged,
): CaseResult {
  if (one.verdict !== undefined) return fixed(ids, one, one.verdict, environment, condition);
  if (one.readings) return severalReadings(ids, one, one.readings, environment);
  if (one.rule === undefined) return { verdict: "exempt", reason: one.because, findings: [] };
  return oneRule(ids, one, judge(one.rule.tree, environment), environment);
}

function fixed(
  ids: readonly string[],
  one: DemandCase,
  verdict: NonNullable<DemandCase["verdict"]>,
  environment: Environment,
  condition?: Judged,
): CaseResult {
  if (!condition || verdict === "exempt") return { verdict, reason: one.because, findings: [] };
  const own = one.message?.[verdict];
  const messages = own && { met: own, broken: own, doubtful: own, unanswered: own };
  const finding = findingFor(condition, { ids, verdict, messages, because: one.because }, environment);
  const findings = [{ ...finding, remedies: [] }];
  return { verdict, reason: one.because, findings };
}

function oneRule(
  ids: readonly string[],
  one: DemandCase,
  judged: Judged,
  environment: Environment,
): CaseResult {
  const softening = judged.verdict === "broken" ? softened(one, environment) : undefined;
  const decided: RuleVerdict = softening ? "doubtful" : judged.verdict;
  const verdict = mapped(one, decided);
  const shown = verdict === "manual" || verdict === "exempt" ? decided : verdict;
  const messages = one.message && {
    ...one.message,
    [decided]: verdict === "exempt" ? undefined : (one.message[verdict] ?? one.message[decided]),
  };
  const because = softening ?? (verdict === "manual" || verdict === "doubtful" ? one.because : undefined);
  const finding = findingFor(
    { ...judged, verdict: decided },
    { ids, verdict: shown, messages, because },
    environment,
  );
  return { verdict, reason: one.because, findings: verdict === "exempt" ? [] : [finding] };
}

function severalReadings(
  ids: readonly string[],
  one: DemandCase,
  readings: NonNullable<DemandCase["readings"]>,
  environment: Environment,
): CaseResult {
  const judged = readings.map((reading) => ({ reading, judged: judge(reading.rule.tree, environment) }));
  const together = acrossReadings(judged.map((each) => each.judged.verdict));
  const softening = together === "broken" ? softened(one, environment) : undefined;
  const verdict = mapped(one, softening ? "doubtful" : together);
  const findings = judged.map((each) =>
    findingFor(
      each.judged,
      {
        ids,
        verdict: each.judged.verdict,
        reading: each.reading,
        messages: each.reading.message ?? one.message,
        because: softening ?? (verdict === together ? undefined : one.because),
      },
      environment,
    ),
  );
  return { verdict, reason: one.because, findings: verdict === "exempt" ? [] : findings };
}

/** The reason for which a failed rule is only doubtful; a condition about a cell nobody can read counts. */
function softened(one: DemandCase, environment: Environment): Words | undefined {
  return one.doubtful.find((softening) => {
    const { truth, missing } = truthOf(evaluate(softening.if.tree, environment));
    if (truth !== "unknown") return truth;
    return missing.some(({ why }) => why === "unreadable" || why === "ambiguous");
  })?.because;
}

function mapped(one: DemandCase, verdict: RuleVerdict): Verdict {
  if (verdict === "met") return one.ifMet;
  return verdict === "broken" ? one.ifBroken : verdict;
}
