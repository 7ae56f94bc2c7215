import type { SentenceParts, SentenceShape } from "../messages/sentences.js";
import type { Explanation, Quantity } from "../rules/explain/explanation.js";
import type { ComparisonOperator } from "../rules/language/tree.js";
import type { Missing } from "../values/traced.js";
import { formatAddress } from "../values/cells.js";
import { formatDate } from "../values/dates.js";
import { divide, isZero, type Exact } from "../values/exact.js";
import { maskIdentity } from "../values/identity.js";
import {
  codeText,
  fullLabel,
  isPersonal,
  REDACTED,
  roleLabel,
  subjectLabel,
  type RenderContext,
} from "./labels.js";
import { numberText, quantityText } from "./quantities.js";

const SIGNS: Record<ComparisonOperator, string> = {
  "=": "=",
  "!=": "≠",
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
};

/** How many things a sentence names before it only counts them. */
const MOST_PARTS = 3;

/** One plain sentence for an explanation: what, number, limit, gap; or why it cannot be decided. */
export function sentenceFor(explanation: Explanation, context: RenderContext): string {
  const { sentences, terms } = context.messages;
  if (explanation.truth === "unknown") {
    const measured = hasInterval(explanation) ? [quantitySentence(explanation, context)] : [];
    const reasons = missingSentence(explanation.missing, context);
    return sentences.undecided(terms.sentences([...measured, reasons]));
  }
  if (explanation.empty) return sentences.empty(roleLabel(explanation.subject ?? "", context));
  const sentence = hasOwnFigures(explanation)
    ? quantitySentence(explanation, context)
    : partsSentence(explanation, context);
  const { witness, witnessRole } = explanation;
  const hidden = context.redacted && (witnessRole === undefined || isPersonal(witnessRole, context));
  return witness === undefined || hidden ? sentence : terms.withWitness(maskIdentity(witness), sentence);
}

const hasInterval = ({ actual }: Explanation): boolean =>
  actual !== undefined && "low" in actual && actual.low.compare(actual.high) !== 0;

const hasOwnFigures = (explanation: Explanation): boolean =>
  explanation.actual !== undefined || (explanation.parts.length === 0 && explanation.operands.length > 0);

function partsSentence(explanation: Explanation, context: RenderContext): string {
  const { sentences, terms } = context.messages;
  const held = explanation.truth === true;
  if (explanation.parts.length === 0) return held ? sentences.bareHeld : sentences.bareShort;
  if (explanation.shape === "every" && held)
    return sentences.everyHeld(String(explanation.parts.length + (explanation.omitted ?? 0)));
  const shown = explanation.parts.slice(0, MOST_PARTS).map((part) => sentenceFor(part, context));
  const more = explanation.parts.length - shown.length + (explanation.omitted ?? 0);
  return terms.sentences(more > 0 ? [...shown, context.messages.reasons.andMore(String(more))] : shown);
}

function quantitySentence(explanation: Explanation, context: RenderContext): string {
  const { sentences } = context.messages;
  const shape: SentenceShape = explanation.shape === "every" ? "generic" : explanation.shape;
  const held = isHeld(explanation, shape);
  const parts = partsOf(explanation, context);
  if (parts.limit === "" && parts.options === "" && shape === "generic") {
    const plain = [parts.subject, parts.actual].filter((part) => part !== "").join(" ");
    return plain === "" ? (held ? sentences.bareHeld : sentences.bareShort) : plain;
  }
  return sentences[held ? "held" : "short"][shape](parts).trim();
}

/** Said of a value, not of the condition: "x is blank" holds where there is no x. */
function isHeld({ truth, negated }: Explanation, shape: SentenceShape): boolean {
  const holds = truth !== false;
  return negated && (shape === "present" || shape === "pattern") ? !holds : holds;
}

/** The figures of an explanation as words, for sentences, own messages and the report's fields. */
export function partsOf(explanation: Explanation, context: RenderContext): SentenceParts {
  const { terms } = context.messages;
  return {
    subject: subjectLabel(explanation.operands[0], explanation.subject, context),
    actual: shown(explanation.actual, explanation, context),
    limit: shown(explanation.limit, explanation, context),
    gap: quantityText(explanation.gap, terms),
    sign: explanation.operator ? SIGNS[explanation.operator] : explanation.negated ? "≠" : "=",
    base: quantityText(explanation.base, terms),
    times: timesText(explanation, context),
    factor: explanation.factor ? numberText(explanation.factor, terms) : "",
    options: optionsText(explanation, context),
    on: explanation.on ? formatDate(explanation.on) : "",
  };
}

/** A figure; a text about a person is left out when redacted, a code shows as its word. */
function shown(quantity: Quantity | undefined, { subject }: Explanation, context: RenderContext): string {
  const { terms } = context.messages;
  if (quantity?.kind !== "text") return quantityText(quantity, terms);
  if (context.redacted && subject !== undefined && isPersonal(subject, context)) return REDACTED;
  const { scale, code, text } = quantity;
  const word = scale === undefined || code === undefined ? text : codeText(scale, code, text, context);
  return quantityText({ kind: "text", text: maskIdentity(word) }, terms);
}

function optionsText({ options = [], scale }: Explanation, context: RenderContext): string {
  const { terms } = context.messages;
  const words = options.map((option) =>
    scale === undefined ? option : codeText(scale, option, option, context),
  );
  return terms.list(words.map(terms.quoted));
}

/** How many times the base the actual amount is, where both are single figures. */
function timesText({ actual, base }: Explanation, context: RenderContext): string {
  const top = single(actual);
  const bottom = single(base);
  return top && bottom && !isZero(bottom) ? numberText(divide(top, bottom), context.messages.terms) : "";
}

function single(quantity: Explanation["actual"]): Exact | undefined {
  if (quantity?.kind !== "money" && quantity?.kind !== "number") return undefined;
  return quantity.low.compare(quantity.high) === 0 ? quantity.low : undefined;
}

/** What is missing, in words: the field, where it would stand, and why it does not help. */
export function missingSentence(missing: readonly Missing[], context: RenderContext): string {
  const { reasons, sentences, terms } = context.messages;
  if (missing.length === 0) return sentences.noReason;
  const shown = missing.slice(0, MOST_PARTS).map((one) => oneMissing(one, context));
  const more = missing.length - shown.length;
  return terms.sentences(more > 0 ? [...shown, reasons.andMore(String(more))] : shown);
}

function oneMissing(missing: Missing, context: RenderContext): string {
  const { reasons, terms } = context.messages;
  const what =
    missing.why === "no table"
      ? roleLabel(missing.table, context)
      : fullLabel(missing.table, missing.field, context);
  const where = missing.cell ? terms.cells(formatAddress(missing.cell)) : "";
  const personal = context.redacted && isPersonal(`${missing.table}.${missing.field ?? ""}`, context);
  const raw = personal ? "" : maskIdentity(missing.raw ?? "");
  const why = reasons.missing[missing.why](`${what}${where}`, raw);
  const question = missing.question === undefined ? "" : reasons.question(missing.question);
  const candidates = (missing.candidates ?? []).map((text) => terms.quoted(maskIdentity(text)));
  const between = candidates.length > 0 ? reasons.whichOf(terms.list(candidates)) : "";
  return [why, question, between].filter((part) => part !== "").join(terms.locale === "en" ? "; " : "；");
}
