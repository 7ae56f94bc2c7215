import type { Outcome } from "../outcome.js";
import type { Guide } from "../rules/guide/guide.js";
import type { Environment } from "../rules/language/environment.js";
import type { Submission } from "../submission.js";
import type { CivilDate } from "../values/dates.js";
import type { Tables } from "../values/tables.js";
import type { Vocabulary } from "../vocabulary.js";
import { changedFields } from "./changes.js";
import { checkDemand } from "./demand.js";
import { GuideNames } from "./names.js";

/** What a check needs besides the submission and the guides. */
export interface CheckContext {
  /** with the fields that the guides add, see `withGuideFields` */
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  /** the day taken as today */
  readonly today: CivilDate;
}

/** Holds a submission against guides: every demand of each, exactly once, in the guides' order. Pure. */
export function check(submission: Submission, guides: readonly Guide[], context: CheckContext): Outcome[] {
  return guides.flatMap((guide) => {
    const names = new GuideNames(guide, environmentOf(submission, context));
    return guide.demands.map((demand) => checkDemand(demand, guide, names));
  });
}

/**
 * The same as `check` on the new submission, re-running only the demands that looked at something that differs
 * between the two submissions; the others keep their outcome.
 */
export function recheck(
  before: { readonly submission: Submission; readonly outcomes: readonly Outcome[] },
  submission: Submission,
  guides: readonly Guide[],
  context: CheckContext,
): Outcome[] {
  const changed = changedFields(before.submission, submission);
  const earlier = new Map(before.outcomes.map((outcome) => [`${outcome.guide}/${outcome.rule}`, outcome]));
  return guides.flatMap((guide) => {
    const names = new GuideNames(guide, environmentOf(submission, context));
    return guide.demands.map((demand) => {
      const known = earlier.get(`${guide.id}/${demand.id}`);
      const touched = !known || [...known.reads].some((name) => changed.has(name));
      return touched ? checkDemand(demand, guide, names) : known;
    });
  });
}

function environmentOf(submission: Submission, context: CheckContext): Environment {
  return { ...context, submission, names: new Map() };
}
