import type { MoneyUnit } from "../values/money.js";

/** How facts are laid out and written; what is true does not depend on it. */
export interface Style {
  readonly language: "zh" | "en";
  /** column heads and labels: the vocabulary's label, or its first synonym where it has one */
  readonly words: "label" | "synonym";
  /** each table on a sheet of its own, or all under each other on one */
  readonly sheets: "each" | "one";
  /** label–value pairs beside each other in a form */
  readonly pairs: 1 | 2;
  /** a merged title row above each table */
  readonly titles: boolean;
  readonly unit: MoneyUnit;
  /** where the money unit stands: a line of its own at the left or right, each column head, or a head over all amounts */
  readonly unitAt: "left" | "right" | "head" | "group";
  readonly dates: "cells" | "text";
  readonly totals: "none" | "first" | "last";
  /** a first column of row numbers */
  readonly numbered: boolean;
}

const PLAIN: Style = {
  language: "zh",
  words: "label",
  sheets: "each",
  pairs: 1,
  titles: false,
  unit: "万元",
  unitAt: "left",
  dates: "cells",
  totals: "last",
  numbered: true,
};

/** The styles examples are written in, by name. */
export const STYLES = {
  plain: PLAIN,
  official: {
    ...PLAIN,
    words: "synonym",
    sheets: "one",
    pairs: 2,
    titles: true,
    unitAt: "group",
    dates: "text",
  },
  yuan: {
    ...PLAIN,
    words: "synonym",
    titles: true,
    unit: "元",
    unitAt: "right",
    dates: "text",
    totals: "first",
  },
  english: { ...PLAIN, language: "en", words: "label", unitAt: "head", totals: "none" },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
