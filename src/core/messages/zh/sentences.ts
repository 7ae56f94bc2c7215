import type { Sentences } from "../sentences.js";

const ratio = ({ subject, actual, base, times }: Record<"subject" | "actual" | "base" | "times", string>) =>
  times === "" ? `${subject} ${actual}，对应 ${base}` : `${subject} ${actual}，是 ${base} 的 ${times} 倍`;

/** Sentences in Chinese: what, number, limit, gap; the gap last (design.md, section 5). */
export const sentences: Sentences = {
  short: {
    ratio: (p) => `${ratio(p)}，应 ${p.sign} ${p.factor} 倍，差 ${p.gap}`,
    share: (p) => `${p.subject} ${p.actual}，上限 ${p.limit}，超 ${p.gap}`,
    cap: (p) => `${p.subject} ${p.actual}，上限 ${p.limit}，超 ${p.gap}`,
    floor: (p) => `${p.subject} ${p.actual}，应 ${p.sign} ${p.limit}，差 ${p.gap}`,
    count: (p) => `${p.subject} ${p.actual}，应 ${p.sign} ${p.limit}，相差 ${p.gap}`,
    age: (p) => `${p.on}时 ${p.actual}，应 ${p.sign} ${p.limit}`,
    retirement: (p) => `${p.subject} ${p.actual}，法定退休 ${p.limit}，晚 ${p.gap}`,
    window: (p) => `${p.subject} ${p.actual}，应 ${p.sign} ${p.limit}${p.gap && `，相差 ${p.gap}`}`,
    worktime: (p) => `${p.subject} ${p.actual}，应 ${p.sign} ${p.limit}，差 ${p.gap}`,
    equals: (p) => `${p.subject}为 ${p.actual}，应为 ${p.limit}${p.gap && `，相差 ${p.gap}`}`,
    oneOf: (p) => `${p.subject}为 ${p.actual}，应为 ${p.options} 之一`,
    level: (p) => `${p.subject}为 ${p.actual}，应 ${p.sign} ${p.limit}`,
    pattern: (p) => `${p.subject}为 ${p.actual}，与要求的写法不符`,
    present: (p) => `没有${p.subject}`,
    generic: (p) => `${p.subject} ${p.actual}，应 ${p.sign} ${p.limit}${p.gap && `，相差 ${p.gap}`}`,
  },
  held: {
    ratio: (p) => `${ratio(p)}，达到 ${p.factor} 倍`,
    share: (p) => `${p.subject} ${p.actual}，不超过 ${p.limit}`,
    cap: (p) => `${p.subject} ${p.actual}，不超过 ${p.limit}`,
    floor: (p) => `${p.subject} ${p.actual}，${p.sign} ${p.limit}`,
    count: (p) => `${p.subject} ${p.actual}，${p.sign} ${p.limit}`,
    age: (p) => `${p.on}时 ${p.actual}，${p.sign} ${p.limit}`,
    retirement: (p) => `${p.subject} ${p.actual}，不晚于法定退休 ${p.limit}`,
    window: (p) => `${p.subject} ${p.actual}，${p.sign} ${p.limit}`,
    worktime: (p) => `${p.subject} ${p.actual}，${p.sign} ${p.limit}`,
    equals: (p) => `${p.subject}为 ${p.actual}，一致`,
    oneOf: (p) => `${p.subject}为 ${p.actual}`,
    level: (p) => `${p.subject}为 ${p.actual}，达到 ${p.limit}`,
    pattern: (p) => `${p.subject}为 ${p.actual}，写法相符`,
    present: (p) => `有${p.subject}`,
    generic: (p) => `${p.subject} ${p.actual}，${p.sign} ${p.limit}`,
  },
  empty: (table) => `“${table}”里没有相应的行`,
  everyHeld: (count) => `${count} 项全部符合`,
  bareHeld: "条件成立",
  bareShort: "条件不成立",
  undecided: (reasons) => `${reasons}，无法判断`,
  noReason: "所需数据不全",
  onlyReading: (label, sentence) => `${label}：${sentence}`,
  listed: (names) => `附件清单已列：${names}`,
  refused: (names) => `附件清单填“否”：${names}`,
  because: (sentence, because) => `${sentence}；${because}`,
};
