import type { Environment } from "../language/environment.js";
import { fieldNamed, tableNamed, type FieldRef, type TableRef } from "../language/fields.js";
import { booleanValue } from "../language/make.js";
import type { Tree } from "../language/tree.js";
import type { Builtin } from "./builtin.js";
import { anything } from "./wanted.js";

/** Whether the table, or the column, was recognised in the workbook. Never open. */
export const found: Builtin = {
  names: ["found", "已识别"],
  parameters: [{ name: "table or column", wants: anything }],
  gives: { type: "boolean" },
  evaluate: () => undefined,
  lookUp: ([tree], environment) => booleanValue(tree !== undefined && isThere(tree, environment)),
};

function isThere(tree: Tree, environment: Environment): boolean {
  const { recorder, submission } = environment;
  const field = tree.type === "path" ? columnOf(tree, environment) : undefined;
  const table = field?.table ?? tableOf(tree, environment)?.name;
  if (table === undefined) return false;
  recorder?.table(table);
  const content = submission.tables.get(table);
  if (content?.found !== true || field === undefined) return content?.found === true;
  recorder?.field(field.table, field.name);
  return content.fields.includes(field.name);
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
