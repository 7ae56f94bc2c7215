import type { Environment } from "../rules/language/environment.js";
import type { Operand } from "../rules/language/values.js";
import type { Traced } from "../values/traced.js";

/** What names a record across edits and moved rows: its first naming field, else its place in the list. */
const NAMING_FIELDS = ["name", "person", "subject"];

/**
 * The identity of a finding: the same rule, reading and meaning of its operand cells give the same id, wherever
 * rows move and whatever amounts stand there. 64-bit FNV-1a over UTF-16, 16 hexadecimal digits.
 */
export function fingerprint(
  parts: readonly string[],
  evidence: readonly Operand[],
  environment: Environment,
): string {
  const meanings = evidence.map((operand) => meaningOf(operand, environment));
  return fnv1a([...parts, ...new Set(meanings)].join("\n"));
}

function meaningOf(operand: Operand, { submission, recorder }: Environment): string {
  const [table = "", field = ""] = operand.role.split(".");
  const content = submission.tables.get(table);
  const index = content?.entries.findIndex((entry) => entry.values.get(field) === operand.traced) ?? -1;
  const entry = content?.entries[index];
  const namingField = NAMING_FIELDS.find((name) => isText(entry?.values.get(name)));
  if (namingField !== undefined) recorder?.field(table, namingField);
  const naming = namingField === undefined ? undefined : entry?.values.get(namingField);
  return `${operand.role}|${naming ? textOf(naming) : String(index)}`;
}

const isText = (traced: Traced | undefined): boolean =>
  traced?.state === "value" && traced.value.kind === "text";
const textOf = (traced: Traced): string =>
  traced.state === "value" && traced.value.kind === "text" ? traced.value.text : "";

function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, "0");
}
