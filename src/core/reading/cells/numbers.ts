import {
  divide,
  exact,
  fromCellNumber,
  isInteger,
  isNegative,
  ZERO,
  type Exact,
} from "../../values/exact.js";
import { fold, saysNothing } from "../../values/text.js";
import { BLANK, caveat, unreadable, valueReading, type Reader, type Reading } from "./context.js";
import { isDateFormat } from "./number-format.js";
import { closeUp, readQuantity, withMultiple } from "./quantity.js";

const HUNDRED = exact(100n);
const NONE_WORDS = new Set(["无", "没有", "none", "nil", "零"]);

/** Words for "none" that are a figure: 无 is 0 papers, "/" is no entry. */
export const saysNone = (text: string): boolean => NONE_WORDS.has(fold(text));

const of = (number: Exact): Reading => valueReading({ kind: "number", number });

/** A number: 3, "3 篇", "≥3", "50%", 三. */
export const readNumber: Reader = ({ value, format }) => {
  if (value.kind === "number") {
    return isDateFormat(format) ? unreadable("dateInNumber") : of(fromCellNumber(value.number));
  }
  return value.kind === "boolean" ? unreadable("notANumber") : readNumberText(value.text, ANY_WORD);
};

/** Units of measure behind a number; signs of amounts and multiples are not among them. */
const ANY_WORD = /^(?![万亿千百]|元)[\p{L}%‰/·²³㎡°()]{0,10}$/u;
const COUNTING_WORDS =
  /^(?:人次|人|名|位|篇次|篇|项次|项|件|个|次|场|期|届|台套|台|套|家|份|张|门|部|册|本|种|条|例|组|批|株|所|支|只|块|对|papers?|persons?|people|pcs|times|projects?|items?|copies|copy)$/iu;

function readNumberText(text: string, words: RegExp): Reading {
  if (saysNone(text)) return valueReading({ kind: "number", number: ZERO }, [caveat("declaredZero")]);
  if (saysNothing(text)) return BLANK;
  const quantity = readQuantity(closeUp(text));
  if ("problem" in quantity) return unreadable(quantity.problem);
  const { number, tail } = withMultiple(quantity.number, quantity.tail);
  const percent = tail === "%";
  if (!percent && tail !== "" && !words.test(tail)) return unreadable("notANumber");
  return valueReading(
    { kind: "number", number: percent ? divide(number, HUNDRED) : number },
    quantity.atLeast ? [caveat("lowerBound")] : [],
  );
}

/** A whole number of 0 or more, counting words allowed behind it: 12, "12 人", "50人以上" (at least 50). */
export const readCount: Reader = (content, context) => {
  const { value } = content;
  const reading =
    value.kind === "text" ? readNumberText(value.text, COUNTING_WORDS) : readNumber(content, context);
  if (reading.kind !== "value" || reading.value.kind !== "number") return reading;
  const { number } = reading.value;
  return isInteger(number) && !isNegative(number) ? reading : unreadable("notACount");
};
