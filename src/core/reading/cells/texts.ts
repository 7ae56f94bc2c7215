import { parseCreditCode } from "../../values/credit-code.js";
import { parseIdentity } from "../../values/identity.js";
import { compact, saysNothing, tidy, tidyName } from "../../values/text.js";
import { withoutStamp } from "../../values/unit-words.js";
import type { Caveat } from "../../values/traced.js";
import {
  BLANK,
  caveat,
  unreadable,
  valueReading,
  type CellContext,
  type Content,
  type Reader,
} from "./context.js";
import { numberText } from "./display.js";

const ofText = (text: string, caveats?: readonly Caveat[]): ReturnType<Reader> =>
  valueReading({ kind: "text", text }, caveats);

const shown = ({ value, format }: Content, context: CellContext): string => {
  if (value.kind === "text") return value.text;
  return value.kind === "number"
    ? numberText(value.number, format, context.date1904)
    : String(value.boolean).toUpperCase();
};

/** Free text; "/" and 无 say that there is nothing. */
export const readText: Reader = (content, context) => {
  const text = shown(content, context);
  return saysNothing(text) ? BLANK : ofText(tidy(text));
};

/** A person's or unit's name. */
export const readName: Reader = (content, context) => {
  const text = shown(content, context);
  return saysNothing(text) ? BLANK : ofText(withoutStamp(tidyName(text)));
};

/** Excel keeps 15 digits of a number: from 16 on the last ones are zeros that nobody typed. */
const KEPT_DIGITS = 1e15;

/** The digits of a number cell, text cells as they are; undefined when the last digits are lost. */
function digits({ value }: Content): string | undefined {
  if (value.kind === "text") {
    return /^\d(?:\.\d+)?e\+\d{2}$/iu.test(compact(value.text)) ? undefined : value.text;
  }
  if (value.kind === "boolean") return String(value.boolean);
  return Math.abs(value.number) < KEPT_DIGITS ? String(value.number) : undefined;
}

/** A unified social credit code; a failed check is a caveat, since real codes fail it. */
export const readCreditCode: Reader = (content) => {
  const text = digits(content);
  if (text === undefined) return unreadable("digitsLost");
  if (saysNothing(text)) return BLANK;
  const code = parseCreditCode(
    text.replace(/^[^:：\d]{2,12}[:：]/u, "").replace(/[-\u2010-\u2015\u2212]/gu, ""),
  );
  if (code === undefined) return unreadable("notACreditCode");
  return ofText(code.text, code.checkOk ? [] : [caveat("creditCodeCheckFails")]);
};

/** A personal number, in full: whoever shows it masks it. */
export const readIdentity: Reader = (content) => {
  const text = digits(content);
  if (text === undefined) return unreadable("digitsLost");
  if (saysNothing(text)) return BLANK;
  const identity = parseIdentity(text);
  if (identity === undefined) return unreadable("notAnIdentity");
  const caveats = [
    ...(identity.kind === "resident15" ? [caveat("oldIdentity")] : []),
    ...(identity.checkOk === false ? [caveat("identityCheckFails")] : []),
  ];
  return ofText(identity.text, caveats);
};
