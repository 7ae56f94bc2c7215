import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse as parseYaml } from "yaml";
import type { Environment } from "../../../src/core/rules/language/environment.js";
import { evaluate } from "../../../src/core/rules/language/evaluate.js";
import { withNamesOf } from "../../../src/core/rules/language/names.js";
import { parse } from "../../../src/core/rules/language/parse.js";
import type { Tree } from "../../../src/core/rules/language/tree.js";
import type { Operand, Value } from "../../../src/core/rules/language/values.js";
import type { Entry, Submission, TableContent } from "../../../src/core/submission.js";
import { columnNumber, formatAddress } from "../../../src/core/values/cells.js";
import { onDay, parseIsoDate, wholeMonth, type CivilDate } from "../../../src/core/values/dates.js";
import { exact } from "../../../src/core/values/exact.js";
import { loadTables } from "../../../src/core/values/load-tables.js";
import { money, type MoneyUnit } from "../../../src/core/values/money.js";
import type { Caveat, FieldValue, Origin, Traced } from "../../../src/core/values/traced.js";
import { vocabularySchema, type FieldDefinition } from "../../../src/core/vocabulary.js";

const guides = path.resolve(import.meta.dirname, "../../../src/guides");
const read = (name: string): unknown => parseYaml(readFileSync(path.join(guides, name), "utf8"));

export const vocabulary = vocabularySchema.parse(read("vocabulary.yaml"));
export const tables = loadTables(
  Object.fromEntries(
    readdirSync(path.join(guides, "tables"))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name.replace(".yaml", ""), read(`tables/${name}`)]),
  ),
);

/** A cell: a plain value, null for a blank one, or a value with what a reader would say of it. */
export type Fact = string | number | boolean | null | Detailed;
interface Detailed {
  readonly is: string | number | boolean | null;
  /** the text as displayed, where it is not the value's own */
  readonly raw?: string;
  readonly unit?: MoneyUnit;
  readonly formula?: true;
  readonly unreadable?: true;
  readonly stored?: "text" | "number" | "boolean";
  readonly caveats?: readonly Caveat[];
}

/** A table that starts at `at` ("单位经费!B3"), one row a line (a form: one row, downwards). */
export interface TableFacts {
  readonly at: string;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Fact[])[];
  /** fields that a column left open may hold */
  readonly openFields?: readonly string[];
  /** rows left empty before the row of that index, as for a subtotal */
  readonly gapBefore?: number;
}

const detailed = (fact: Fact): Detailed => (fact !== null && typeof fact === "object" ? fact : { is: fact });

function valueOf(is: string | number | boolean, unit: MoneyUnit, field: FieldDefinition): FieldValue {
  const text = String(is);
  switch (field.kind) {
    case "money":
      return { kind: "money", ...money(exact(text), unit) };
    case "number":
    case "count":
    case "months":
      return { kind: "number", number: exact(text) };
    case "date": {
      const day = parseIsoDate(text);
      const [year = 0, month = 0] = text.split("-").map(Number);
      return { kind: "date", span: day ? onDay(day) : wholeMonth(year, month) };
    }
    case "flag":
      return { kind: "flag", flag: is === true };
    case "code":
      return { kind: "code", scale: field.scale ?? "", code: text, text: labelOf(field.scale ?? "", text) };
    case "level":
      return { kind: "level", scale: field.scale ?? "", level: text, text };
    default:
      return { kind: "text", text };
  }
}

const labelOf = (scale: string, code: string): string => vocabulary.scales[scale]?.values[code]?.zh ?? code;

function tracedOf(fact: Fact, field: FieldDefinition, cell: Origin["cell"]): Traced {
  const { is, raw, unit = "万元", formula, unreadable, stored, caveats } = detailed(fact);
  const label = field.zh;
  if (is === null) return { state: "absent", why: "blank", origin: { cell, label, raw: "" } };
  const plain = valueOf(is, unit, field);
  const value =
    raw !== undefined && "text" in plain && plain.kind !== "text" ? { ...plain, text: raw } : plain;
  const shown =
    value.kind === "flag" ? (value.flag ? "是" : "否") : "text" in value ? value.text : String(is);
  const text = raw ?? shown;
  const isText = value.kind === "flag" || "text" in value;
  const origin: Origin = {
    cell,
    label,
    raw: text,
    stored: stored ?? (isText ? "text" : "number"),
    ...(formula && { formula }),
  };
  if (unreadable) return { state: "unreadable", reason: { code: "notUnderstood" }, origin };
  return { state: "value", value, origin, ...(caveats && { caveats }) };
}

export function contentOf(name: string, facts: TableFacts): TableContent {
  const table = vocabulary.tables[name];
  const match = /^(.+)!([A-Z]+)(\d+)$/.exec(facts.at);
  if (!table || !match) throw new Error(`no table ${name} or no address ${facts.at}`);
  const [, sheet = "", letters = "A", top = "1"] = match;
  const left = columnNumber(letters);
  const entries = facts.rows.map((row, index): Entry => {
    const isForm = table.shape === "form";
    const gap = facts.gapBefore !== undefined && index >= facts.gapBefore ? 1 : 0;
    const line = Number(top) + index + gap;
    const values = facts.fields.map((field, position) => {
      const definition = table.fields[field];
      if (!definition) throw new Error(`no field ${name}.${field}`);
      const cell = isForm
        ? { sheet, row: line + position, column: left }
        : { sheet, row: line, column: left + position };
      return [field, tracedOf(row[position] ?? null, definition, cell)] as const;
    });
    const place = { sheet, top: line, bottom: line, left, right: left + facts.fields.length - 1 };
    return { place, values: new Map(values) };
  });
  return { name, found: true, ranges: [], fields: facts.fields, openFields: facts.openFields ?? [], entries };
}

/** A submission of these tables; all others were not found. */
export function submissionOf(facts: Readonly<Record<string, TableFacts>>): Submission {
  const absent = (name: string): TableContent => ({
    name,
    found: false,
    ranges: [],
    fields: [],
    entries: [],
  });
  const all = Object.keys(vocabulary.tables).map((name) => {
    const given = facts[name];
    return [name, given ? contentOf(name, given) : absent(name)] as const;
  });
  return { tables: new Map(all), sums: [] };
}

export const TODAY: CivilDate = { year: 2025, month: 10, day: 20 };

export function treeOf(source: string): Tree {
  const parsed = parse(source);
  if (!parsed.tree) throw new Error(`${source}: ${JSON.stringify(parsed.problems)}`);
  return parsed.tree;
}

export interface Names {
  readonly constants?: Readonly<Record<string, Value>>;
  /** `let` names, in order */
  readonly let?: Readonly<Record<string, string>>;
}

/** An environment over facts, with constants and `let` names as a check would set them. */
export function environmentOf(facts: Readonly<Record<string, TableFacts>>, names: Names = {}): Environment {
  const definitions = new Map(
    Object.entries(names.let ?? {}).map(([name, source]) => [name, treeOf(source)]),
  );
  const plain: Environment = {
    submission: submissionOf(facts),
    vocabulary,
    tables,
    today: TODAY,
    names: new Map(Object.entries(names.constants ?? {})),
    definitions,
  };
  const known = new Map(plain.names);
  for (const [name, tree] of definitions) {
    known.set(name, evaluate(tree, withNamesOf(tree, { ...plain, names: known })));
  }
  return { ...plain, names: known };
}

/** "单位经费!H3" of operands, in order; "-" for one without a cell. */
export const addressesOf = (operands: readonly Operand[]): string[] =>
  operands.map(({ traced }) => (traced.origin ? formatAddress(traced.origin.cell) : "-"));
