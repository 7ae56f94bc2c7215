import type { Sentences } from "../sentences.js";

const ratio = ({ subject, actual, base, times }: Record<"subject" | "actual" | "base" | "times", string>) =>
  times === "" ? `${subject} ${actual} against ${base}` : `${subject} ${actual} is ${times} times ${base}`;

/** Sentences in English: what, number, limit, gap. */
export const sentences: Sentences = {
  short: {
    ratio: (p) => `${ratio(p)}, must be ${p.sign} ${p.factor} times, ${p.gap} short`,
    share: (p) => `${p.subject} ${p.actual}, limit ${p.limit}, ${p.gap} over`,
    cap: (p) => `${p.subject} ${p.actual}, limit ${p.limit}, ${p.gap} over`,
    floor: (p) => `${p.subject} ${p.actual}, must be ${p.sign} ${p.limit}, ${p.gap} short`,
    count: (p) => `${p.subject} ${p.actual}, must be ${p.sign} ${p.limit}, off by ${p.gap}`,
    age: (p) => `${p.actual} on ${p.on}, must be ${p.sign} ${p.limit}`,
    retirement: (p) => `${p.subject} ${p.actual}, statutory retirement ${p.limit}, ${p.gap} late`,
    window: (p) => `${p.subject} ${p.actual}, must be ${p.sign} ${p.limit}${p.gap && `, off by ${p.gap}`}`,
    worktime: (p) => `${p.subject} ${p.actual}, must be ${p.sign} ${p.limit}, ${p.gap} short`,
    equals: (p) => `${p.subject} is ${p.actual}, must be ${p.limit}${p.gap && `, off by ${p.gap}`}`,
    oneOf: (p) => `${p.subject} is ${p.actual}, must be one of ${p.options}`,
    level: (p) => `${p.subject} is ${p.actual}, must be ${p.sign} ${p.limit}`,
    pattern: (p) => `${p.subject} is ${p.actual}, not in the required form`,
    present: (p) => `no ${p.subject}`,
    generic: (p) => `${p.subject} ${p.actual}, must be ${p.sign} ${p.limit}${p.gap && `, off by ${p.gap}`}`,
  },
  held: {
    ratio: (p) => `${ratio(p)}, at least ${p.factor} times`,
    share: (p) => `${p.subject} ${p.actual}, within ${p.limit}`,
    cap: (p) => `${p.subject} ${p.actual}, within ${p.limit}`,
    floor: (p) => `${p.subject} ${p.actual}, ${p.sign} ${p.limit}`,
    count: (p) => `${p.subject} ${p.actual}, ${p.sign} ${p.limit}`,
    age: (p) => `${p.actual} on ${p.on}, ${p.sign} ${p.limit}`,
    retirement: (p) => `${p.subject} ${p.actual}, not after statutory retirement ${p.limit}`,
    window: (p) => `${p.subject} ${p.actual}, ${p.sign} ${p.limit}`,
    worktime: (p) => `${p.subject} ${p.actual}, ${p.sign} ${p.limit}`,
    equals: (p) => `${p.subject} is ${p.actual}, as required`,
    oneOf: (p) => `${p.subject} is ${p.actual}`,
    level: (p) => `${p.subject} is ${p.actual}, reaches ${p.limit}`,
    pattern: (p) => `${p.subject} is ${p.actual}, in the required form`,
    present: (p) => `${p.subject} found`,
    generic: (p) => `${p.subject} ${p.actual}, ${p.sign} ${p.limit}`,
  },
  empty: (table) => `no such row in “${table}”`,
  everyHeld: (count) => `all ${count} hold`,
  bareHeld: "the condition holds",
  bareShort: "the condition does not hold",
  undecided: (reasons) => `${reasons}; cannot be decided`,
  noReason: "data needed is missing",
  onlyReading: (label, sentence) => `${label}: ${sentence}`,
  listed: (names) => `listed among the attachments: ${names}`,
  refused: (names) => `answered “no” in the list of attachments: ${names}`,
  because: (sentence, because) => `${sentence}; ${because}`,
};
