import { addDays, addMonths, type CivilDate } from "../../../src/core/values/dates.js";
import type { Dice } from "../dice.js";
import type { GuideName, ProjectFacts, UnitFacts, Word } from "./application.js";
import { FIELDS_OF_WORK } from "./names.js";
import { CHINA, CLASSES, COUNTRIES, NEIGHBOURS } from "./words.js";

/** The project's own facts, with the window of S01 and S30 kept, just missed or far off. */
export function projectOf(dice: Dice, guide: GuideName, units: readonly UnitFacts[]): ProjectFacts {
  const host = units.find(({ role }) => role.code.startsWith("foreign"));
  const pool = guide === "shanghai" ? COUNTRIES : NEIGHBOURS;
  const country = host === undefined || dice.chance(0.06) ? dice.pick(pool) : host.country;
  const work = dice.pick(FIELDS_OF_WORK);
  const leadUnit = units[0]?.name ?? "";
  return guide === "shanghai"
    ? shanghai(dice, country, work, leadUnit)
    : xinjiang(dice, country, work, leadUnit);
}

const day = (year: number, month: number, of: number): CivilDate => ({ year, month, day: of });

function shanghai(dice: Dice, country: Word, work: string, leadUnit: string): ProjectFacts {
  const name = dice.weighted([
    [8, `上海市${country.zh[0]}${work}国际联合实验室`],
    [1, `上海市${country.zh[0]}${work}联合研究中心`],
    [1, `${country.zh[0]}${work}国际联合实验室`],
  ]);
  const end = dice.weighted([
    [8, day(2028, 11, 30)],
    [1, day(2028, 12, 31)],
    [1, day(2027, 11, 30)],
  ]);
  return {
    title: name,
    class: undefined,
    direction: work,
    mainCountry: country,
    start: day(2025, 12, 1),
    end,
    applicationDate: addDays(day(2025, 10, 10), dice.weighted([[6, dice.whole(0, 17)], [1, 18], [1, 19], [1, -1]])), // prettier-ignore
    leadUnit,
    flags: {
      classified: false,
      ethicsScope: dice.chance(0.2),
      earlierProject: dice.chance(0.2),
      recusal: dice.chance(0.2),
    },
  };
}

const DIRECTIONS = [
  "与中亚及周边国家科技合作项目",
  "国际科技创新平台培育建设项目",
  "产业技术研发合作项目",
  "其他项目",
  "科技人才引进项目",
];

function xinjiang(dice: Dice, country: Word, work: string, leadUnit: string): ProjectFacts {
  const start = day(2026, dice.pick([1, 1, 1, 7]), 1);
  return {
    title: `中${country.zh[0].slice(0, 1)}${work}联合研究`,
    class: dice.pick([CLASSES.key, CLASSES.general]),
    direction: dice.pick(DIRECTIONS),
    mainCountry: dice.chance(0.05) ? CHINA : country,
    start,
    end: addDays(addMonths(start, dice.pick([24, 36, 36])), -1),
    applicationDate: addDays(day(2025, 9, 1), dice.whole(0, 40)),
    leadUnit,
    flags: {
      classified: dice.chance(0.05),
      humansOrAnimals: dice.chance(0.2),
      geneticResources: dice.chance(0.2),
      continuation: dice.chance(0.1),
    },
  };
}
