import type { CellRef } from "../../values/cells.js";
import type { MoneyUnit } from "../../values/money.js";
import type { Tables } from "../../values/tables.js";
import type { Caveat, FieldValue } from "../../values/traced.js";
import type { FieldDefinition, Scale } from "../../vocabulary.js";
import type { CellValue } from "../sheet/sheet.js";
import type { CaveatCode, UnreadableCode } from "./codes.js";

/** What is known about a cell before it is read. */
export interface CellContext {
  readonly cell: CellRef;
  /** the cell's own header words; units in them count (每年工作时间（%）) */
  readonly label: string;
  /** the money unit of head, title, unit line or sheet, the nearest */
  readonly unit?: MoneyUnit | undefined;
  /** statements that contradict the unit, or each other where there is none: their texts and cells */
  readonly against?: readonly { readonly text: string; readonly cell?: CellRef }[] | undefined;
  readonly date1904: boolean;
  readonly tables: Tables;
  /** the vocabulary's scales */
  readonly scales: Readonly<Record<string, Scale>>;
  /** length of the project, where known: person-months of the whole project are divided by it */
  readonly projectMonths?: number | undefined;
}

/** A cell that holds something, ready for the reader of its field's kind. */
export interface Content {
  readonly value: Extract<CellValue, { kind: "text" | "number" | "boolean" }>;
  readonly format: string;
  readonly field: FieldDefinition;
}

/** What a reader of one kind of field makes of a cell. */
export type Reading =
  | { readonly kind: "value"; readonly value: FieldValue; readonly caveats?: readonly Caveat[] }
  | { readonly kind: "unreadable"; readonly code: UnreadableCode; readonly candidates?: readonly string[] }
  /** the cell says that there is nothing: "/", 无 */
  | { readonly kind: "blank" };

export type Reader = (content: Content, context: CellContext) => Reading;

export const BLANK: Reading = { kind: "blank" };

export const valueReading = (value: FieldValue, caveats?: readonly Caveat[]): Reading =>
  caveats === undefined || caveats.length === 0
    ? { kind: "value", value }
    : { kind: "value", value, caveats };

export const unreadable = (code: UnreadableCode, candidates?: readonly string[]): Reading =>
  candidates === undefined || candidates.length === 0
    ? { kind: "unreadable", code }
    : { kind: "unreadable", code, candidates };

/** A caveat of the agreed codes; a note unless said otherwise. */
export const caveat = (code: CaveatCode, weight: Caveat["weight"] = "note", detail?: string): Caveat =>
  detail === undefined ? { code, weight } : { code, weight, detail };
