import type { Messages } from "../messages/index.js";
import type { Quantity } from "../rules/explain/explanation.js";
import type { MoneyUnit } from "../values/money.js";
import { MONEY_UNITS } from "../values/money.js";

/** The yuan in both languages. */
const YUAN: readonly string[] = ["元", "yuan"];

export const DATE_FORMAT = "yyyy-mm-dd";

/** Words inside a number format. */
const literal = (words: string): string => (words === "" ? "" : `"${words.replaceAll('"', "")}"`);

const after = (unit: string): string => literal(unit === "" ? "" : ` ${unit}`);

/** Digits as one reads them: yuan with fen; others as they are, an endless decimal with four places. */
function digits(value: string, unit: string): string {
  if (YUAN.includes(unit)) return "#,##0.00";
  return (value.split(".")[1]?.length ?? 0) > 4 ? "0.00##" : "General";
}

/** The cell stays a number, its unit is part of the format: 270 shows as 270 万元. */
export const withUnit = (value: string, unit: string): string => `${digits(value, unit)}${after(unit)}`;

/** 30 shows as 差 30 万元, 0 as 0. */
export function gapFormat(word: string, value: string, unit: string): string {
  const figure = withUnit(value, unit);
  return `${literal(`${word} `)}${figure};-${figure};0`;
}

/** 1 shows as 成立, 0 as 不成立. */
export const truthFormat = ({ marks }: Messages): string =>
  `${literal(marks.holds)};;${literal(marks.fails)}`;

/** The unit word of a figure; a formula names the money unit of its cells itself. */
export function unitWord(
  quantity: Quantity | undefined,
  unit: string | undefined,
  messages: Messages,
): string {
  if (unit !== undefined && isMoneyUnit(unit)) return messages.marks.units[unit];
  if (quantity?.kind === "money") return messages.marks.units[quantity.unit];
  if (quantity?.kind === "number" && quantity.noun) return messages.terms.counted("", quantity.noun).trim();
  return "";
}

const isMoneyUnit = (text: string): text is MoneyUnit => MONEY_UNITS.some((unit) => unit === text);
