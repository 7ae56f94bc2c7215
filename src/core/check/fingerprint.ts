import type { Environment } from "../rules/language/environment.js";
import type { Operand } from "../rules/language/values.js";
import type { TableContent } from "../submission.js";
import { hash } from "../values/hash.js";
import type { Traced } from "../values/traced.js";

/** What names a record across edits and moved rows: its first naming field, else its place in the list. */
const NAMING_FIELDS = ["name", "person", "subject"];

/**
 * The identity of a finding: the same rule, reading and meaning of its operand cells give the same id, wherever
 * rows move and whatever amounts stand there.
 */
export function fingerprint(
  parts: readonly string[],
  evidence: readonly Operand[],
  environment: Environment,
): string {
  const meanings = evidence.map((operand) => meaningOf(operand, environment));
  return hash([...parts, ...new Set(meanings)].join("\n"));
}

function meaningOf(operand: Operand, { submission, recorder }: Environment): string {
  const [table = "", field = ""] = operand.role.split(".");
  const content = submission.tables.get(table);
  const index = content ? placesOf(content, field).get(operand.traced) : undefined;
  const entry = index === undefined ? undefined : content?.entries[index];
  const namingField = NAMING_FIELDS.find((name) => isText(entry?.values.get(name)));
  if (namingField === undefined) return `${operand.role}|${String(index ?? -1)}`;
  recorder?.field(table, namingField);
  return `${operand.role}|${textOf(entry?.values.get(namingField))}`;
}

const places = new WeakMap<TableContent, Map<string, ReadonlyMap<Traced, number>>>();

/** In which record each value of a field stands; made once a table and field. */
function placesOf(content: TableContent, field: string): ReadonlyMap<Traced, number> {
  const known = places.get(content) ?? new Map<string, ReadonlyMap<Traced, number>>();
  places.set(content, known);
  let made = known.get(field);
  if (!made) {
    const pairs = content.entries.flatMap((entry, index) => {
      const traced = entry.values.get(field);
      return traced ? [[traced, index] as const] : [];
    });
    known.set(field, (made = new Map(pairs)));
  }
  return made;
}

const isText = (traced: Traced | undefined): boolean =>
  traced?.state === "value" && traced.value.kind === "text";
const textOf = (traced: Traced | undefined): string =>
  traced?.state === "value" && traced.value.kind === "text" ? traced.value.text : "";
