import { isOpen, type Finding, type Outcome } from "../outcome.js";
import type { Acceptance, KeptState } from "./state.js";
import { hash } from "../values/hash.js";

/** An acceptance that does not hold any more. */
export interface Lapsed {
  readonly acceptance: Acceptance;
  /** changed: other figures stand there now; gone: nothing of the kind is found any more */
  readonly why: "changed" | "gone";
}

export interface Applied {
  readonly outcomes: readonly Outcome[];
  readonly lapsed: readonly Lapsed[];
}

/** What a finding looked like: its verdict and what its cells say, wherever they stand. */
export function sightOf(finding: Finding): string {
  const seen = finding.evidence.map(({ role, traced }) => [
    role,
    traced.state,
    traced.state === "absent" ? "" : traced.origin.raw,
  ]);
  const missing = finding.missing.map(({ table, field, why, raw }) => [table, field, why, raw]);
  return hash(JSON.stringify([finding.verdict, seen, missing]));
}

/** Puts the ticks and acceptances of a workbook to its outcomes, and tells which acceptances have lapsed. */
export function applyState(outcomes: readonly Outcome[], state: KeptState): Applied {
  const lapsed: Lapsed[] = [];
  const found = new Set<Acceptance>();
  const applied = outcomes.map((outcome) => {
    const own = state.acceptances.filter(
      ({ guide, rule }) => guide === outcome.guide && rule === outcome.rule,
    );
    const tick = state.ticks.find(({ guide, rule }) => guide === outcome.guide && rule === outcome.rule);
    if (own.length === 0 && !tick) return outcome;
    const findings = outcome.findings.map((finding) => {
      const acceptance = own.find(({ finding: id }) => id === finding.id);
      if (!acceptance || !isOpen(finding.verdict)) return finding;
      found.add(acceptance);
      const isStale = acceptance.sight !== sightOf(finding);
      if (isStale) lapsed.push({ acceptance, why: "changed" });
      const { by, reason, on } = acceptance;
      return { ...finding, accepted: { by, reason, on, ...(isStale && { stale: true as const }) } };
    });
    return { ...outcome, findings, ...(tick && { tick: tickedBy(tick) }) };
  });
  const guides = new Set(outcomes.map(({ guide }) => guide));
  for (const acceptance of state.acceptances) {
    if (guides.has(acceptance.guide) && !found.has(acceptance)) lapsed.push({ acceptance, why: "gone" });
  }
  return { outcomes: applied, lapsed };
}

const tickedBy = ({ by, on, remark }: KeptState["ticks"][number]): NonNullable<Outcome["tick"]> => ({
  by,
  on,
  ...(remark !== undefined && remark !== "" && { remark }),
});
