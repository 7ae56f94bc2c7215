import type { Environment, Local } from "./environment.js";
import { fieldNamed } from "./fields.js";
import type { Value } from "./values.js";

/** The environment inside `some`, `every` and `for`: one more name. */
export const withVariable = (environment: Environment, name: string, value: Value): Environment => ({
  ...environment,
  locals: { kind: "variable", name, value, outer: environment.locals },
});

/** The environment inside a filter: the row's fields are names, and `item` is the row (or other element). */
export const withItem = (environment: Environment, value: Value): Environment => ({
  ...environment,
  locals: { kind: "item", value, outer: environment.locals },
});

/** The environment outside all filters and loops: constants, `let` names and tables only. */
export const withoutLocals = (environment: Environment): Environment => ({
  ...environment,
  locals: undefined,
});

/** Whether a loop variable, or a field of a row around the expression, stands before constants and `let` names. */
export function isHidden(name: string, { locals, vocabulary }: Environment): boolean {
  for (let local: Local | undefined = locals; local !== undefined; local = local.outer) {
    if (local.kind === "variable" ? local.name === name : name === "item") return true;
    if (
      local.kind === "item" &&
      local.value.type === "row" &&
      fieldNamed(vocabulary, local.value.table, name)
    ) {
      return true;
    }
  }
  return false;
}
