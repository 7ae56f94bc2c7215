import type { Messages } from "../messages/index.js";
import type { Quantity } from "../rules/explain/explanation.js";
import type { MoneyUnit } from "../values/money.js";
import { MONEY_UNITS } from "../values/money.js";

export const DATE_FORMAT = "yyyy-mm-dd";

/** Words inside a number format. */
const literal = (words: string): string => (words === "" ? "" : `"${words.replaceAll('"', "")}"`);

const after = (unit: string): string => literal(unit === "" ? "" : ` ${unit}`);

/** The cell stays a number, its unit is part of the format: 270 shows as 270 万元. */
export const withUnit = (unit: string): string => `General${after(unit)}`;

/** 30 shows as 差 30 万元, 0 as 0. */
export const gapFormat = (word: string, unit: string): string =>
  `${literal(`${word} `)}General${after(unit)};-General${after(unit)};0`;

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
