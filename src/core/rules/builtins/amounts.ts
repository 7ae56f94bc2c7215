import { compact } from "../../values/text.js";
import { exact } from "../../values/exact.js";
import { money, MONEY_UNITS, type Money } from "../../values/money.js";

/** Reads "150 万元"; undefined when it is no amount with its unit. */
export function parseAmount(text: string): Money | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(\D+)$/.exec(compact(text));
  const unit = MONEY_UNITS.find((candidate) => candidate === match?.[2]);
  return match && unit ? money(exact(match[1] ?? "0"), unit) : undefined;
}
