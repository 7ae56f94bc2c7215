import { mask, maskIdentity } from "../../values/identity.js";
import { withoutFootnote } from "../../values/text.js";
import type { Origin, Traced } from "../../values/traced.js";
import type { FieldDefinition, FieldKind } from "../../vocabulary.js";
import type { Cell } from "../sheet/sheet.js";
import type { CellContext, Content, Reader, Reading } from "./context.js";
import { readDate } from "./dates.js";
import { displayText } from "./display.js";
import { generalText } from "./display-number.js";
import { readFlag } from "./flags.js";
import { readMoney } from "./money.js";
import { readMonths } from "./months.js";
import { readCount, readNumber } from "./numbers.js";
import { readCreditCode, readIdentity, readName, readText } from "./texts.js";
import { readCode, readLevel } from "./words.js";

const READERS: Readonly<Record<FieldKind, Reader>> = {
  text: readText,
  name: readName,
  place: readText,
  money: readMoney,
  number: readNumber,
  count: readCount,
  months: readMonths,
  date: readDate,
  flag: readFlag,
  code: readCode,
  level: readLevel,
  creditCode: readCreditCode,
  identity: readIdentity,
};

/**
 * Reads one cell as a value of its field. Never throws and never guesses: what is not understood is `unreadable`
 * with its reason, an empty cell is `absent`, and an identity number is masked in `raw`.
 */
export function readCell(cell: Cell | undefined, field: FieldDefinition, context: CellContext): Traced {
  if (cell === undefined) return absent({ cell: context.cell, label: context.label, raw: "" });
  const { value } = cell;
  const origin = originOf(cell, rawText(cell, field.kind, context.date1904), context);
  if (cell.uncalculated === true) return { state: "unreadable", reason: { code: "uncalculated" }, origin };
  if (cell.circular === true) return { state: "unreadable", reason: { code: "circular" }, origin };
  if (value.kind === "empty") return absent(origin);
  if (value.kind === "error") return { state: "unreadable", reason: { code: "errorValue" }, origin };
  if (value.kind === "text" && value.text.trim() === "") return absent(origin);
  const content: Content = { value: withoutNotes(value, field.kind), format: cell.format, field };
  return traced(READERS[field.kind](content, context), origin);
}

/** Kinds whose text is kept as it is: a footnote's mark is part of a remark, a star may be a tick. */
const AS_WRITTEN: ReadonlySet<FieldKind> = new Set<FieldKind>(["text", "flag"]);

function withoutNotes(value: Content["value"], kind: FieldKind): Content["value"] {
  if (value.kind !== "text" || AS_WRITTEN.has(kind)) return value;
  const text = withoutFootnote(value.text);
  return text === value.text ? value : { kind: "text", text };
}

const absent = (origin: Origin): Traced => ({ state: "absent", why: "blank", origin });

function originOf({ value, formula }: Cell, raw: string, { cell, label }: CellContext): Origin {
  const stored = value.kind === "empty" || value.kind === "error" ? undefined : value.kind;
  return { cell, label, raw, ...(formula !== undefined && { formula: true }), ...(stored && { stored }) };
}

function traced(reading: Reading, origin: Origin): Traced {
  switch (reading.kind) {
    case "blank":
      return absent(origin);
    case "unreadable": {
      const { code, candidates } = reading;
      return {
        state: "unreadable",
        reason: candidates === undefined ? { code } : { code, candidates },
        origin,
      };
    }
    case "value": {
      const { value, caveats } = reading;
      return caveats === undefined
        ? { state: "value", value, origin }
        : { state: "value", value, origin, caveats };
    }
  }
}

const HAS_NUMBER = /[0-9０-９]{3}|E\+/u;

/** The text as displayed; where the format hides a number, the number itself. */
function rawText(cell: Cell, kind: FieldKind, date1904: boolean): string {
  const { value } = cell;
  const shown = displayText(cell, date1904);
  const text = shown === "" && value.kind === "number" ? generalText(value.number) : shown;
  if (kind === "identity" && HAS_NUMBER.test(text)) return mask(wholeNumber(cell) ?? text.trim());
  return kind === "creditCode" ? text : maskIdentity(text);
}

/** An identity number in a number cell is shown as 3.10101E+17; its digits tell more, masked. */
const wholeNumber = ({ value }: Cell): string | undefined =>
  value.kind === "number" && Number.isInteger(value.number) && Math.abs(value.number) < 1e21
    ? String(value.number)
    : undefined;
