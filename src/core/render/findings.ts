import type { Finding, Outcome } from "../outcome.js";
import type { Words } from "../rules/guide/schema.js";
import { operandsOf } from "../rules/language/values.js";
import type { Remedy } from "../rules/remedy/remedy.js";
import { formatAddress } from "../values/cells.js";
import { toDecimal } from "../values/exact.js";
import { maskIdentity } from "../values/identity.js";
import type { Missing } from "../values/traced.js";
import { evidenceCells } from "./evidence.js";
import { measureOf } from "./measure.js";
import { hiddenName, isPersonal, REDACTED, roleLabel, subjectLabel, type RenderContext } from "./labels.js";
import type { ReportCell, ReportFinding, ReportMissing, ReportRemedy } from "./report.js";
import { ruleValueText } from "./rule-values.js";
import { renderFormula } from "./formula.js";
import { missingSentence, partsOf, sentenceFor } from "./sentence.js";

/** A finding with its sentence: the guide's own message first, then the recognised shape, then the generic form. */
export function renderFinding(finding: Finding, outcome: Outcome, context: RenderContext): ReportFinding {
  const { explanation } = finding;
  const parts = explanation && partsOf(explanation, context);
  const cells = [...evidenceCells(finding.evidence, context), ...placeCells(finding)];
  const missing = finding.missing.length > 0 || cells.length > 0 ? finding.missing : nothingThere(outcome);
  const remedies = finding.remedies.map((remedy) => renderRemedy(remedy, context));
  return {
    id: finding.id,
    verdict: finding.verdict,
    ...(finding.readingLabel && { reading: finding.readingLabel[context.lang] }),
    message: maskIdentity(messageOf(finding, context)),
    cells,
    ...(missing.length > 0 && { missing: missing.map(renderMissing) }),
    ...present("actual", parts?.actual),
    ...present("required", parts && requiredText(parts)),
    ...present("gap", parts?.gap),
    ...measureOf(explanation),
    ...(finding.formula && { formula: renderFormula(finding.formula, finding.evidence, context) }),
    ...(remedies.length > 0 && { remedies }),
    ...(finding.accepted && { accepted: hiddenName(finding.accepted, context) }),
  };
}

const placeCells = ({ places = [] }: Finding): ReportCell[] =>
  places.map(({ table, range }) => ({ address: formatAddress(range), role: table }));

const present = <K extends string>(key: K, text: string | undefined): Partial<Record<K, string>> =>
  text === undefined || text === "" ? {} : ({ [key]: text } as Partial<Record<K, string>>);

const requiredText = (parts: { sign: string; limit: string }): string =>
  parts.limit === "" ? "" : `${parts.sign} ${parts.limit}`;

/** Where an outcome rests on no cell at all: the tables it looked into and found nothing in. */
function nothingThere(outcome: Outcome): Missing[] {
  const fields = [...outcome.reads].filter((name) => name.includes("."));
  const shown = fields.length > 0 ? fields : [...outcome.reads];
  return shown.map((name) => {
    const [table = "", field] = name.split(".");
    return { table, ...(field !== undefined && { field }), why: "blank" };
  });
}

const renderMissing = ({ table, field, why }: Missing): ReportMissing => ({
  table,
  ...(field !== undefined && { field }),
  why,
});

function messageOf(finding: Finding, context: RenderContext): string {
  const { sentences, reasons } = context.messages;
  const base = baseMessage(finding, context);
  const caveats = [
    ...new Set(finding.caveats.map((caveat) => reasons.caveat(caveat.code, caveat.detail ?? ""))),
  ];
  const withCaveats = [base, ...caveats].join(context.messages.terms.sentences(["", ""]));
  const told = finding.because ? sentences.because(withCaveats, finding.because[context.lang]) : withCaveats;
  return finding.readingLabel ? sentences.onlyReading(finding.readingLabel[context.lang], told) : told;
}

function baseMessage(finding: Finding, context: RenderContext): string {
  if (finding.message) return filledIn(finding.message, finding, context);
  if (finding.explanation) return sentenceFor(finding.explanation, context);
  if (finding.missing.length > 0) {
    return context.messages.sentences.undecided(missingSentence(finding.missing, context));
  }
  return attachmentSentence(finding, context);
}

/** Names of the listed documents stand beside the answer cells; the answer's own row says which. */
function attachmentSentence(finding: Finding, context: RenderContext): string {
  const { sentences } = context.messages;
  const names = context.messages.terms.list(finding.evidence.map((operand) => operand.name ?? ""));
  return finding.verdict === "broken" || finding.verdict === "doubtful"
    ? sentences.refused(names)
    : sentences.listed(names);
}

/** Placeholders {actual} {limit} {gap} {subject} and the names the guide computed. */
function filledIn(message: Words, finding: Finding, context: RenderContext): string {
  const parts = finding.explanation && partsOf(finding.explanation, context);
  const named: Record<string, string> = parts ? { ...parts } : {};
  return message[context.lang].replace(
    /\{([^{}]+)\}/gu,
    (_whole, name: string) => namedText(finding, name, context) ?? named[name] ?? "",
  );
}

/** A `let` name or constant in words; undefined for the general placeholders. */
function namedText(finding: Finding, name: string, context: RenderContext): string | undefined {
  const value = finding.names?.get(name);
  if (!value) return undefined;
  const personal = context.redacted && operandsOf(value.source).some(({ role }) => isPersonal(role, context));
  return personal ? REDACTED : ruleValueText(value, context);
}

function renderRemedy(remedy: Remedy, context: RenderContext): ReportRemedy {
  const { remedies } = context.messages;
  switch (remedy.kind) {
    case "none":
      return { text: remedies.none[remedy.why] };
    case "rows":
      return {
        text: (remedy.add > 0 ? remedies.addRows : remedies.removeRows)(
          roleLabel(remedy.table, context),
          String(Math.abs(remedy.add)),
        ),
      };
    default:
      return cellRemedy(remedy, context);
  }
}

function cellRemedy(
  remedy: Exclude<Remedy, { kind: "none" | "rows" }>,
  context: RenderContext,
): ReportRemedy {
  const { remedies } = context.messages;
  const [from, to] =
    remedy.kind === "number" ? [toDecimal(remedy.from), toDecimal(remedy.to)] : [remedy.from, remedy.to];
  const label = subjectLabel(remedy.operand, remedy.operand.role, context);
  const unit = remedy.kind === "number" ? remedy.unit : "";
  const cell = remedy.operand.traced.origin?.cell;
  const address = cell ? formatAddress(cell) : "";
  return {
    text: remedies.change(address, label, `${from}${unit && ` ${unit}`}`, `${to}${unit && ` ${unit}`}`),
    kind: remedy.kind,
    ...(cell && { cell: address }),
    label,
    ...(unit !== "" && { unit }),
    from,
    to,
  };
}
