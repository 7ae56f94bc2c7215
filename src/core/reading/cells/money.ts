import {
  divide,
  equals,
  exact,
  fromCellNumber,
  isZero,
  multiply,
  ZERO,
  type Exact,
} from "../../values/exact.js";
import { formatAddress } from "../../values/cells.js";
import { money, type MoneyUnit } from "../../values/money.js";
import { readChineseAmount, readChineseInteger, readDecimal } from "../../values/numerals.js";
import { saysNothing } from "../../values/text.js";
import {
  BLANK,
  caveat,
  unreadable,
  valueReading,
  type CellContext,
  type Reader,
  type Reading,
} from "./context.js";
import {
  formatSections,
  isDateFormat,
  isPercentFormat,
  literalsOf,
  type FormatSection,
} from "./number-format.js";
import { scaleOf } from "./display-number.js";
import { closeUp, readQuantity } from "./quantity.js";

/** An amount in the unit that is nearest: the cell's own words, its number format, then head or sheet. */
export const readMoney: Reader = ({ value, format }, context) => {
  if (value.kind === "boolean") return unreadable("notANumber");
  if (value.kind === "text") return readAmountText(value.text, context);
  return format === "General"
    ? inUnit(fromCellNumber(value.number), undefined, context)
    : formatted(value.number, format, context);
};

/** Puts an amount in its unit; 0 needs none. */
function inUnit(amount: Exact, own: MoneyUnit | undefined, context: CellContext): Reading {
  const unit = own ?? context.unit ?? (isZero(amount) ? "元" : undefined);
  const against = (context.against ?? []).map(statement);
  if (unit === undefined)
    return against.length > 1 ? unreadable("unitUnclear", against) : unreadable("noMoneyUnit");
  const differs = own !== undefined && context.unit !== undefined && own !== context.unit;
  const isOpen = own === undefined && !isZero(amount);
  return valueReading({ kind: "money", ...money(amount, unit) }, [
    ...(differs ? [caveat("ownUnit", "note", own)] : []),
    ...(isOpen ? against.map((said) => caveat("unitContradiction", "doubts", said)) : []),
  ]);
}

/** "单位：元 经费表!A1" */
const statement = ({ text, cell }: NonNullable<CellContext["against"]>[number]): string =>
  cell === undefined ? text : `${text} ${formatAddress(cell)}`;

/** What a number format says about the amounts it shows. */
interface FormatMoney {
  readonly problem?: "dateInNumber" | "percentInMoney" | "foreignCurrency";
  readonly unit?: MoneyUnit;
  /** the number shown is the cell's number over this */
  readonly divisor: bigint;
}

const formats = new Map<string, FormatMoney>();

function formatted(number: number, format: string, context: CellContext): Reading {
  const known = formats.get(format) ?? formatMoney(format);
  if (formats.size < 1000) formats.set(format, known);
  if (known.problem !== undefined) return unreadable(known.problem);
  const amount = fromCellNumber(number);
  if (known.divisor === 1n) return inUnit(amount, known.unit, context);
  if (known.unit === undefined)
    return isZero(amount) ? inUnit(amount, undefined, context) : unreadable("scaledFormat");
  return inUnit(divide(amount, exact(known.divisor)), known.unit, context);
}

function formatMoney(format: string): FormatMoney {
  if (isDateFormat(format)) return { problem: "dateInNumber", divisor: 1n };
  if (isPercentFormat(format)) return { problem: "percentInMoney", divisor: 1n };
  const section = formatSections(format)[0];
  if (section === undefined) return { divisor: 1n };
  const words = literalsOf(section).replace(/[\s()]/gu, "");
  if (FOREIGN.test(words)) return { problem: "foreignCurrency", divisor: 1n };
  const unit = unitOf(words.replace(/^[^\p{L}]+/u, ""));
  return { divisor: divisorOf(section), ...(unit === undefined ? {} : { unit }) };
}

/** Commas divide by 1000 each; in 0!.0, the escaped point divides once more by ten (15.0万 of 150000). */
function divisorOf(section: FormatSection): bigint {
  const { thousands } = scaleOf(section.tokens);
  const point = section.tokens.findIndex((token) => token.kind === "literal" && token.text === ".");
  const behind = point < 0 ? 0 : section.tokens.slice(point).filter((token) => token.kind === "digit").length;
  return 10n ** BigInt(3 * thousands + behind);
}

const FOREIGN =
  /[$€£₽₩₸]|(?:美|欧|日|韩|澳|加|港|新|台)元|港币|台币|英镑|卢布|坚戈|瑞郎|法郎|usd|eur|gbp|jpy|rub|krw|kzt|hkd|aud|chf|dollar|euro|pound|rouble|ruble|yen|tenge/iu;
const OWN_CURRENCY = /人民币|rmb|cny|¥|yuan/giu;

const UNIT_WORDS: Readonly<Record<string, MoneyUnit>> = {
  元: "元",
  圆: "元",
  块: "元",
  千元: "千元",
  千: "千元",
  k: "千元",
  thousand: "千元",
  万元: "万元",
  万圆: "万元",
  万: "万元",
  萬元: "万元",
  w: "万元",
  百万元: "百万元",
  百万: "百万元",
  million: "百万元",
  m: "百万元",
  亿元: "亿元",
  亿: "亿元",
};

const unitOf = (word: string): MoneyUnit | undefined =>
  Object.hasOwn(UNIT_WORDS, word) ? UNIT_WORDS[word] : undefined;

function readAmountText(text: string, context: CellContext): Reading {
  if (/^[\s.…·。]+$/u.test(text)) return BLANK;
  if (saysNothing(text.replace(/[。.]\s*$/u, ""))) {
    return valueReading({ kind: "money", ...money(ZERO, context.unit ?? "元") }, [caveat("declaredZero")]);
  }
  const whole = closeUp(text).toLowerCase();
  if (FOREIGN.test(whole)) return unreadable("foreignCurrency");
  const { said, remark } = withoutRemark(whole);
  if (said === undefined) return unreadable("notANumber");
  const bare = said.replace(OWN_CURRENCY, "").replace(IN_WORDS, "").replace(ALL_TOLD, "").trim();
  const reading = figureIn(bare, said, context);
  if (!remark || reading.kind !== "value") return reading;
  return valueReading(reading.value, [...(reading.caveats ?? []), caveat("remarkIgnored")]);
}

const IN_WORDS = /^\(?大写\)?[:：]?/u;
const ALL_TOLD = /^(?:共计?|合计|总计|小计)[:：]?(?=\d)/u;
/** Remarks that leave an amount what it is. */
const HARMLESS = /^(?:不?含税|含增值税|不含增值税|人民币|现金|货币资金?|已到位|已落实|已到账)$/u;

/**
 * The amount before a remark in brackets: (含税) changes nothing, (万元) is its unit, (大写:...) must say the same.
 * undefined where the remark may change what is meant.
 */
function withoutRemark(text: string): { said: string | undefined; remark: boolean } {
  const [, front = "", inside = ""] = /^(.*\d[^()]*|.*[元圆整])\(([^()]+)\)$/u.exec(text) ?? [];
  if (front === "") return { said: text, remark: false };
  if (unitOf(inside) !== undefined) return { said: `${front}${inside}`, remark: false };
  if (HARMLESS.test(inside)) return { said: front, remark: inside !== "人民币" };
  return {
    said: inWords(inside) !== undefined && sameInWords(front, inside) ? front : undefined,
    remark: false,
  };
}

const inWords = (text: string): Exact | undefined =>
  readChineseAmount(text.replace(/^(?:人民币)?大写[:：]?/u, ""));

function sameInWords(front: string, inside: string): boolean {
  const figure = readQuantity(front.replace(OWN_CURRENCY, ""));
  const words = inWords(inside);
  const unit = "problem" in figure ? undefined : unitOf(figure.tail);
  return (
    !("problem" in figure) &&
    unit !== undefined &&
    words !== undefined &&
    equals(money(figure.number, unit).yuan, words)
  );
}

function figureIn(bare: string, said: string, context: CellContext): Reading {
  const inWords = financialNumerals(bare);
  if (inWords !== undefined) return inUnit(inWords, "元", context);
  const parts = twoUnits(bare);
  if (parts !== undefined) return inUnit(parts.amount, parts.unit, context);
  return oneUnit(bare, said !== bare, context);
}

/** 壹佰伍拾万元整; and 一百五十万 where the numeral itself carries the 万. */
function financialNumerals(text: string): Exact | undefined {
  const amount = readChineseAmount(text);
  if (amount !== undefined) return amount;
  const integer = /[万亿萬億]/u.test(text) ? readChineseInteger(text.replace(/整$/u, "")) : undefined;
  return integer === undefined ? undefined : exact(integer);
}

/** 1亿2000万元, 15万5000元: units descend and each part is smaller than the unit before. */
function twoUnits(text: string): { amount: Exact; unit: MoneyUnit } | undefined {
  const match = /^([\d.,]+)(亿|万)([\d.,]+)(万元|万|元)整?$/u.exec(text);
  const [, first = "", high = "", second = "", low = ""] = match ?? [];
  const [a, b] = [readDecimal(first), readDecimal(second)];
  const [unit, lesser] = [unitOf(high), unitOf(low)];
  if (a === undefined || b === undefined || unit === undefined || lesser === undefined) return undefined;
  const worth = money(exact(1n), unit).yuan;
  const rest = money(b, lesser).yuan;
  if (rest.compare(worth) >= 0) return undefined;
  return { amount: divide(multiply(a, worth).add(rest), worth), unit };
}

function oneUnit(bare: string, saysYuan: boolean, context: CellContext): Reading {
  const quantity = readQuantity(bare);
  if ("problem" in quantity) return unreadable(quantity.problem);
  if (quantity.atLeast) return unreadable("approximate");
  const word = quantity.tail.replace(/整$/u, "");
  if (word === "%") return unreadable("percentInMoney");
  if (word === "千万" || word === "千万元") {
    return inUnit(multiply(quantity.number, exact(1000n)), "万元", context);
  }
  const unit = unitOf(word);
  if (word !== "" && unit === undefined) return unreadable("notANumber");
  const said = unit ?? (saysYuan && context.unit === undefined ? "元" : undefined);
  return inUnit(quantity.number, said, context);
}
