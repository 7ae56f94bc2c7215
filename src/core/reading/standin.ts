import type { FieldDefinition } from "../vocabulary.js";
import { fromDayNumber, dayNumber, onDay, civilDate } from "../values/dates.js";
import { exact, fromCellNumber } from "../values/exact.js";
import { money, type MoneyUnit } from "../values/money.js";
import type { CellRef } from "../values/cells.js";
import type { FieldValue, Traced } from "../values/traced.js";
import type { Vocabulary } from "../vocabulary.js";
import type { Cell } from "./sheet.js";
import { shownText } from "./view.js";

export interface StandInContext {
  readonly ref: CellRef;
  readonly label: string;
  readonly unit: MoneyUnit | undefined;
  readonly vocabulary: Vocabulary;
}

export function readCellStandIn(
  cell: Cell | undefined,
  field: FieldDefinition,
  context: StandInContext,
): Traced {
  const raw = cell === undefined ? "" : shownText(cell);
  const origin = { cell: context.ref, label: context.label, raw };
  if (cell === undefined || raw === "") return { state: "absent", why: "blank", origin };
  const value = valueOf(cell, raw, field, context);
  return value === undefined
    ? { state: "unreadable", reason: { code: "unreadable" }, origin }
    : { state: "value", value, origin };
}

function valueOf(
  cell: Cell,
  raw: string,
  field: FieldDefinition,
  context: StandInContext,
): FieldValue | undefined {
  const number =
    cell.value.kind === "number"
      ? fromCellNumber(cell.value.number)
      : /^-?[\d.]+$/.test(raw)
        ? exact(raw)
        : undefined;
  switch (field.kind) {
    case "money":
      return number && context.unit ? { kind: "money", ...money(number, context.unit) } : undefined;
    case "number":
    case "count":
    case "months":
      return number && { kind: "number", number };
    case "date": {
      if (cell.value.kind === "number") return fromSerial(cell.value.number);
      const match = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(raw);
      const date = match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
      return date && { kind: "date", span: onDay(date) };
    }
    case "flag":
      return /^(是|yes|true)$/i.test(raw)
        ? { kind: "flag", flag: true }
        : /^(否|no|false)$/i.test(raw)
          ? { kind: "flag", flag: false }
          : undefined;
    case "code": {
      const found = Object.entries(context.vocabulary.scales[field.scale ?? ""]?.values ?? {}).find(
        ([code, { zh, en, synonyms }]) => [code, zh, en, ...synonyms].includes(raw),
      );
      return { kind: "code", scale: field.scale ?? "", code: found?.[0] ?? raw, text: raw };
    }
    case "level":
      return { kind: "level", scale: field.scale ?? "", level: raw, text: raw };
    default:
      return { kind: "text", text: raw };
  }
}

const fromSerial = (serial: number): FieldValue => ({
  kind: "date",
  span: onDay(fromDayNumber(dayNumber({ year: 1899, month: 12, day: 30 }) + serial)),
});
