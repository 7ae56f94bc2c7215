import { Dice } from "./dice.js";
import type { Application, GuideName } from "./facts/application.js";
import { makeApplication } from "./facts/make.js";
import type { KnownWorkbook } from "./judge/score.js";
import { writeProse } from "./layouts/details.js";
import { BUDGETS, detailTables, OTHERS, PROJECTS, SIDE_BY_SIDE, TEAMS, UNITS } from "./layouts/index.js";
import { Scene, SHEET_QUIRKS, type Layout, type SheetQuirk } from "./layouts/scene.js";
import { Book } from "./sheets/page.js";
import { Hand, HABITS, type HandOptions } from "./writing/hand.js";
import { DECORATIONS } from "./writing/heads.js";
import { UNIT_PLACES, type UnitPlace } from "./writing/units.js";

/** A random workbook with everything known about it. */
export interface ProofWorkbook extends KnownWorkbook {
  readonly seed: number;
  readonly application: Application;
}

/** How one workbook is written, before anything is. */
export interface Plan {
  readonly guide: GuideName;
  readonly layouts: readonly Layout[];
  readonly hand: HandOptions;
  readonly quirks: ReadonlySet<SheetQuirk>;
  readonly unitPlace: UnitPlace;
}

/** The workbook of a seed: facts, layouts and quirks are all drawn from it. */
export function makeWorkbook(seed: number): ProofWorkbook {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ 0x51ed270b);
  return writeWorkbook(seed, dice, drawPlan(dice));
}

/** Puts an application of the plan's guide on sheets. */
export function writeWorkbook(seed: number, dice: Dice, plan: Plan): ProofWorkbook {
  const { guide, layouts, hand, quirks, unitPlace } = plan;
  const application = makeApplication(dice, guide);
  const book = new Book();
  const listsUnits = layouts.some(
    (layout) => UNITS.includes(layout) || layout.covers?.includes("units") === true,
  );
  const scene = new Scene(book, application, new Hand(dice, hand), quirks, unitPlace, listsUnits);
  for (const layout of layouts) layout.write(scene);
  if (quirks.has("prose sheet")) writeProse(scene);
  return {
    seed,
    name: `seed ${String(seed)}`,
    guide,
    application,
    book,
    layouts: layouts.map(({ name }) => name),
    quirks: [
      `language ${hand.language}`,
      `unit ${hand.unit}`,
      `unit in ${unitPlace}`,
      ...hand.habits,
      ...hand.decorations,
      ...quirks,
    ],
  };
}

/** Words of one region's forms that the other region's never have. */
export const strangeTo = (guide: GuideName): RegExp => (guide === "shanghai" ? /省|自治区/ : /市科委|沪/);

function drawPlan(dice: Dice): Plan {
  const guide = dice.pick(["shanghai", "xinjiang"] as const);
  const some = <T>(list: readonly T[], share: number): Set<T> =>
    new Set(list.filter(() => dice.chance(share)));
  const hand: HandOptions = {
    language: dice.weighted([[8, "zh"], [1.5, "en"], [0.5, "both"]] as const), // prettier-ignore
    unit: dice.weighted([[6, "万元"], [3, "元"], [1, "千元"]] as const), // prettier-ignore
    strangeWords: strangeTo(guide),
    habits: some(HABITS, 0.25),
    decorations: some(DECORATIONS, 0.25),
  };
  const quirks = some<SheetQuirk>(SHEET_QUIRKS, 0.2);
  return { guide, layouts: drawLayouts(dice, guide), hand, quirks, unitPlace: dice.pick(UNIT_PLACES) };
}

/** One of each group, in any order; a budget that tells of the units may stand for the list of units. */
function drawLayouts(dice: Dice, guide: GuideName): Layout[] {
  const budget = dice.pick(BUDGETS);
  const covered = new Set(budget.covers ?? []);
  const isUnitListNeeded = !covered.has("units") && !(budget.tellsUnits === true && dice.chance(0.5));
  const details = dice.chance(0.15) ? [detailTables] : [];
  const { layout: beside, stands } = SIDE_BY_SIDE;
  const others = dice.chance(0.15)
    ? [...OTHERS[guide].filter((layout) => !stands.includes(layout)), beside]
    : OTHERS[guide];
  const behind = [
    budget,
    ...(isUnitListNeeded ? [dice.pick(UNITS)] : []),
    ...(covered.has("team") ? [] : [dice.pick(TEAMS)]),
    ...others,
    ...details,
  ];
  return [...(covered.has("project") ? [] : [dice.pick(PROJECTS)]), ...dice.shuffled(behind)];
}
