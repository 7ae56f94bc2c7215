import { compareDates, type DateSpan } from "../../values/dates.js";
import { compare } from "../../values/exact.js";
import { foldedName, foldedText } from "./folded.js";
import type { Environment } from "./environment.js";
import { codeOf, scaleNamed } from "./fields.js";
import { isAbsent, single } from "./make.js";
import { equalStrictly } from "./strict.js";
import type { ComparisonOperator } from "./tree.js";
import { truthValue, type Truth } from "./truth.js";
import type { ListValue, Value } from "./values.js";

/** Compares two values; unknown, with what is missing, where the operands leave it open. */
export function compared(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
  environment: Environment,
): Value {
  const strict = environment.strict === true;
  return truthValue(truthOfComparison(operator, left, right, environment), strict, [left, right]);
}

function truthOfComparison(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
  environment: Environment,
): Truth {
  switch (operator) {
    case "=":
      return isEqual(left, right, environment);
    case "!=":
      return opposite(isEqual(left, right, environment));
    case ">":
      return isBelow(right, left, environment);
    case "<":
      return isBelow(left, right, environment);
    case ">=":
      return opposite(isBelow(left, right, environment));
    case "<=":
      return opposite(isBelow(right, left, environment));
  }
}

const opposite = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** Whether two values are equal; undefined where that is open, or the values cannot be compared. */
export function isEqual(left: Value, right: Value, environment: Environment): Truth {
  if (environment.strict === true) return equalStrictly(left, right);
  if (left.type === "null") return isNull(right);
  if (right.type === "null") return isNull(left);
  if (left.type === "list" && right.type === "list") return areListsEqual(left, right, environment);
  const a = single(left);
  const b = single(right);
  if (a.type === "text" && b.type === "text") return sameText(a, b);
  if (isCoded(a) || isCoded(b)) return sameCode(a, b, environment);
  if (a.type === "number" && b.type === "number")
    return fromIntervals(compare(a.high, b.low), compare(a.low, b.high));
  if (a.type === "date" && b.type === "date") return sameDay(a.span, b.span);
  if (a.type === "boolean" && b.type === "boolean") return a.value === b.value;
  if (a.type === "months" && b.type === "months") return a.months === b.months;
  if (a.type === "days" && b.type === "days") return a.days === b.days;
  if (a.type === "row" && b.type === "row") return a.entry === b.entry;
  return undefined;
}

/** `x = null` asks for a blank: absent is true, something not understood is open. */
function isNull(value: Value): Truth {
  if (isAbsent(value)) return true;
  return value.type === "unknown" ? undefined : false;
}

function sameText(a: Value & { type: "text" }, b: Value & { type: "text" }): boolean {
  if (a.text === b.text) return true;
  const folded = a.isName === true || b.isName === true ? foldedName : foldedText;
  return folded(a.text) === folded(b.text);
}

type Coded = Value & { type: "code" | "level" };

const isCoded = (value: Value): value is Coded => value.type === "code" || value.type === "level";

/** Two codes of one scale; or a code and a word of its scale. */
function sameCode(a: Value, b: Value, environment: Environment): Truth {
  if (isCoded(a) && isCoded(b)) return a.scale === b.scale ? a.code === b.code : undefined;
  const coded = isCoded(a) ? a : b;
  const word = isCoded(a) ? b : a;
  if (!isCoded(coded) || word.type !== "text") return undefined;
  return coded.code === codeOfWord(word.text, coded.scale, environment);
}

function codeOfWord(word: string, scale: string, { vocabulary, tables }: Environment): string | undefined {
  const words = scaleNamed(vocabulary, tables, scale);
  return words && codeOf(words, word);
}

const fromIntervals = (highToLow: number, lowToHigh: number): Truth => {
  if (highToLow < 0 || lowToHigh > 0) return false;
  return highToLow === 0 && lowToHigh === 0 ? true : undefined;
};

const sameDay = (a: DateSpan, b: DateSpan): Truth =>
  fromIntervals(compareDates(a.latest, b.earliest), compareDates(a.earliest, b.latest));

function areListsEqual(left: ListValue, right: ListValue, environment: Environment): Truth {
  if (![...left.items, ...right.items].every((item) => item.sure)) return undefined;
  if (left.items.length !== right.items.length) return false;
  let open = false;
  for (const [index, { value }] of left.items.entries()) {
    const other = right.items[index];
    const equal = other && isEqual(value, other.value, environment);
    if (equal === false) return false;
    open ||= equal === undefined;
  }
  return open ? undefined : true;
}

/** Whether left < right; undefined where that is open, or the values have no order between them. */
export function isBelow(left: Value, right: Value, environment: Environment): Truth {
  const strict = environment.strict === true;
  const a = strict ? left : single(left);
  const b = strict ? right : single(right);
  if (a.type === "number" && b.type === "number")
    return order(compare(a.high, b.low), compare(a.low, b.high));
  if (a.type === "date" && b.type === "date") {
    return order(compareDates(a.span.latest, b.span.earliest), compareDates(a.span.earliest, b.span.latest));
  }
  if (a.type === "months" && b.type === "months") return a.months < b.months;
  if (a.type === "days" && b.type === "days") return a.days < b.days;
  if (a.type === "text" && b.type === "text") return a.text < b.text;
  if (a.type === "level" || b.type === "level") return isLevelBelow(a, b, environment);
  return undefined;
}

/** The greatest of one against the least of the other, and the other way round. */
const order = (highToLow: number, lowToHigh: number): Truth => {
  if (highToLow < 0) return true;
  return lowToHigh >= 0 ? false : undefined;
};

function isLevelBelow(a: Value, b: Value, environment: Environment): Truth {
  const scale = a.type === "level" ? a.scale : b.type === "level" ? b.scale : "";
  const words = scaleNamed(environment.vocabulary, environment.tables, scale);
  if (!words?.ordered) return undefined;
  const rank = (value: Value): number => {
    if (isCoded(value)) return value.scale === scale ? words.codes.indexOf(value.code) : -1;
    return value.type === "text" ? words.codes.indexOf(codeOf(words, value.text) ?? "") : -1;
  };
  const [left, right] = [rank(a), rank(b)];
  return left < 0 || right < 0 ? undefined : left > right;
}
