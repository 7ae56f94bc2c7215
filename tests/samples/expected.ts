import type { Change, Facts } from "../../src/core/examples/facts.js";
import { STYLES, type Style } from "../../src/core/examples/style.js";
import { SHANGHAI, XINJIANG } from "./facts.js";

/** A sample workbook: what it says, how it is laid out, and what a check must find. */
export interface Sample {
  /** file name in assets/samples */
  readonly file: string;
  readonly guide: "shanghai-intl-joint-lab-2025" | "xinjiang-sco-2025";
  readonly asOf: string;
  readonly facts: Facts;
  readonly change: Change;
  readonly style: Style;
  /** verdicts by rule; what is not named here is not broken */
  readonly verdicts: Readonly<Record<string, string>>;
  /** facts whose cells a finding of the rule must name */
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

const SHANGHAI_MET = {
  S01: "met",
  S03: "met",
  S04: "met",
  S05: "met",
  S06: "met",
  S07: "met",
  S08: "met",
  S20: "met",
  S21: "met",
  S22: "met",
  S23: "met",
};

const shanghai = {
  guide: "shanghai-intl-joint-lab-2025",
  asOf: "2025-10-21",
  facts: SHANGHAI,
  change: {},
  verdicts: SHANGHAI_MET,
  cells: {},
} as const;

const XINJIANG_MET = {
  X01: "met",
  X04: "met",
  X05: "met",
  X08: "met",
  X13: "met",
  X15: "met",
  X17: "met",
  X21: "met",
  X26: "met",
  X28: "met",
  X24: "met",
};

const xinjiang = {
  guide: "xinjiang-sco-2025",
  asOf: "2025-09-12",
  facts: XINJIANG,
  change: {},
  verdicts: XINJIANG_MET,
  cells: {},
} as const;

/** Cap passed by 5, self-raised 1 short of the same sum, one paper and one event short. */
const SHANGHAI_FAULTS: Change = {
  "project.requested": 155,
  "project.selfRaised": 154,
  "units[1].requested": 115,
  "units[1].selfRaised": 139,
  "targets[1].value": 2,
  "events[2].attendance": 49,
  "project.end": "2028-12-31",
};
const SHANGHAI_BROKEN = {
  ...SHANGHAI_MET,
  S01: "broken",
  S03: "broken",
  S04: "broken",
  S20: "broken",
  S23: "broken",
};
const SHANGHAI_BROKEN_CELLS = {
  S01: ["project.end"],
  S03: ["units[1].requested"],
  S20: ["targets[1].value"],
  S23: ["events[2].attendance"],
};

/** The leader: 讲师 with a master's degree, 5 months a year; the outside institute asks for 41 of 100. */
const XINJIANG_FAULTS: Change = {
  "project.requested": 100,
  "units[1].requested": 49,
  "units[3].requested": 41,
  "members[1].title": "讲师",
  "members[1].monthsPerYear": 5,
};
const XINJIANG_BROKEN = { ...XINJIANG_MET, X15: "broken", X21: "broken", X28: "broken" };
const XINJIANG_BROKEN_CELLS = {
  X15: ["members[1].title"],
  X21: ["members[1].monthsPerYear"],
  X28: ["units[3].requested"],
};

export const SAMPLES: readonly Sample[] = [
  { ...shanghai, file: "shanghai-plain.xlsx", style: STYLES.plain },
  {
    ...shanghai,
    file: "shanghai-plain-broken.xlsx",
    style: STYLES.plain,
    change: SHANGHAI_FAULTS,
    verdicts: SHANGHAI_BROKEN,
    cells: SHANGHAI_BROKEN_CELLS,
  },
  { ...shanghai, file: "shanghai-one-sheet.xlsx", style: STYLES.official },
  {
    ...shanghai,
    file: "shanghai-one-sheet-broken.xlsx",
    style: STYLES.official,
    change: SHANGHAI_FAULTS,
    verdicts: SHANGHAI_BROKEN,
    cells: SHANGHAI_BROKEN_CELLS,
  },
  { ...shanghai, file: "shanghai-english.xlsx", style: STYLES.english },
  { ...xinjiang, file: "xinjiang-plain.xlsx", style: STYLES.plain },
  { ...xinjiang, file: "xinjiang-yuan.xlsx", style: STYLES.yuan },
  {
    ...xinjiang,
    file: "xinjiang-yuan-broken.xlsx",
    style: STYLES.yuan,
    change: XINJIANG_FAULTS,
    verdicts: XINJIANG_BROKEN,
    cells: XINJIANG_BROKEN_CELLS,
  },
  {
    ...xinjiang,
    file: "xinjiang-english-broken.xlsx",
    style: STYLES.english,
    change: XINJIANG_FAULTS,
    verdicts: XINJIANG_BROKEN,
    cells: XINJIANG_BROKEN_CELLS,
  },
];
