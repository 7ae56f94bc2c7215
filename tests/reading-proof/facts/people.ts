import { addDays, addMonths, type CivilDate } from "../../../src/core/values/dates.js";
import type { Dice } from "../dice.js";
import type { GuideName, PersonFacts, ProjectFacts, UnitFacts, Word } from "./application.js";
import { FOREIGN_NAMES, GIVEN, MAJORS, MINORITY_NAMES, POSTS, SURNAMES } from "./names.js";
import { identityNumber } from "./numbers.js";
import { CHINA, DEGREES, FOREIGN_TITLES, MEMBER_ROLES, SEX, TITLES } from "./words.js";

/** Leader first, members of every Chinese unit, the foreign leader where there is a foreign unit. */
export function membersOf(
  dice: Dice,
  guide: GuideName,
  units: readonly UnitFacts[],
  project: ProjectFacts,
): PersonFacts[] {
  const taken = new Set<string>();
  const home = units.filter(({ country }) => country === CHINA);
  const pi = leader(dice, guide, home[0], project, taken);
  const others = Array.from({ length: dice.whole(2, 6) }, (_, index) =>
    chinese(
      dice,
      dice.pick(home),
      index < 2 ? MEMBER_ROLES.coreMember : MEMBER_ROLES.member,
      birthBetween(dice, 1966, 1998),
      taken,
    ),
  );
  const host = units.find(({ role }) => role.code.startsWith("foreign"));
  return [pi, ...others, ...(host === undefined ? [] : [foreigner(dice, host, taken)])];
}

const day = (year: number, month: number, of: number): CivilDate => ({ year, month, day: of });
const birthBetween = (dice: Dice, first: number, last: number): CivilDate =>
  day(dice.whole(first, last), dice.whole(1, 12), dice.whole(1, 28));

/** About the limits of X15 (title, degree), X17 (retirement at the project's end) and X21 (6 months a year). */
function leader(
  dice: Dice,
  guide: GuideName,
  unit: UnitFacts | undefined,
  project: ProjectFacts,
  taken: Set<string>,
): PersonFacts {
  const old = guide === "xinjiang" && dice.chance(0.2);
  const birth = old
    ? addDays(addMonths(project.end, -12 * dice.pick([60, 61, 63])), dice.whole(-40, 40))
    : birthBetween(dice, 1968, 1986);
  const person = chinese(dice, unit, MEMBER_ROLES.pi, birth, taken);
  const months = dice.weighted([
    [5, dice.whole(7, 10) * 10],
    [2, 60],
    [1, 59],
    [1, 50],
  ]);
  return { ...person, tenthsOfMonths: months === 59 ? 55 : months };
}

function chinese(
  dice: Dice,
  unit: UnitFacts | undefined,
  role: Word,
  birth: CivilDate,
  taken: Set<string>,
): PersonFacts {
  const sex = dice.pick([SEX.male, SEX.female]);
  return {
    name: freshName(taken, () =>
      dice.chance(0.08) ? dice.pick(MINORITY_NAMES) : `${dice.pick(SURNAMES)}${dice.pick(GIVEN)}`,
    ),
    role,
    sex,
    birth,
    idNumber: identityNumber(
      dice,
      dice.pick(["310107", "650103", "620102", "420106"]),
      birth,
      sex === SEX.male,
    ),
    nationality: CHINA,
    title: dice.pick(TITLES),
    post: dice.pick(POSTS),
    degree: dice.pick([DEGREES.doctor, DEGREES.doctor, DEGREES.master, DEGREES.bachelor]),
    major: dice.pick(MAJORS),
    unit: unit?.name ?? "",
    tenthsOfMonths: dice.pick([20, 30, 40, 60, 80, 100, 120]),
  };
}

function foreigner(dice: Dice, unit: UnitFacts, taken: Set<string>): PersonFacts {
  return {
    name: freshName(taken, () => dice.pick(FOREIGN_NAMES)),
    role: MEMBER_ROLES.foreignPi,
    sex: dice.pick([SEX.male, SEX.female]),
    birth: birthBetween(dice, 1960, 1985),
    idNumber: undefined,
    nationality: unit.country,
    title: dice.pick(FOREIGN_TITLES),
    post: "Head",
    degree: DEGREES.doctor,
    major: dice.pick(MAJORS),
    unit: unit.name,
    tenthsOfMonths: dice.pick([20, 30, 40]),
  };
}

/** A name nobody else of the application has. */
export function freshName(taken: Set<string>, draw: () => string): string {
  for (;;) {
    const name = draw();
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
