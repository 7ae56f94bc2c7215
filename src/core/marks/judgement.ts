import { isAccepted, type Finding, type Outcome, type Verdict } from "../outcome.js";
import type { ReportFinding, ReportOutcome } from "../render/report.js";
import { isMarkVerdict } from "./looks.js";

/** A demand as data and in words; `findings` are pairs of the same. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly words: ReportOutcome;
  readonly findings: readonly JudgedFinding[];
  /** accepted by somebody: listed apart, and no cell of it is marked */
  readonly isAccepted: boolean;
}

export interface JudgedFinding {
  readonly finding: Finding;
  readonly words: ReportFinding;
  /** the finding's own verdict, never graver than the outcome's */
  readonly verdict: Verdict;
}

/** Gravest first: the order of the findings sheet. */
const ORDER: readonly Verdict[] = ["broken", "doubtful", "unanswered", "manual", "met", "exempt"];

export const rank = (verdict: Verdict): number => ORDER.indexOf(verdict);

/** Accepted ones stand behind what is open and for a person. */
const place = ({ outcome, isAccepted: accepted }: Judgement): number =>
  accepted ? rank("manual") + 0.5 : rank(outcome.verdict);

/** Outcomes beside their words, gravest first, in the guides' order inside. */
export function judgementsOf(outcomes: readonly Outcome[], words: readonly ReportOutcome[]): Judgement[] {
  const pairs = outcomes.flatMap((outcome, at) => {
    const said = words[at];
    const judgement = said && { outcome, words: said, findings: findingsOf(outcome, said) };
    return judgement ? [{ ...judgement, isAccepted: isAccepted(outcome) }] : [];
  });
  return pairs.toSorted((one, other) => place(one) - place(other));
}

function findingsOf(outcome: Outcome, said: ReportOutcome): JudgedFinding[] {
  return outcome.findings.flatMap((finding, at) => {
    const words = said.findings[at];
    return words ? [{ finding, words, verdict: atMost(finding.verdict, outcome.verdict) }] : [];
  });
}

/** One reading may fail where the whole is only in doubt. */
function atMost(own: Verdict, whole: Verdict): Verdict {
  if (!isMarkVerdict(own)) return own;
  return rank(own) < rank(whole) ? whole : own;
}
