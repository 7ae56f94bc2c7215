import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { CellContext } from "../../../../src/core/reading/cells/context.js";
import { readCell } from "../../../../src/core/reading/cells/read-cell.js";
import type { Cell } from "../../../../src/core/reading/sheet/sheet.js";
import { formatDate } from "../../../../src/core/values/dates.js";
import { toDecimal } from "../../../../src/core/values/exact.js";
import { formatMoney } from "../../../../src/core/values/money.js";
import type { FieldValue, Traced } from "../../../../src/core/values/traced.js";
import { vocabularySchema, type FieldDefinition, type FieldKind } from "../../../../src/core/vocabulary.js";
import { TABLES } from "../../values/tables.js";

export const VOCABULARY = vocabularySchema.parse(
  parse(readFileSync(new URL("../../../../src/guides/vocabulary.yaml", import.meta.url), "utf8")),
);

/** A field of a kind, as a vocabulary would define it. */
export function field(kind: FieldKind, scale?: string): FieldDefinition {
  return {
    kind,
    zh: "字段",
    en: "field",
    synonyms: [],
    not: [],
    adjustable: false,
    personal: false,
    ...(scale === undefined ? {} : { scale }),
  };
}

/** Text and number cells from plain values; anything else as given. */
export const cell = (value: string | number | boolean, format = "General"): Cell => ({
  value:
    typeof value === "string"
      ? { kind: "text", text: value }
      : typeof value === "number"
        ? { kind: "number", number: value }
        : { kind: "boolean", boolean: value },
  format,
});

export const context = (more: Partial<CellContext> = {}): CellContext => ({
  cell: { sheet: "表", row: 2, column: 3 },
  label: "字段",
  date1904: false,
  tables: TABLES,
  scales: VOCABULARY.scales,
  ...more,
});

/** One cell read and written in short: "1500000 元 as 150 万元", "2025-10", "!notADate", "blank"; caveats behind "+". */
export function read(
  value: string | number | boolean | Cell,
  kind: FieldKind,
  more: Partial<CellContext> & { readonly scale?: string; readonly format?: string } = {},
): string {
  const { scale, format, ...rest } = more;
  const given = typeof value === "object" ? value : cell(value, format);
  return inShort(readCell(given, field(kind, scale), context(rest)));
}

export function inShort(traced: Traced): string {
  if (traced.state === "absent") return traced.why;
  if (traced.state === "unreadable") {
    const { code, candidates } = traced.reason;
    return `!${code}${candidates === undefined ? "" : ` ${candidates.join(" ")}`}`;
  }
  const caveats = (traced.caveats ?? []).map(
    ({ code, weight }) => ` +${code}${weight === "note" ? "" : `:${weight}`}`,
  );
  return shortValue(traced.value) + caveats.join("");
}

function shortValue(value: FieldValue): string {
  switch (value.kind) {
    case "number":
      return toDecimal(value.number);
    case "money":
      return formatMoney(value.yuan, value.unit);
    case "date": {
      const [first, last] = [formatDate(value.span.earliest), formatDate(value.span.latest)];
      return first === last ? first : `${first}..${last}`;
    }
    case "flag":
      return value.flag ? "yes" : "no";
    case "text":
      return value.text;
    case "code":
      return value.code;
    case "level":
      return value.level;
  }
}
