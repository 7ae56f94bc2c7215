import type { Environment } from "../language/environment.js";
import { fieldNamed, tableNamed, type FieldRef, type TableRef } from "../language/fields.js";
import { booleanValue, unknownValue } from "../language/make.js";
import type { Tree } from "../language/tree.js";
import type { Value } from "../language/values.js";
import type { Builtin } from "./builtin.js";
import { anything } from "./wanted.js";

/**
 * Whether the table, or the column, was recognised in the workbook. Open where something was that may be it: a rule
 * must not pass because the half of a table that it is about could not be read.
 */
export const found: Builtin = {
  names: ["found", "已识别"],
  parameters: [{ name: "table or column", wants: anything }],
  gives: { type: "boolean" },
  evaluate: () => undefined,
  lookUp: ([tree], environment) => (tree === undefined ? booleanValue(false) : isThere(tree, environment)),
};

function isThere(tree: Tree, environment: Environment): Value {
  const { recorder, submission } = environment;
  const field = tree.type === "path" ? columnOf(tree, environment) : undefined;
  const table = field?.table ?? tableOf(tree, environment)?.name;
  if (table === undefined) return booleanValue(false);
  recorder?.table(table);
  const content = submission.tables.get(table);
  if (content?.ambiguous !== undefined) return unknownValue([{ table, why: "ambiguous" }]);
  if (content?.found !== true || field === undefined) return booleanValue(content?.found === true);
  recorder?.field(field.table, field.name);
  const isThere = content.fields.includes(field.name);
  if (!isThere && content.openFields?.includes(field.name) === true)
    return unknownValue([{ table, field: field.name, why: "ambiguous" }]);
  return booleanValue(isThere);
}

function columnOf({ object, name }: Tree & { type: "path" }, environment: Environment): FieldRef | undefined {
  const table = tableOf(object, environment);
  return table && fieldNamed(environment.vocabulary, table.name, name);
}

/** The table an expression takes its rows from, through filters and `let` names. */
function tableOf(tree: Tree, environment: Environment): TableRef | undefined {
  if (tree.type === "filter") return tableOf(tree.list, environment);
  if (tree.type !== "name") return undefined;
  const definition = environment.definitions?.get(tree.name);
  if (definition) return tableOf(definition, environment);
  return tableNamed(environment.vocabulary, tree.name);
}
