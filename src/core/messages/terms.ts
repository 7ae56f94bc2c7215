import type { Severity, Verdict } from "../outcome.js";
import type { Noun } from "../rules/explain/explanation.js";
import type { MoneyUnit } from "../values/money.js";

/** Single words and figures of one language. */
export interface Terms {
  readonly locale: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly money: (amount: string, unit: MoneyUnit) => string;
  /** amounts are shown in 元 instead of the workbook's own unit */
  readonly moneyInYuan: boolean;
  readonly counted: (amount: string, noun: Noun) => string;
  readonly between: (low: string, high: string) => string;
  /** marks a figure that is rounded because it has no finite decimal */
  readonly about: (text: string) => string;
  readonly months: (months: number) => string;
  readonly days: (days: number) => string;
  readonly monthsAndDays: (months: string, days: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly quoted: (text: string) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly sentences: (parts: readonly string[]) => string;
  readonly withWitness: (witness: string, sentence: string) => string;
  readonly cells: (text: string) => string;
}
