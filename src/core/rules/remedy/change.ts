import type { Entry, Submission } from "../../submission.js";
import type { FieldValue, Traced } from "../../values/traced.js";
import type { Environment, Local } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import { withNamesOf } from "../language/names.js";
import { withoutLocals } from "../language/scope.js";
import type { Operand, Value } from "../language/values.js";

/**
 * The environment in which one cell holds another value: the submission, the `let` names that rest on it, and
 * the rows around the expression are those of the changed workbook.
 */
export function withCell(environment: Environment, operand: Operand, value: FieldValue): Environment {
  if (operand.traced.state !== "value") return environment;
  const changed = new Map<Entry, Entry>();
  const traced: Traced = { ...operand.traced, value };
  const submission = changedSubmission(environment.submission, operand, traced, changed);
  return {
    ...withNames({ ...environment, submission, names: new Map() }, environment, changed),
    locals: changedLocals(environment.locals, changed),
  };
}

/** The submission with one cell changed; `changed` learns which entries became others. */
function changedSubmission(
  submission: Submission,
  { role, traced }: Operand,
  now: Traced,
  changed: Map<Entry, Entry>,
): Submission {
  const [name = "", field = ""] = role.split(".");
  const content = submission.tables.get(name);
  if (!content) return submission;
  const entries = content.entries.map((entry) => {
    if (entry.values.get(field) !== traced) return entry;
    const replaced: Entry = { ...entry, values: new Map(entry.values).set(field, now) };
    changed.set(entry, replaced);
    return replaced;
  });
  const tables = new Map(submission.tables).set(name, { ...content, entries });
  return { ...submission, tables };
}

/** Constants as they were, `let` names reckoned anew, outside all loops. */
function withNames(
  fresh: Environment,
  { names, definitions }: Environment,
  changed: ReadonlyMap<Entry, Entry>,
): Environment {
  const kept = new Map<string, Value>();
  for (const [name, value] of names) if (!definitions?.has(name)) kept.set(name, valueWith(value, changed));
  let known: Environment = { ...withoutLocals(fresh), names: kept };
  for (const [name, tree] of definitions ?? []) {
    if (!names.has(name) || known.names.has(name)) continue;
    const inside = withNamesOf(tree, known);
    known = { ...known, names: new Map(inside.names).set(name, evaluate(tree, inside)) };
  }
  return known;
}

function changedLocals(local: Local | undefined, changed: ReadonlyMap<Entry, Entry>): Local | undefined {
  if (local === undefined) return undefined;
  return { ...local, value: valueWith(local.value, changed), outer: changedLocals(local.outer, changed) };
}

function valueWith(value: Value, changed: ReadonlyMap<Entry, Entry>): Value {
  const entry = value.type === "row" ? changed.get(value.entry) : undefined;
  return value.type === "row" && entry ? { ...value, entry } : value;
}
