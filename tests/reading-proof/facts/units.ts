import type { Dice } from "../dice.js";
import type { GuideName, UnitFacts, Word } from "./application.js";
import {
  FOREIGN_UNITS,
  OUTSIDE_PLACES,
  SHANGHAI_PLACES,
  unitNames,
  XINJIANG_PLACES,
  type Place,
} from "./names.js";
import { creditCode } from "./numbers.js";
import { CHINA, COUNTRIES, KINDS, NEIGHBOURS, ROLES } from "./words.js";

export type BareUnit = Omit<UnitFacts, "requested" | "selfRaised">;

const PREFIXES: Readonly<Record<string, string>> = { enterprise: "91", university: "12", institute: "12" };

/** Lead, participants (more of them than X13 allows now and then), foreign host or lead. */
export function unitsOf(dice: Dice, guide: GuideName): BareUnit[] {
  const home = guide === "shanghai" ? SHANGHAI_PLACES : XINJIANG_PLACES;
  const taken = new Set<string>();
  const lead = homeUnit(dice, home, ROLES.lead, dice.weighted(LEAD_KINDS), taken);
  const others = Array.from({ length: dice.weighted(OTHER_COUNTS) }, () =>
    homeUnit(
      dice,
      dice.chance(guide === "xinjiang" ? 0.4 : 0.1) ? OUTSIDE_PLACES : home,
      ROLES.participant,
      dice.pick([KINDS.enterprise, KINDS.university, KINDS.institute]),
      taken,
    ),
  );
  const country = dice.pick(guide === "shanghai" ? COUNTRIES : NEIGHBOURS);
  const foreignRole = guide === "shanghai" ? ROLES.foreignHost : ROLES.foreignLead;
  const foreign = dice.chance(0.92) ? [foreignUnit(dice, country, foreignRole, taken)] : [];
  const extra = dice.chance(0.12) ? [foreignUnit(dice, country, ROLES.foreignParticipant, taken)] : [];
  return [lead, ...others, ...foreign, ...(foreign.length > 0 ? extra : [])];
}

const LEAD_KINDS: readonly (readonly [number, Word])[] = [
  [6, KINDS.enterprise],
  [2, KINDS.university],
  [2, KINDS.institute],
];
const OTHER_COUNTS: readonly (readonly [number, number])[] = [
  [1, 0],
  [3, 1],
  [4, 2],
  [2, 3],
  [1, 4],
];

function homeUnit(
  dice: Dice,
  places: readonly Place[],
  role: Word,
  kind: Word,
  taken: Set<string>,
): BareUnit {
  const place = dice.pick(places);
  const town = place.name.startsWith("上海") ? "上海" : place.name.replace(/^.+省|^新疆|市$/g, "");
  const name = dice.pick(unitNames(kind.code, town).filter((candidate) => !taken.has(candidate)));
  taken.add(name);
  const code = creditCode(dice, PREFIXES[kind.code] ?? "12", place.division);
  return { name, role, kind, place: place.name, country: CHINA, code, xpcc: false };
}

function foreignUnit(dice: Dice, country: Word, role: Word, taken: Set<string>): BareUnit {
  const names = FOREIGN_UNITS.map((tail) => `${country.zh[0]}${tail}`);
  const name = dice.pick(names.filter((candidate) => !taken.has(candidate)));
  taken.add(name);
  return { name, role, kind: KINDS.foreign, place: country.zh[0], country, code: undefined, xpcc: false };
}
