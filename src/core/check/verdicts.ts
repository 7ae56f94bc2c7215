import type { Severity, Verdict } from "../outcome.js";
import type { Value } from "../rules/language/values.js";
import type { Caveat, Missing } from "../values/traced.js";

/** How a rule came out before severity and the case's own mapping are applied. */
export type RuleVerdict = "met" | "broken" | "doubtful" | "unanswered";

/** What a condition came to; anything but a boolean is not decided. */
export function truthOf(value: Value): { truth: boolean | "unknown"; missing: readonly Missing[] } {
  if (value.type === "boolean") return { truth: value.value, missing: [] };
  return { truth: "unknown", missing: value.type === "unknown" ? value.missing : [] };
}

/** A caveat that softens makes broken doubtful; one that doubts makes met doubtful too. */
export function afterCaveats(verdict: RuleVerdict, caveats: readonly Caveat[]): RuleVerdict {
  if (verdict === "unanswered") return verdict;
  if (caveats.some((caveat) => caveat.weight === "doubts")) return "doubtful";
  const softened = caveats.some((caveat) => caveat.weight === "softens");
  return softened && verdict === "broken" ? "doubtful" : verdict;
}

/**
 * Several readings: broken only if every one fails, met if all hold, doubtful where they disagree; a reading
 * that cannot be decided leaves the whole open unless two others already disagree.
 */
export function acrossReadings(verdicts: readonly RuleVerdict[]): RuleVerdict {
  const has = (verdict: RuleVerdict): boolean => verdicts.includes(verdict);
  if (has("met") && has("broken")) return "doubtful";
  if (has("unanswered")) return "unanswered";
  if (has("doubtful")) return "doubtful";
  return has("broken") ? "broken" : "met";
}

/** 原则上 and weaker words never break an application. */
export const atSeverity = (verdict: Verdict, severity: Severity): Verdict =>
  verdict === "broken" && severity !== "must" ? "doubtful" : verdict;

/** Each thing that is missing once: by table, field, reason and cell. */
export function distinctMissing(missing: readonly Missing[]): Missing[] {
  const seen = new Map<string, Missing>();
  for (const one of missing) {
    const cell = one.cell ? `${one.cell.sheet}!${String(one.cell.row)},${String(one.cell.column)}` : "";
    const key = [one.table, one.field ?? "", one.why, cell].join("|");
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
