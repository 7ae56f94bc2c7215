import type { Entry, SumCheck, TableContent } from "../../submission.js";
import { ONE } from "../../values/exact.js";
import { roundingSlack } from "../../values/rounding.js";
import type { FieldValue, Missing, Traced } from "../../values/traced.js";
import type { Environment, Recorder } from "./environment.js";
import { fieldNamed, type FieldRef, type TableRef } from "./fields.js";
import { listValue, NOTHING_MISSING, sureItem, textValue, unknownValue } from "./make.js";
import {
  NO_SOURCE,
  type ListItem,
  type ListValue,
  type Operand,
  type RowValue,
  type UnknownValue,
  type Value,
} from "./values.js";

/** The name of the table made of the totals that a workbook states. */
export const SUMS = "sums";
export const SUM_FIELDS = ["subject", "kind", "whole", "parts", "slack", "times"] as const;

/** The rows of a list, the single row of a form; unknown when the table was not recognised. */
export function tableValue(table: TableRef, environment: Environment): Value {
  environment.recorder?.table(table.name);
  const content = environment.submission.tables.get(table.name);
  if (content?.found !== true) return noRow(table.name, content?.ambiguous ? "ambiguous" : "no table");
  if (table.definition.shape === "form") {
    const [entry] = content.entries;
    return entry ? rowOf(table.name, entry) : noRow(table.name, "blank");
  }
  return listOf(table.name, content);
}

const lists = new WeakMap<TableContent, ListValue>();

/** The same list each time a table is named, so that what is known of it (`candidates.ts`) is known again. */
function listOf(table: string, content: TableContent): ListValue {
  let list = lists.get(content);
  if (!list) {
    const items = content.entries.map((entry): ListItem => sureItem(rowOf(table, entry)));
    lists.set(content, (list = { type: "list", items, source: NO_SOURCE }));
  }
  return list;
}

const rowOf = (table: string, entry: Entry): RowValue => ({ type: "row", table, entry, source: NO_SOURCE });

/** No row where one is wanted: its table was not found, or none fits. */
export const noRow = (table: string, why: "no table" | "blank" | "ambiguous"): UnknownValue => ({
  type: "unknown",
  table,
  missing: [{ table, why }],
  source: NO_SOURCE,
});

/** The field of a row that is not there. */
export function fieldOfNoRow(
  row: UnknownValue,
  table: string,
  name: string,
  environment: Environment,
): Value {
  const field = fieldNamed(environment.vocabulary, table, name)?.name ?? name;
  environment.recorder?.field(table, field);
  return {
    ...row,
    missing: row.missing.map((missing) => (missing.field === undefined ? { ...missing, field } : missing)),
  };
}

/** The value of a row's field by either name; undefined when the row has no field of that name. */
export function fieldValue(row: RowValue, name: string, environment: Environment): Value | undefined {
  if (row.made) return row.made.get(name);
  const field = fieldNamed(environment.vocabulary, row.table, name);
  if (!field) return undefined;
  if (environment.recorder) recordOnce(environment.recorder, field);
  const traced = row.entry.values.get(field.name);
  return traced === undefined ? noField(field) : tracedValue(traced, field);
}

const recorded = new WeakMap<Recorder, Set<FieldRef>>();

/** A recorder is told of each field once, not once per row. */
function recordOnce(recorder: Recorder, field: FieldRef): void {
  let seen = recorded.get(recorder);
  if (!seen) recorded.set(recorder, (seen = new Set()));
  if (seen.has(field)) return;
  seen.add(field);
  recorder.field(field.table, field.name);
}

const withoutColumn = new WeakMap<FieldRef, UnknownValue>();

function noField(field: FieldRef): UnknownValue {
  let value = withoutColumn.get(field);
  if (!value) {
    value = unknownValue([{ table: field.table, field: field.name, why: "no field" }]);
    withoutColumn.set(field, value);
  }
  return value;
}

/** The value of a cell, with the cell as its source. */
function tracedValue(traced: Traced, field: FieldRef): Value {
  if (traced.state !== "value") return nothingKnown(traced, field);
  const source: Operand = { role: field.role, traced };
  const value = valueOf(traced.value, source, field);
  if (value.type === "date" && value.missing === UNSURE_DAY) {
    const { cell, raw } = traced.origin;
    const missing: Missing = {
      table: field.table,
      field: field.name,
      why: "ambiguous",
      question: "exactDay",
      cell,
      raw,
    };
    return { ...value, missing: [missing], ...(traced.caveats && { caveats: traced.caveats }) };
  }
  return traced.caveats ? { ...value, caveats: traced.caveats } : value;
}

const unknowns = new WeakMap<Traced, UnknownValue>();

/** Rules ask for the same blank cell many times over; what is missing there is said once. */
function nothingKnown(traced: Exclude<Traced, { state: "value" }>, field: FieldRef): UnknownValue {
  let value = unknowns.get(traced);
  if (!value) {
    value = unknownValue([missingFrom(traced, field)], { role: field.role, traced });
    unknowns.set(traced, value);
  }
  return value;
}

function missingFrom(traced: Exclude<Traced, { state: "value" }>, field: FieldRef): Missing {
  const where = { table: field.table, field: field.name };
  if (traced.state === "absent") {
    return { ...where, why: traced.why, ...(traced.origin && { cell: traced.origin.cell }) };
  }
  const { code, candidates } = traced.reason;
  const { cell, raw } = traced.origin;
  const why = candidates && candidates.length > 1 ? "ambiguous" : "unreadable";
  return { ...where, why, cell, raw, question: code, ...(candidates && { candidates }) };
}

const UNSURE_DAY: readonly Missing[] = [];

function valueOf(value: FieldValue, source: Operand, field: FieldRef): Value {
  switch (value.kind) {
    case "number":
      return { type: "number", low: value.number, high: value.number, missing: NOTHING_MISSING, source };
    case "money":
      return {
        type: "number",
        low: value.yuan,
        high: value.yuan,
        money: value.unit,
        missing: NOTHING_MISSING,
        source,
      };
    case "date": {
      const { earliest, latest } = value.span;
      const sure =
        earliest.day === latest.day && earliest.month === latest.month && earliest.year === latest.year;
      return { type: "date", span: value.span, missing: sure ? NOTHING_MISSING : UNSURE_DAY, source };
    }
    case "flag":
      return { type: "boolean", value: value.flag, source };
    case "text":
      return field.definition.kind === "name"
        ? { type: "text", text: value.text, isName: true, source }
        : { type: "text", text: value.text, source };
    case "code":
      return { type: "code", scale: value.scale, code: value.code, text: value.text, source };
    case "level":
      return { type: "level", scale: value.scale, code: value.level, text: value.text, source };
  }
}

/** The rows of the table `sums`. */
export function sumsValue(environment: Environment): Value {
  environment.recorder?.table(SUMS);
  return listValue(environment.submission.sums.map(sumRow));
}

function sumRow(check: SumCheck): RowValue {
  const whole = amountOf(check.whole, check.subject);
  const parts = check.parts.map((part) => amountOf(part, check.subject));
  const made = new Map<string, Value>([
    ["subject", textValue(check.subject)],
    ["kind", textValue(check.kind)],
    ["whole", whole],
    ["parts", listValue(parts)],
    ["slack", slackOf(whole, check)],
    ["times", timesOf(check)],
  ]);
  return { type: "row", table: SUMS, entry: { values: new Map() }, made, source: NO_SOURCE };
}

function amountOf(traced: Traced, subject: string): Value {
  const [table = subject, field] = subject.split(".");
  const source: Operand = { role: subject, traced };
  if (traced.state === "value" && traced.value.kind === "money") {
    const { yuan, unit } = traced.value;
    const caveats = traced.caveats && { caveats: traced.caveats };
    return {
      type: "number",
      low: yuan,
      high: yuan,
      money: unit,
      missing: NOTHING_MISSING,
      source,
      ...caveats,
    };
  }
  const origin = traced.origin && { cell: traced.origin.cell, raw: traced.origin.raw };
  const why = traced.state === "absent" ? traced.why : "unreadable";
  return unknownValue([{ table, ...(field !== undefined && { field }), why, ...origin }], source);
}

/** How many times the figures are apart where only another unit explains it; else 1. */
function timesOf({ slip, subject }: SumCheck): Value {
  const times = slip?.times ?? ONE;
  const source = (slip?.figures ?? []).map((traced): Operand => ({ role: subject, traced }));
  return { type: "number", low: times, high: times, missing: NOTHING_MISSING, source };
}

/** What rounding each figure to the last place it shows can make of a difference. */
function slackOf(whole: Value, { whole: stated, parts }: SumCheck): Value {
  if (whole.type !== "number") return whole;
  const size = roundingSlack(stated, parts);
  return { ...whole, low: size, high: size, source: NO_SOURCE };
}
