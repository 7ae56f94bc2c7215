import type { Environment } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import type { ListOrigin } from "../language/origin.js";
import type { Placed } from "../language/names.js";
import { withItem } from "../language/scope.js";
import type { ListItem, Operand, Value } from "../language/values.js";

/** A row judged by the conditions of its list, each read in that row. */
export interface JudgedRow {
  readonly value: Value;
  readonly truth: boolean | "unknown";
  readonly conditions: readonly Placed[];
}

export function judgeRows(origin: ListOrigin, items: readonly ListItem[]): JudgedRow[] {
  return items.map(({ value, sure }) => {
    const conditions = origin.conditions.map(({ tree, environment }) => ({
      tree,
      environment: withItem(environment, value),
    }));
    const truths = conditions.map(({ tree, environment }) => {
      const decided = evaluate(tree, environment);
      return decided.type === "boolean" ? decided.value : "unknown";
    });
    const open = !sure || truths.includes("unknown");
    return { value, conditions, truth: truths.includes(false) ? false : open ? "unknown" : true };
  });
}

/** The field of a row that names it: the first one its table needs. */
export function namingOperand(value: Value, { vocabulary }: Environment): Operand | undefined {
  if (value.type !== "row") return undefined;
  const field = vocabulary.tables[value.table]?.needs[0] ?? "name";
  const traced = value.entry.values.get(field);
  return traced && { role: `${value.table}.${field}`, traced };
}

/** What a row or item is called, and the field that says so. */
export function witnessOf(
  value: Value,
  environment: Environment,
): { readonly witness?: string; readonly witnessRole?: string } {
  const naming = namingOperand(value, environment);
  if (naming) {
    return naming.traced.state === "value"
      ? { witness: naming.traced.origin.raw, witnessRole: naming.role }
      : {};
  }
  return "text" in value ? { witness: value.text } : {};
}
