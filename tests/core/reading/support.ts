import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import {
  gridSheet,
  gridWorkbook,
  type GridCell,
  type GridOptions,
} from "../../../src/core/reading/sheet/grid.js";
import type { Mapping } from "../../../src/core/reading/mapping.js";
import { read, type Read } from "../../../src/core/reading/read.js";
import type { WorkbookContent } from "../../../src/core/reading/sheet/sheet.js";
import { formatAddress } from "../../../src/core/values/cells.js";
import { formatDate, isExactDay } from "../../../src/core/values/dates.js";
import { toDecimal } from "../../../src/core/values/exact.js";
import { loadTables, TABLE_FILES } from "../../../src/core/values/load-tables.js";
import type { FieldValue, Traced } from "../../../src/core/values/traced.js";
import { vocabularySchema } from "../../../src/core/vocabulary.js";

const GUIDES = path.resolve(import.meta.dirname, "../../../src/guides");
const yaml = (file: string): unknown => parse(readFileSync(path.join(GUIDES, file), "utf8"));

/** The shipped vocabulary and tables. */
export const vocabulary = vocabularySchema.parse(yaml("vocabulary.yaml"));
export const tables = loadTables(
  Object.fromEntries(TABLE_FILES.map((file) => [file, yaml(path.join("tables", `${file}.yaml`))])),
);

export interface Plain {
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
  readonly options?: GridOptions;
}

/** Sheets given as rows, read. */
export const readSheets = (sheets: readonly Plain[], mapping?: Mapping): Read =>
  readContent(gridWorkbook(sheets.map(({ name, rows, options }) => gridSheet(name, rows, options))), mapping);

/** One sheet given as rows, read. */
export const readSheet = (
  rows: readonly (readonly GridCell[])[],
  name = "Sheet1",
  options?: GridOptions,
): Read => readSheets([{ name, rows, ...(options === undefined ? {} : { options }) }]);

export const readContent = (content: WorkbookContent, mapping?: Mapping): Read =>
  read(content, vocabulary, tables, mapping);

/** A value as a test writes it: amounts in 元, days as ISO texts, codes and levels by their code. */
export function plainValue(value: FieldValue): string {
  switch (value.kind) {
    case "money":
      return `${toDecimal(value.yuan)}元`;
    case "number":
      return toDecimal(value.number);
    case "date": {
      const { earliest, latest } = value.span;
      return isExactDay(value.span) ? formatDate(earliest) : `${formatDate(earliest)}..${formatDate(latest)}`;
    }
    case "flag":
      return value.flag ? "是" : "否";
    case "text":
      return value.text;
    case "code":
      return value.code;
    case "level":
      return value.level;
  }
}

export function plainTraced(traced: Traced | undefined): string {
  if (traced === undefined) return "no field";
  if (traced.state === "value") return plainValue(traced.value);
  return traced.state === "absent" ? traced.why : `?${traced.reason.code}`;
}

/** The records of a table as plain texts; `undefined` when the table was not found. */
export function records({ submission }: Read, table: string): Record<string, string>[] | undefined {
  const content = submission.tables.get(table);
  if (content?.found !== true) return undefined;
  return content.entries.map(({ values }) =>
    Object.fromEntries([...values].map(([field, traced]) => [field, plainTraced(traced)])),
  );
}

/** "units.selfRaised of record 2 stands in …" */
export function addressOf(
  { submission }: Read,
  table: string,
  row: number,
  field: string,
): string | undefined {
  const traced = submission.tables.get(table)?.entries[row - 1]?.values.get(field);
  return traced?.origin === undefined ? undefined : formatAddress(traced.origin.cell);
}

/** The sums that must agree, as "total units.requested 140 = 100 + 40 + 0" (in 元). */
export const sums = ({ submission }: Read): string[] =>
  submission.sums.map(
    ({ kind, subject, whole, parts }) =>
      `${kind} ${subject} ${plainTraced(whole)} = ${parts.map(plainTraced).join(" + ")}`,
  );

export const unread = ({ report }: Read): string[] =>
  report.unread.map(({ cell, text, why }) => `${formatAddress(cell)} ${why} ${text}`);
export const leftOut = ({ report }: Read): string[] =>
  report.leftOut.map(({ range, why }) => `${formatAddress(range)} ${why}`);
