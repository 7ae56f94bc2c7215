import type { Finding, Verdict } from "../outcome.js";
import { explain } from "../rules/explain/explain.js";
import type { Explanation } from "../rules/explain/explanation.js";
import { toFormula } from "../rules/formula/to-formula.js";
import type { Words } from "../rules/guide/schema.js";
import type { Environment } from "../rules/language/environment.js";
import { evaluate } from "../rules/language/evaluate.js";
import type { Tree } from "../rules/language/tree.js";
import type { Operand, Value } from "../rules/language/values.js";
import { remediesFor } from "../rules/remedy/remedies.js";
import type { Caveat } from "../values/traced.js";
import { fingerprint } from "./fingerprint.js";
import { afterCaveats, distinctMissing, truthOf, type RuleVerdict } from "./verdicts.js";

/** Sentences of the guide's own, by verdict. */
export type OwnMessages = Partial<Record<"met" | "broken" | "doubtful" | "unanswered", Words | undefined>>;

/** One rule evaluated and explained. */
export interface Judged {
  readonly verdict: RuleVerdict;
  readonly tree: Tree;
  readonly explanation: Explanation;
  readonly caveats: readonly Caveat[];
}

/** Evaluates a rule, explains it, and takes the caveats of the operands that decide into account. */
export function judge(tree: Tree, environment: Environment): Judged {
  const { truth } = truthOf(evaluate(tree, environment));
  const explanation = explain(tree, environment);
  const caveats = explanation.operands.flatMap(({ traced }) =>
    traced.state === "value" ? (traced.caveats ?? []) : [],
  );
  const plain = truth === "unknown" ? "unanswered" : truth ? "met" : "broken";
  return { verdict: afterCaveats(plain, caveats), tree, explanation, caveats };
}

interface FindingParts {
  readonly ids: readonly string[];
  readonly verdict: Verdict;
  readonly reading?: { readonly id: string; readonly label: Words };
  readonly messages?: OwnMessages | undefined;
  readonly because?: Words | undefined;
}

/** The finding for a judged rule: evidence, formula, and remedies where it is not met. */
export function findingFor(judged: Judged, parts: FindingParts, environment: Environment): Finding {
  const { explanation, tree } = judged;
  const evidence = explanation.operands;
  const message = parts.messages?.[judged.verdict];
  const mendable = judged.verdict === "broken" || judged.verdict === "doubtful";
  return {
    id: fingerprint([...parts.ids, parts.reading?.id ?? ""], evidence, environment),
    verdict: parts.verdict,
    ...(parts.reading && { reading: parts.reading.id, readingLabel: parts.reading.label }),
    explanation,
    ...(message && { message, names: namesOf(message, environment) }),
    ...(parts.because && { because: parts.because }),
    evidence,
    missing: distinctMissing(explanation.missing),
    caveats: judged.caveats,
    formula: toFormula(tree, environment),
    remedies: mendable && explanation.truth === false ? remediesFor(tree, environment) : [],
  };
}

/** The values of the `let` names and constants that a sentence of the guide's own names in braces. */
function namesOf(message: Words, environment: Environment): ReadonlyMap<string, Value> {
  const named = `${message.zh}${message.en}`.matchAll(/\{([^{}]+)\}/gu);
  return new Map(
    [...named].flatMap(([, name = ""]) => {
      const value = environment.names.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
}

/** A finding that only points at cells: an attachment listed, a flag set. */
export function pointingFinding(
  ids: readonly string[],
  verdict: Verdict,
  evidence: readonly Operand[],
  environment: Environment,
  message?: Words,
): Finding {
  return {
    id: fingerprint(ids, evidence, environment),
    verdict,
    ...(message && { message }),
    evidence,
    missing: [],
    caveats: [],
    remedies: [],
  };
}
