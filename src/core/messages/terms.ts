import type { Severity, Verdict } from "../outcome.js";
import type { Noun } from "../rules/explain/explanation.js";
import type { MoneyUnit } from "../values/money.js";

/** Single words and figures of one language. */
export interface Terms {
  readonly locale: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  money(amount: string, unit: MoneyUnit): string;
  /** amounts are shown in 元 instead of the workbook's own unit */
  readonly moneyInYuan: boolean;
  counted(amount: string, noun: Noun): string;
  between(low: string, high: string): string;
  /** marks a figure that is rounded because it has no finite decimal */
  about(text: string): string;
  months(months: number): string;
  days(days: number): string;
  monthsAndDays(months: string, days: string): string;
  readonly yes: string;
  readonly no: string;
  quoted(text: string): string;
  list(parts: readonly string[]): string;
  sentences(parts: readonly string[]): string;
  withWitness(witness: string, sentence: string): string;
  cells(text: string): string;
  clause(clause: string): string;
}
