import { compare, exact, type Exact } from "../../../values/exact.js";
import { fieldNamed } from "../../language/fields.js";
import { itemsOf, originOf, tableOf, type ListOrigin } from "../../language/origin.js";
import { childrenOf, throughNames, type Placed } from "../../language/names.js";
import type { NumberValue, Operand } from "../../language/values.js";
import type { Comparison, Found } from "../comparison.js";
import {
  byField,
  distinctOperands,
  evidenceOf,
  joinEvidence,
  NO_EVIDENCE,
  type Evidence,
} from "../evidence.js";
import type { Noun } from "../explanation.js";
import type { Explain } from "../point.js";
import { figure, numberGap, quantityOf } from "../quantities.js";
import { judgeRows, namingOperand, type JudgedRow } from "../rows.js";
import { isExact } from "../side.js";
import { nounOfRows } from "./nouns.js";

/** Rows explained one by one; beyond, their cells are taken as the evaluation names them. */
const MOST_ROWS = 200;

interface Counted {
  readonly origin: ListOrigin;
  readonly rows: readonly JudgedRow[];
  readonly table: string | undefined;
  readonly noun: Noun | undefined;
}

/** count(list) against a number: the cells of the counted rows, and of the near misses when there are too few. */
export function countAgainstNumber(comparison: Comparison): Found | undefined {
  const { actual, limit, truth } = comparison;
  const lists = countedLists(actual);
  if (lists.length === 0 || !limit.constant || limit.value.type !== "number") return undefined;
  const counted = lists.map(countOf);
  const [first] = counted;
  const display = { noun: first?.noun };
  const value = actual.value.type === "number" ? actual.value : undefined;
  const operator = comparison.operator;
  const gap = value && truth === false ? wholeGap(operator, value, limit.value, display) : undefined;
  const shown = value && quantityOf(value, display);
  const wanted = quantityOf(limit.value, display);
  const short =
    truth === false && gap !== undefined && value !== undefined && isShort(operator, value, limit.value);
  const pieces = counted.map((each) => evidenceOfCount(each, { truth, short, explain: comparison.explain }));
  const all = evidenceOf(actual.value, limit.value);
  return {
    shape: "count",
    ...(first?.table && { subject: first.table }),
    ...(shown && { actual: shown }),
    ...(wanted && { limit: wanted }),
    ...(gap && { gap }),
    ...(counted.every(({ rows }) => rows.length === 0) && value && { empty: true }),
    evidence: { ...joinEvidence(pieces), missing: all.missing },
  };
}

/** The lists counted on a side made of counts, sums of counts and figures; none when anything else is in it. */
function countedLists(placed: Placed): Placed[] {
  const { tree, environment } = throughNames(placed);
  if (tree.type === "call" && tree.name === "count")
    return tree.args.map((list) => ({ tree: list, environment }));
  if (tree.type !== "arithmetic" || tree.operator !== "+") return [];
  const sides = childrenOf(tree).map((child) => countedLists({ tree: child, environment }));
  return sides.every((side) => side.length > 0) ? sides.flat() : [];
}

function countOf(list: Placed): Counted {
  const origin = originOf(list);
  const items = itemsOf(origin.base) ?? [];
  const table = tableOf(origin, items);
  const { vocabulary } = list.environment;
  const taken = fieldNamed(vocabulary, table ?? "", origin.field ?? "")?.name;
  const countsRows = taken === undefined || taken === vocabulary.tables[table ?? ""]?.needs[0];
  return {
    origin,
    table,
    noun: countsRows ? nounOfRows(table, list.environment) : undefined,
    rows: judgeRows(origin, items),
  };
}

interface Wanted {
  readonly truth: Comparison["truth"];
  readonly short: boolean;
  readonly explain: Explain;
}

function evidenceOfCount({ origin, rows }: Counted, { truth, short, explain }: Wanted): Evidence {
  const undecided = truth === "unknown" ? rows.filter((row) => row.truth === "unknown") : [];
  const counted = rows.filter((row) => row.truth === true);
  const near = short
    ? nearMisses(
        rows.filter((row) => row.truth === false),
        explain,
      )
    : [];
  const looked = [...undecided, ...counted, ...near];
  const pieces = looked.map((row, index) => evidenceOfRow(row, index < MOST_ROWS ? explain : undefined));
  const taken = looked.flatMap((row) => fieldTaken(row, origin));
  const joined = joinEvidence(pieces);
  return { ...joined, operands: distinctOperands(byField([...joined.operands, ...taken])) };
}

function evidenceOfRow({ conditions, value }: JudgedRow, explain: Explain | undefined): Evidence {
  const [first] = conditions;
  if (first === undefined) return NO_EVIDENCE;
  if (explain === undefined) return evidenceOf(value);
  return joinEvidence(conditions.map((condition) => explain({ ...condition, negated: false })));
}

/** The rows that fail the fewest conditions. */
function nearMisses(rows: readonly JudgedRow[], explain: Explain): JudgedRow[] {
  const failing = rows.slice(0, MOST_ROWS).map((row) => ({ row, failed: failedParts(row, explain) }));
  const fewest = Math.min(...failing.map(({ failed }) => failed));
  return failing.filter(({ failed }) => failed === fewest).map(({ row }) => row);
}

function failedParts({ conditions }: JudgedRow, explain: Explain): number {
  const explained = conditions.map((condition) => explain({ ...condition, negated: false }));
  return explained
    .filter(({ truth }) => truth === false)
    .reduce((sum, { join, parts }) => sum + (join === "and" ? parts.length : 1), 0);
}

/** The cell of the field that is counted, or of the one that names the row when rows are. */
function fieldTaken({ value, conditions }: JudgedRow, { field, base }: ListOrigin): Operand[] {
  if (value.type !== "row") return [];
  const taken = fieldNamed(base.environment.vocabulary, value.table, field ?? "");
  const traced = taken && value.entry.values.get(taken.name);
  if (taken && traced) return [{ role: taken.role, traced }];
  const naming = conditions.length === 0 ? namingOperand(value, base.environment) : undefined;
  return naming ? [naming] : [];
}

/** Counts are whole: more than 3 is 4 or more. */
function wholeGap(
  operator: Comparison["operator"],
  actual: NumberValue,
  limit: NumberValue,
  display: { readonly noun: Noun | undefined },
): Found["gap"] {
  const one = exact(1n);
  const moved = (step: Exact): Pick<NumberValue, "low" | "high"> => ({
    low: limit.low.add(step),
    high: limit.high.add(step),
  });
  if (operator === ">") return numberGap(">=", actual, moved(one), display);
  if (operator === "<") return numberGap("<=", actual, moved(one.neg()), display);
  if (operator === "!=" && isExact(actual)) return figure(one, one, display);
  return numberGap(operator, actual, limit, display);
}

function isShort(operator: Comparison["operator"], actual: NumberValue, limit: NumberValue): boolean {
  return operator.startsWith(">") || (operator === "=" && compare(actual.high, limit.low) < 0);
}
