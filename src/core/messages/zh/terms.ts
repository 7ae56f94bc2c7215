import type { Noun } from "../../rules/explain/explanation.js";
import type { MoneyUnit } from "../../values/money.js";
import type { Terms } from "../terms.js";

const NOUNS: Record<Noun, string> = {
  records: "条",
  people: "人",
  units: "家",
  papers: "篇",
  times: "次",
  months: "个月",
  years: "岁",
  projects: "项",
};

/** Single words and figures in Chinese. */
export const terms: Terms = {
  locale: "zh-CN",
  verdict: {
    met: "符合",
    broken: "不符合",
    doubtful: "存疑",
    unanswered: "缺数据",
    manual: "人工核对",
    exempt: "不适用",
  },
  severity: { must: "必须", principle: "原则上", info: "提示" },
  money: (amount: string, unit: MoneyUnit) => `${amount} ${unit}`,
  moneyInYuan: false,
  counted: (amount: string, noun: Noun) => `${amount} ${NOUNS[noun]}`,
  between: (low: string, high: string) => `${low} 至 ${high}`,
  about: (text: string) => `约 ${text}`,
  months: (months: number) => `${String(months)} 个月`,
  days: (days: number) => `${String(days)} 天`,
  monthsAndDays: (months: string, days: string) => `${months}零 ${days}`,
  yes: "是",
  no: "否",
  quoted: (text: string) => `“${text}”`,
  list: (parts: readonly string[]) => parts.join("、"),
  sentences: (parts: readonly string[]) => parts.join("；"),
  withWitness: (witness: string, sentence: string) => `${witness}：${sentence}`,
  cells: (text: string) => `（${text}）`,
};

export const levels: Readonly<Record<string, string>> = {
  seniorFull: "正高级",
  seniorAssociate: "副高级",
  intermediate: "中级",
  assistant: "助理级",
  clerk: "员级",
  doctor: "博士",
  master: "硕士",
  bachelor: "学士",
  none: "无",
};
