import { Dice } from "./dice.js";
import type { GuideName } from "./facts/application.js";
import { BUDGETS, OTHERS, PROJECTS, SIX_TEAMS, TEN_BUDGETS, UNITS } from "./layouts/index.js";
import type { Layout, SheetQuirk } from "./layouts/scene.js";
import { strangeTo, writeWorkbook, type Plan, type ProofWorkbook } from "./workbook.js";
import type { Habit } from "./writing/hand.js";
import type { Decoration } from "./writing/heads.js";

/** Sets of quirks that between them hold every one of them. */
interface Dress {
  readonly language: Plan["hand"]["language"];
  readonly unit: Plan["hand"]["unit"];
  readonly unitPlace: Plan["unitPlace"];
  readonly habits: readonly Habit[];
  readonly decorations: readonly Decoration[];
  readonly quirks: readonly SheetQuirk[];
}

export const DRESSES: Readonly<Record<string, Dress>> = {
  plain: { language: "zh", unit: "万元", unitPlace: "line left", habits: [], decorations: [], quirks: [] },
  "a tidy office": {
    language: "zh",
    unit: "万元",
    unitPlace: "line right",
    habits: ["odd amounts", "odd months"],
    decorations: ["line breaks in heads"],
    quirks: ["titles", "totals last", "row numbers", "column numbers", "notes and signatures", "hidden row", "remarks column"],
  },
  "one long sheet": {
    language: "zh",
    unit: "元",
    unitPlace: "column heads",
    habits: ["dates as text", "birth months only", "names with blanks"],
    decorations: ["blanks in heads", "footnote marks in heads"],
    quirks: ["all on one sheet", "totals first", "filler dots", "hidden column", "percentage column"],
  },
  "sheets without names": {
    language: "zh",
    unit: "万元",
    unitPlace: "title",
    habits: ["identity numbers with blanks", "identity numbers as numbers", "long words"],
    decorations: ["colons after heads"],
    quirks: ["sheet names say nothing", "totals both", "row numbers", "template rows", "table continues", "total off by rounding", "prose sheet", "columns shuffled"],
  },
  "a flaw in the total": {
    language: "zh",
    unit: "千元",
    unitPlace: "sheet name",
    habits: ["odd amounts"],
    decorations: [],
    quirks: ["titles", "totals last", "total forgets a row"],
  },
  "in English": {
    language: "en",
    unit: "元",
    unitPlace: "line right",
    habits: ["odd months"],
    decorations: [],
    quirks: ["titles", "totals last", "notes and signatures"],
  },
}; // prettier-ignore

/** The ten budget and six team layouts of the domain notes. */
export const FIXED_LAYOUTS: readonly Layout[] = [...TEN_BUDGETS, ...SIX_TEAMS];

const first = <T>(list: readonly T[]): T => {
  const [head] = list;
  if (head === undefined) throw new RangeError("empty list");
  return head;
};

/** The workbook of a layout in a dress: everything else as plain as it can be; the same facts every time. */
export function fixtureOf(layout: Layout, dress: Dress, guide: GuideName): ProofWorkbook {
  const isBudget = TEN_BUDGETS.includes(layout);
  const covered = new Set(layout.covers ?? []);
  const plainBudget = BUDGETS.find(({ name }) => name.startsWith("budget 10")) ?? first(BUDGETS);
  const plainTeam = SIX_TEAMS.find(({ name }) => name.startsWith("team 3")) ?? first(SIX_TEAMS);
  const isDetail = layout.name.startsWith("budget 9");
  const layouts = [
    ...(covered.has("project") ? [] : [first(PROJECTS)]),
    ...(covered.has("units") ? [] : [first(UNITS)]),
    ...(covered.has("team") ? [] : [isBudget ? plainTeam : layout]),
    ...(isBudget ? [layout, ...(isDetail ? [plainBudget] : [])] : [plainBudget]),
    ...OTHERS[guide],
  ];
  const seed = FIXED_LAYOUTS.indexOf(layout) + (guide === "shanghai" ? 100 : 200);
  const { language, unit, unitPlace, habits, decorations, quirks } = dress;
  return writeWorkbook(seed, new Dice(seed), {
    guide,
    layouts,
    hand: {
      language,
      unit,
      strangeWords: strangeTo(guide),
      habits: new Set(habits),
      decorations: new Set(decorations),
    },
    quirks: new Set(quirks),
    unitPlace,
  });
}
