import { isAccepted, isOpen, VERDICTS, type Outcome, type Verdict } from "../core/outcome.js";
import type { Change } from "./desk.js";

/** Gravest first; what is accepted is as good as settled. */
const GRAVEST: readonly Verdict[] = ["broken", "doubtful", "unanswered"];

const weightOf = (outcome: Outcome): number =>
  isAccepted(outcome) || !isOpen(outcome.verdict) ? 0 : VERDICTS.length - GRAVEST.indexOf(outcome.verdict);

/** What is better and what is worse than at the check before; `same` counts what is open and has not moved. */
export function changeBetween(before: readonly Outcome[], after: readonly Outcome[]): Change {
  const earlier = new Map(before.map((outcome) => [keyOf(outcome), weightOf(outcome)]));
  const moves = after.map((outcome) => {
    const now = weightOf(outcome);
    return { rule: outcome.rule, now, then: earlier.get(keyOf(outcome)) ?? 0 };
  });
  return {
    better: moves.filter(({ now, then }) => now < then).map(({ rule }) => rule),
    worse: moves.filter(({ now, then }) => now > then).map(({ rule }) => rule),
    same: moves.filter(({ now, then }) => now === then && now > 0).length,
  };
}

const keyOf = ({ guide, rule }: Outcome): string => `${guide}/${rule}`;
