import type { Messages } from "../messages/index.js";
import type { Operand } from "../rules/language/values.js";
import type { Vocabulary } from "../vocabulary.js";

/** Shown in place of what --redact leaves out. */
export const REDACTED = "***";

/** What every part of rendering needs to know. */
export interface RenderContext {
  readonly messages: Messages;
  readonly lang: "zh" | "en";
  readonly vocabulary: Vocabulary;
  /** names and identity numbers are left out */
  readonly redacted: boolean;
}

/** "units.requested" in words: the field's label; a table's label for "units". */
export function roleLabel(role: string, { vocabulary, lang }: RenderContext): string {
  const [table = "", field = ""] = role.split(".");
  const definition = vocabulary.tables[table];
  return definition?.fields[field]?.[lang] ?? definition?.[lang] ?? role;
}

/** Label of a table and of a field in it, "单位·申请经费". */
export const fullLabel = (table: string, field: string | undefined, context: RenderContext): string =>
  field === undefined
    ? roleLabel(table, context)
    : `${roleLabel(table, context)}·${roleLabel(`${table}.${field}`, context)}`;

/** The cell's own header words where the operand has them, else the field's label. */
export function subjectLabel(
  operand: Operand | undefined,
  subject: string | undefined,
  context: RenderContext,
): string {
  const role = subject ?? operand?.role;
  const own = operand && operand.traced.state !== "absent" ? operand.traced.origin.label : "";
  if (operand && own !== "" && context.lang === "zh" && (subject === undefined || subject === operand.role)) {
    return own.replace(/[（(].*?[）)]\s*$/u, "").replace(/\s+/gu, "");
  }
  return role === undefined ? "" : roleLabel(role, context);
}

/** Whether a field holds something about a person that --redact leaves out. */
export function isPersonal(role: string, { vocabulary }: RenderContext): boolean {
  const [table = "", field = ""] = role.split(".");
  return vocabulary.tables[table]?.fields[field]?.personal ?? false;
}

/** A code or level in words: the label of its scale, else what the cell said. */
export function codeText(scale: string, code: string, text: string, context: RenderContext): string {
  const { vocabulary, lang, messages } = context;
  return vocabulary.scales[scale]?.values[code]?.[lang] ?? messages.levels[code] ?? text;
}

/** Who ticked or accepted is a person too: left out when redacted. */
export const hiddenName = <T extends { readonly by: string }>(signed: T, { redacted }: RenderContext): T =>
  redacted ? { ...signed, by: REDACTED } : signed;
