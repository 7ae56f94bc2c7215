import type { Noun } from "../../rules/explain/explanation.js";
import type { Terms } from "../terms.js";

const NOUNS: Record<Noun, readonly [one: string, many: string]> = {
  records: ["row", "rows"],
  people: ["person", "people"],
  units: ["unit", "units"],
  papers: ["paper", "papers"],
  times: ["time", "times"],
  months: ["month", "months"],
  years: ["year", "years"],
  projects: ["project", "projects"],
};

const counted = (amount: string, [one, many]: readonly [string, string]): string =>
  `${amount} ${amount === "1" ? one : many}`;

/** Single words and figures in English. */
export const terms: Terms = {
  locale: "en",
  verdict: {
    met: "Met",
    broken: "Not met",
    doubtful: "In doubt",
    unanswered: "No data",
    manual: "By hand",
    exempt: "N/A",
  },
  severity: { must: "required", principle: "as a rule", info: "for information" },
  money: (amount: string) => `¥${amount}`,
  moneyInYuan: true,
  counted: (amount: string, noun: Noun) => counted(amount, NOUNS[noun]),
  between: (low: string, high: string) => `${low} to ${high}`,
  about: (text: string) => `about ${text}`,
  months: (months: number) => counted(String(months), NOUNS.months),
  days: (days: number) => counted(String(days), ["day", "days"]),
  monthsAndDays: (months: string, days: string) => `${months} and ${days}`,
  yes: "yes",
  no: "no",
  quoted: (text: string) => `“${text}”`,
  list: (parts: readonly string[]) => parts.join(", "),
  sentences: (parts: readonly string[]) => parts.join("; "),
  withWitness: (witness: string, sentence: string) => `${witness}: ${sentence}`,
  cells: (text: string) => ` (${text})`,
};

export const levels: Readonly<Record<string, string>> = {
  seniorFull: "senior",
  seniorAssociate: "associate senior",
  intermediate: "intermediate",
  assistant: "assistant",
  clerk: "clerk",
  doctor: "doctor",
  master: "master",
  bachelor: "bachelor",
  none: "none",
};
