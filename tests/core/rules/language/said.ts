import { checkTypes } from "../../../../src/core/rules/language/check-types.js";
import type { Environment } from "../../../../src/core/rules/language/environment.js";
import { evaluate } from "../../../../src/core/rules/language/evaluate.js";
import { parse } from "../../../../src/core/rules/language/parse.js";
import type { Problem } from "../../../../src/core/rules/language/problems.js";
import type { Type } from "../../../../src/core/rules/language/types.js";
import { operandsOf, type Value } from "../../../../src/core/rules/language/values.js";
import { formatAddress } from "../../../../src/core/values/cells.js";
import { formatDate } from "../../../../src/core/values/dates.js";
import { toDecimal } from "../../../../src/core/values/exact.js";
import type { Missing } from "../../../../src/core/values/traced.js";
import { tables, treeOf, vocabulary } from "../facts.js";

/** What an expression comes to, in one line: "true", "1..2 ? units.kind blank 单位!E4", "150 万元". */
export const said = (source: string, environment: Environment): string =>
  say(evaluate(treeOf(source), environment));

/** The cells a value came from. */
export const cellsOf = (source: string, environment: Environment): string[] =>
  operandsOf(evaluate(treeOf(source), environment).source).map(({ traced }) =>
    traced.origin ? formatAddress(traced.origin.cell) : "-",
  );

export function say(value: Value): string {
  switch (value.type) {
    case "number": {
      const unit = value.money === undefined ? "" : " 元";
      const [low, high] = [toDecimal(value.low), toDecimal(value.high)];
      return low === high ? `${low}${unit}` : `${low}..${high}${unit}${reasons(value.missing)}`;
    }
    case "date": {
      const [earliest, latest] = [formatDate(value.span.earliest), formatDate(value.span.latest)];
      return earliest === latest ? earliest : `${earliest}..${latest}${reasons(value.missing)}`;
    }
    case "boolean":
      return String(value.value);
    case "text":
      return value.text;
    case "code":
    case "level":
      return value.code;
    case "months":
      return `${value.months} months`;
    case "days":
      return `${value.days} days`;
    case "null":
      return "null";
    case "row":
      return `row of ${value.table}`;
    case "list":
      return `[${value.items.map((item) => `${item.sure ? "" : "?"}${say(item.value)}`).join(", ")}]`;
    case "unknown":
      return `unknown${reasons(value.missing)}`;
  }
}

const reasons = (missing: readonly Missing[]): string =>
  missing
    .map(({ table, field, why, cell }) => {
      const place = cell ? ` ${formatAddress(cell)}` : "";
      return ` ? ${field === undefined ? table : `${table}.${field}`} ${why}${place}`;
    })
    .join("");

/** The problems of an expression, "code at 3", from reading and from the static check. */
export function refused(source: string, names: Readonly<Record<string, Type>> = {}): string[] {
  const parsed = parse(source);
  const problems: readonly Problem[] = parsed.tree
    ? checkTypes(parsed.tree, { vocabulary, tables, names: new Map(Object.entries(names)) }).problems
    : parsed.problems;
  return problems.map(({ code, at, detail }) => {
    const words = Object.values(detail).filter((word) => word !== "");
    return `${code} at ${at}${words.length > 0 ? `: ${words.join(" | ")}` : ""}`;
  });
}
