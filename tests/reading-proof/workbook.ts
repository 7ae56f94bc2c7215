import { Dice } from "./dice.js";
import type { Application, GuideName } from "./facts/application.js";
import { makeApplication } from "./facts/make.js";
import { BUDGETS, OTHERS, PROJECTS, TEAMS, UNITS } from "./layouts/index.js";
import { Scene, SHEET_QUIRKS, type SheetQuirk } from "./layouts/scene.js";
import { Book } from "./sheets/page.js";
import { Hand, HABITS } from "./writing/hand.js";
import { DECORATIONS } from "./writing/heads.js";
import { UNIT_PLACES } from "./writing/units.js";

/** A random workbook with everything known about it. */
export interface ProofWorkbook {
  readonly seed: number;
  readonly guide: GuideName;
  readonly application: Application;
  readonly book: Book;
  readonly layouts: readonly string[];
  /** quirks that hold for the whole workbook */
  readonly quirks: readonly string[];
}

/** The workbook of a seed: facts, layouts and quirks are all drawn from it. */
export function makeWorkbook(seed: number): ProofWorkbook {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ 0x51ed270b);
  const guide = dice.pick(["shanghai", "xinjiang"] as const);
  const application = makeApplication(dice, guide);
  const some = <T>(list: readonly T[], share: number): Set<T> =>
    new Set(list.filter(() => dice.chance(share)));
  const language = dice.weighted([[8, "zh"], [1.5, "en"], [0.5, "both"]] as const); // prettier-ignore
  const unit = dice.weighted([[6, "万元"], [3, "元"], [1, "千元"]] as const); // prettier-ignore
  const habits = some(HABITS, 0.25);
  const decorations = some(DECORATIONS, 0.25);
  const quirks = some<SheetQuirk>(SHEET_QUIRKS, 0.25);
  const strangeWords = guide === "shanghai" ? /省|自治区/ : /市科委|沪/;
  const unitPlace = dice.pick(UNIT_PLACES);
  const book = new Book();
  const scene = new Scene(
    book,
    application,
    new Hand(dice, { language, unit, strangeWords, habits, decorations }),
    quirks,
    unitPlace,
  );
  const chosen = [
    dice.pick(PROJECTS),
    ...dice.shuffled([dice.pick(UNITS), dice.pick(TEAMS), dice.pick(BUDGETS), ...OTHERS[guide]]),
  ];
  for (const layout of chosen) layout.write(scene);
  return {
    seed,
    guide,
    application,
    book,
    layouts: chosen.map(({ name }) => name),
    quirks: [
      `language ${language}`,
      `unit ${unit}`,
      `unit in ${unitPlace}`,
      ...habits,
      ...decorations,
      ...quirks,
    ],
  };
}
